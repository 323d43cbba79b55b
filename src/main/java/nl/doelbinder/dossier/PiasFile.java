package nl.doelbinder.dossier;

import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import nl.doelbinder.input.Codes;
import nl.doelbinder.input.InputObject;
import nl.doelbinder.organisation.Role;
import nl.doelbinder.pia.ImpactOnRecord;
import nl.doelbinder.pia.ImpactStatus;
import nl.doelbinder.policy.Level;
import nl.doelbinder.policy.Location;
import nl.doelbinder.policy.Recipient;
import nl.doelbinder.policy.ServiceLine;
import nl.doelbinder.policy.register.ImpactAssessment;
import nl.doelbinder.policy.register.ImpactAssessment.StatedFacts;
import org.jspecify.annotations.Nullable;

/** {@code pias.yaml}: impact assessments, the generic ones and the units' own, and how they came about. */
final class PiasFile {

    private static final Codes<ServiceLine> SERVICE_LINES = Codes.of(ServiceLine.class);
    private static final Codes<Level> LEVELS = Codes.of(Level.class);
    private static final Codes<ImpactStatus> STATUSES = Codes.of(ImpactStatus.class);
    private static final Codes<Location> LOCATIONS = Codes.of(Location.class);
    private static final Codes<Recipient> RECIPIENTS = Codes.of(Recipient.class);
    private static final Codes<Role> ROLES = Codes.of(Role.class);
    private static final Codes<String> TEMPLATES = Codes.of(List.of("TOETSMODEL-PIA-2013", "MODEL-DPIA"));
    private static final Codes<String> OUTCOMES =
            Codes.of(List.of("APPROVED", "APPROVED_WITH_CONDITIONS", "RETURNED", "REJECTED", "SPLIT_PER_UNIT"));
    private static final int LONGEST_CONDITION = 1000;

    private PiasFile() {}

    static List<ImpactOnRecord> read(InputObject in, Known known) {
        in.code("template", TEMPLATES);
        List<ImpactOnRecord> assessments = new ArrayList<>();
        Set<String> codes = new HashSet<>();
        List<InputObject> entries = new ArrayList<>(in.objects("pias"));
        entries.addAll(in.optionalObjects("unitPias"));
        entries.forEach(entry -> {
            String code = entry.peek("code");
            if (code != null) {
                codes.add(code);
            }
        });
        Set<String> seen = new HashSet<>();
        entries.forEach(entry -> OrganisationFile.add(assessments, assessment(entry, known, seen, codes)));
        if (in.has("splitInto")) {
            Known.references(in, "splitInto", known.units);
        }
        in.optionalObjects("usage").forEach(entry -> {
            Known.reference(entry, "unit", known.units);
            entry.codes("serviceLines", SERVICE_LINES);
            entry.codes("levels", LEVELS);
            entry.end();
        });
        in.end();
        return assessments;
    }

    private static @Nullable ImpactOnRecord assessment(
            InputObject in, Known known, Set<String> seen, Set<String> codes) {
        String code = Known.own(in, "code", seen);
        String unit = Known.optionalReference(in, "unit", known.units);
        String splitFrom = Known.optionalReference(in, "splitFrom", codes);
        Set<ServiceLine> serviceLines = in.codes("serviceLines", SERVICE_LINES);
        List<String> purposes = Known.references(in, "purposes", known.purposes);
        Set<Level> levels = in.optionalCodes("levels", LEVELS);
        ImpactStatus status = in.code("status", STATUSES);
        LocalDate startedOn = in.optionalDate("startedOn");
        LocalDate approvedOn = status == ImpactStatus.APPROVED ? in.date("approvedOn") : in.optionalDate("approvedOn");
        LocalDate validUntil = in.optionalDate("validUntil");
        boolean begun = Span.inOrder(in, "startedOn", startedOn, "approvedOn", approvedOn);
        boolean ordered = Span.inOrder(in, "approvedOn", approvedOn, "validUntil", validUntil);
        List<String> conditions = in.optionalTexts("conditions", LONGEST_CONDITION);
        InputObject stated = in.optionalObject("facts");
        StatedFacts facts = stated == null ? null : facts(stated);
        versions(in);
        reviews(in);
        boolean illustrative = Boolean.TRUE.equals(in.optionalFlag("illustrative"));
        in.end();
        return code == null || serviceLines == null || purposes == null || status == null || !begun || !ordered
                ? null
                : new ImpactOnRecord(
                        new ImpactAssessment(
                                code,
                                unit,
                                status == ImpactStatus.APPROVED,
                                approvedOn,
                                validUntil,
                                serviceLines,
                                Set.copyOf(purposes),
                                levels == null ? Set.of() : levels,
                                conditions == null ? List.of() : conditions,
                                facts),
                        status,
                        startedOn,
                        splitFrom,
                        illustrative);
    }

    private static StatedFacts facts(InputObject in) {
        Period retention = in.optionalPeriod("retention");
        Location location = in.optionalCode("location", LOCATIONS);
        Set<Recipient> recipients = in.optionalCodes("recipients", RECIPIENTS);
        in.end();
        return new StatedFacts(retention, location, recipients);
    }

    private static void versions(InputObject in) {
        Set<String> seen = new HashSet<>();
        in.optionalObjects("versions").forEach(entry -> {
            Known.own(entry, "version", seen);
            entry.date("date");
            entry.end();
        });
    }

    private static void reviews(InputObject in) {
        in.optionalObjects("reviews").forEach(entry -> {
            entry.code("by", ROLES);
            entry.date("on");
            entry.code("outcome", OUTCOMES);
            entry.optionalLines("reason", LONGEST_CONDITION);
            entry.end();
        });
    }
}
