package nl.doelbinder.policy;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import nl.doelbinder.policy.register.Contract;
import nl.doelbinder.policy.register.ImpactAssessment;
import nl.doelbinder.policy.register.LegalQuestion;
import nl.doelbinder.policy.register.LegalSource;
import nl.doelbinder.policy.register.Licence;
import nl.doelbinder.policy.register.MatrixCell;
import nl.doelbinder.policy.register.Purpose;
import nl.doelbinder.policy.register.RegisteredUnit;
import nl.doelbinder.policy.register.Registers;
import nl.doelbinder.policy.register.RetentionNorm;
import nl.doelbinder.policy.register.Tool;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** The 2016 dossier as registers and requests, read without a database and without the checks of the loader. */
public final class Dossier2016 {

    public static final LocalDate TODAY = LocalDate.parse("2016-09-06");

    private static final YAMLMapper YAML = new YAMLMapper();

    private Dossier2016() {}

    public static Registers registers() {
        return addTo(Registers.builder("2016")).build();
    }

    public static Registers.Builder addTo(Registers.Builder registers) {
        JsonNode organisation = file("organisation.yaml");
        JsonNode policy = file("policy.yaml");
        JsonNode contracts = file("contracts.yaml");
        for (JsonNode unit : organisation.get("units")) {
            registers.add(new RegisteredUnit(
                    text(unit, "code"), text(unit, "name"), set(unit, "frameworks", Framework::valueOf)));
        }
        for (JsonNode purpose : policy.get("purposes")) {
            registers.add(new Purpose(
                    text(purpose, "code"),
                    text(purpose, "unit"),
                    Framework.valueOf(text(purpose, "framework")),
                    set(purpose, "serviceLines", ServiceLine::valueOf),
                    Level.valueOf(text(purpose, "maxLevel")),
                    text(purpose, "label"),
                    validity(purpose)));
        }
        for (JsonNode norm : policy.get("retentionNorms")) {
            registers.add(new RetentionNorm(
                    Framework.valueOf(text(norm, "framework")),
                    ServiceLine.valueOf(text(norm, "serviceLine")),
                    Level.valueOf(text(norm, "level")),
                    Period.parse(text(norm, "max")),
                    validity(norm)));
        }
        for (JsonNode question : policy.get("legalQuestions")) {
            registers.add(new LegalQuestion(
                    text(question, "topic"), text(question, "label"), day(question, "raisedOn"), null));
        }
        for (JsonNode source : policy.get("legalSources")) {
            registers.add(new LegalSource(text(source, "key"), text(source, "cite"), validity(source)));
        }
        addMatrix(registers, policy.get("matrix"));
        for (JsonNode tool : contracts.get("tools")) {
            registers.add(new Tool(
                    text(tool, "code"),
                    text(tool, "vendor"),
                    set(tool, "serviceLines", ServiceLine::valueOf),
                    Hosting.valueOf(text(tool, "hosting")),
                    day(tool, "iso27001Until"),
                    tool.get("processorAgreement").asBoolean()));
        }
        contracts.get("contracts").forEach(contract -> registers.add(contract(contract)));
        for (JsonNode licence : contracts.get("licences")) {
            registers.add(new Licence(
                    text(licence, "contract"),
                    text(licence, "unit"),
                    licence.get("granted").asInt(),
                    licence.get("active").asInt(),
                    new Validity(needed(licence, "from"), day(licence, "until"))));
        }
        for (JsonNode pia : file("pias.yaml").get("unitPias")) {
            registers.add(new ImpactAssessment(
                    text(pia, "code"),
                    text(pia, "unit"),
                    text(pia, "status").equals("APPROVED"),
                    day(pia, "approvedOn"),
                    day(pia, "validUntil"),
                    set(pia, "serviceLines", ServiceLine::valueOf),
                    set(pia, "purposes", Function.identity()),
                    set(pia, "levels", Level::valueOf),
                    pia.has("conditions") ? List.copyOf(set(pia, "conditions", Function.identity())) : List.of(),
                    null));
        }
        return registers;
    }

