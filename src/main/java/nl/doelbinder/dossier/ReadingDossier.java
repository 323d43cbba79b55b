package nl.doelbinder.dossier;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import nl.doelbinder.delivery.AgreementOnRecord;
import nl.doelbinder.delivery.AgreementOnRecord.ListOnRecord;
import nl.doelbinder.dossier.Contents.Head;
import nl.doelbinder.input.Codes;
import nl.doelbinder.input.Fault;
import nl.doelbinder.input.InputObject;
import nl.doelbinder.input.Reading;
import nl.doelbinder.input.Tree;
import nl.doelbinder.input.Trees;
import nl.doelbinder.pia.PiaOnRecord;
import nl.doelbinder.policy.register.PolicyRegisters;
import nl.doelbinder.steering.SteeringOnRecord;
import nl.doelbinder.tender.TenderOnRecord;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonPointer;
import tools.jackson.databind.JsonNode;

/** Reads a dossier folder whole, stores nothing, and says everything that is wrong with it. */
final class ReadingDossier {

    private static final Codes<String> LOCALES = Codes.of(List.of("nl", "en"));
    private static final Codes<String> FILES = Codes.of(DossierFolder.KNOWN);
    private static final String ORGANISATION = "organisation.yaml";
    private static final int LONGEST_TITLE = 200;

    /** Checked already, and kept for the features to come. */
    private static final List<String> KEPT = List.of("pias.yaml");

    /** What an entry goes by, whichever it has. */
    private static final List<String> NAMES = List.of("code", "number", "username", "topic", "key", "nr", "contract");

    private static final Pattern INDEX = Pattern.compile("/(\\d+)(?=/|$)");

    private final DossierFolder folder;
    private final List<DossierFault> faults = new ArrayList<>();
    private final Map<String, String> parts = new LinkedHashMap<>();
    private List<String> files = DossierFolder.FILES;

    private ReadingDossier(DossierFolder folder) {
        this.folder = folder;
    }

    /** Every part of the dossier, or {@link FaultyDossier}. */
    static Contents read(DossierFolder folder) {
        if (!folder.exists()) {
            throw new FaultyDossier(
                    folder.name(), List.of(new DossierFault(folder.name(), "", Fault.at("", "dossier.no-folder"))));
        }
        return new ReadingDossier(folder).read();
    }

    /** The code of the dossier in this folder, whatever else is wrong with it. */
    static @Nullable String code(DossierFolder folder) {
        byte[] contents = folder.read("dossier.yaml", new ArrayList<>());
        return contents == null ? null : Reading.of(Trees.yaml(contents)).root().peek("code");
    }

    private Contents read() {
        Known known = new Known();
        Head head = file(DossierFolder.HEAD, ReadingDossier::head);
        if (head != null) {
            files = head.files();
        }
        OrganisationFile organisation = file("organisation.yaml", in -> OrganisationFile.read(in, known));
        ContractsFile contracts = file("contracts.yaml", in -> ContractsFile.read(in, known));
        PolicyRegisters policy = file("policy.yaml", in -> PolicyFile.read(in, known));
        PiaOnRecord.Shelf pias = file("pias.yaml", in -> PiasFile.read(in, known));
        SteeringOnRecord steering = file("steering.yaml", in -> SteeringFile.read(in, known));
        TenderOnRecord tender = file("tender.yaml", in -> TenderFile.read(in, known));
        List<RequestsFile.Filing> requests = file(
                "requests.yaml",
                in -> RequestsFile.read(in, known, organisation == null ? List.of() : organisation.accounts()));
        List<AgreementOnRecord> agreements = file("agreements.yaml", in -> AgreementsFile.read(in, known));
        Map<String, List<ListOnRecord>> mandates = file("mandates.yaml", in -> MandatesFile.read(in, known));
        folder.refuseUnknownFiles(
                Stream.concat(Stream.of(DossierFolder.HEAD), files.stream()).toList(), faults);
        if (!faults.isEmpty() || head == null || organisation == null) {
            throw new FaultyDossier(folder.name(), faults);
        }
        return new Contents(
                head,
                organisation,
                policy,
                contracts,
                pias,
                steering,
                known.expectedUses,
                tender,
                withMandates(agreements, mandates),
                requests == null ? List.of() : requests,
                parts);
    }

    private static List<AgreementOnRecord> withMandates(
            @Nullable List<AgreementOnRecord> agreements, @Nullable Map<String, List<ListOnRecord>> mandates) {
        if (agreements == null) {
            return List.of();
        }
        return agreements.stream()
                .map(agreement -> agreement.with(
                        mandates == null ? List.of() : mandates.getOrDefault(agreement.code(), List.of())))
                .toList();
    }

    private static @Nullable Head head(InputObject in) {
        String code = in.text("code", Known.LONGEST_CODE);
        String title = in.text("title", LONGEST_TITLE);
        var today = in.date("today");
        String locale = in.code("locale", LOCALES);
        Set<String> files = in.optionalCodes("files", FILES);
        if (files != null && !files.contains(ORGANISATION)) {
            in.fault("files", "dossier.without", ORGANISATION);
        }
        in.end();
        return code == null || title == null || today == null || locale == null
                ? null
                : new Head(
                        code,
                        title,
                        today,
                        locale,
                        files == null ? DossierFolder.FILES.stream().skip(1).toList() : List.copyOf(files));
    }

    /** {@code null} for a file that the dossier does not have, and for one that is faulty. */
    private <T> @Nullable T file(String name, Function<InputObject, @Nullable T> read) {
        if (!name.equals(DossierFolder.HEAD) && !files.contains(name)) {
            return null;
        }
        byte[] contents = folder.read(name, faults);
        if (contents == null) {
            return null;
        }
        if (KEPT.contains(name)) {
            parts.put(name, DossierFolder.text(contents));
        }
        Tree tree = Trees.yaml(contents);
        Reading reading = Reading.of(tree);
        T result = read.apply(reading.root());
        reading.faults()
                .forEach(fault -> faults.add(new DossierFault(name, entry(tree.root(), fault.pointer()), fault)));
        return result;
    }

    /** Where a fault stands: the list and the place in it, with what the entry goes by; the field is in the message. */
    private static String entry(JsonNode root, String pointer) {
        int end = pointer.lastIndexOf('/');
        boolean isElement = end >= 0 && pointer.substring(end + 1).chars().allMatch(Character::isDigit);
        String path = isElement ? pointer : pointer.substring(0, Math.max(0, end));
        String name = "";
        Matcher index = INDEX.matcher(path);
        while (index.find()) {
            JsonNode entry = root.at(JsonPointer.compile(path.substring(0, index.end())));
            name = NAMES.stream()
                    .filter(key ->
                            entry.path(key).isValueNode() && !entry.path(key).isNull())
                    .findFirst()
                    .map(key -> " (" + key + " " + shortened(entry.path(key).asString()) + ")")
                    .orElse(name);
        }
        return place(path) + name;
    }

    /** A pointer as people write it: {@code contracts[0].extensions[1]}. */
    static String place(String pointer) {
        return INDEX.matcher(pointer).replaceAll("[$1]").replaceFirst("^/", "").replace('/', '.');
    }

    private static String shortened(String name) {
        return name.length() > Known.LONGEST_CODE ? name.substring(0, Known.LONGEST_CODE) + "…" : name;
    }
}