    /** The example requests by code, in the order of the file. */
    public static Map<String, RequestFacts> requests() {
        Map<String, RequestFacts> requests = new LinkedHashMap<>();
        for (JsonNode request : file("requests.yaml").get("requests")) {
            requests.put(text(request, "code"), request(request));
        }
        return requests;
    }

    public static RequestFacts request(String code) {
        RequestFacts request = requests().get(code);
        if (request == null) {
            throw new IllegalArgumentException(code);
        }
        return request;
    }

    private static RequestFacts request(JsonNode node) {
        JsonNode authorisation = node.get("authorisation");
        return new RequestFacts(
                text(node, "unit"),
                text(node, "purpose"),
                text(node, "tool"),
                Framework.valueOf(text(node, "framework")),
                ServiceLine.valueOf(text(node, "serviceLine")),
                Level.valueOf(text(node, "level")),
                Access.valueOf(text(node, "access")),
                Identity.valueOf(text(node, "identity")),
                Location.valueOf(text(node, "location")),
                Collection.valueOf(text(node, "collection")),
                node.get("specialCategories").asBoolean(),
                node.get("minors").asBoolean(),
                node.get("automatedDecision").asBoolean(),
                set(node, "recipients", Recipient::valueOf),
                needed(node, "from"),
                needed(node, "until"),
                Period.parse(text(node, "retention")),
                authorisation == null || authorisation.isNull()
                        ? null
                        : new Authorisation(
                                text(authorisation, "article"),
                                text(authorisation, "reference"),
                                needed(authorisation, "from"),
                                needed(authorisation, "until")));
    }

    private static Contract contract(JsonNode node) {
        List<Contract.Option> options = new ArrayList<>();
        for (JsonNode option : node.get("extensionOptions")) {
            options.add(new Contract.Option(
                    Period.parse(text(option, "period")), Period.parse(text(option, "noticeBeforeEnd"))));
        }
        List<Contract.Extension> extensions = new ArrayList<>();
        for (JsonNode extension : node.get("extensions")) {
            extensions.add(new Contract.Extension(
                    needed(extension, "agreedOn"),
                    needed(extension, "from"),
                    needed(extension, "until"),
                    extension.has("consent") ? text(extension.get("consent"), "by") : null));
        }
        return new Contract(
                text(node, "number"),
                text(node, "tool"),
                needed(node, "from"),
                needed(node, "until"),
                options,
                extensions);
    }

    private static void addMatrix(Registers.Builder registers, JsonNode matrix) {
        List<String> lines = text(matrix, "cells").lines().toList();
        String[] head = lines.get(0).split(",", -1);
        for (String line : lines.subList(1, lines.size())) {
            String[] cells = line.split(",", -1);
            for (int i = 2; i < head.length; i++) {
                Colour colour = switch (cells[i]) {
                    case "G" -> Colour.GREEN;
                    case "O" -> Colour.ORANGE;
                    default -> Colour.RED;
                };
                registers.add(new MatrixCell(
                        Factor.valueOf(cells[0]), cells[1], Framework.valueOf(head[i]), colour, validity(matrix)));
            }
        }
    }

    private static JsonNode file(String name) {
        try (InputStream in = Dossier2016.class.getResourceAsStream("/dossiers/2016/" + name)) {
            if (in == null) {
                throw new IllegalStateException(name);
            }
            return YAML.readTree(in.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Validity validity(JsonNode node) {
        return new Validity(needed(node, "validFrom"), day(node, "validUntil"));
    }

    private static LocalDate needed(JsonNode node, String field) {
        return LocalDate.parse(text(node, field));
    }

    private static @Nullable LocalDate day(JsonNode node, String field) {
        JsonNode value = node.get(field);
        return value == null || value.isNull() ? null : LocalDate.parse(value.asString());
    }

    private static String text(JsonNode node, String field) {
        return node.get(field).asString();
    }

    private static <T> Set<T> set(JsonNode node, String field, Function<String, T> each) {
        Set<T> values = new LinkedHashSet<>();
        node.get(field).forEach(value -> values.add(each.apply(value.asString())));
        return values;
    }
}
