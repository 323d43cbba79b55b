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
import nl.doelbinder.pia.PiaOnRecord;
import nl.doelbinder.pia.PiaOnRecord.Said;
import nl.doelbinder.pia.PiaOnRecord.Shelf;
import nl.doelbinder.pia.Review;
import nl.doelbinder.policy.Level;
import nl.doelbinder.policy.Location;
import nl.doelbinder.policy.Recipient;
import nl.doelbinder.policy.ServiceLine;
import nl.doelbinder.policy.register.ImpactAssessment;
import nl.doelbinder.policy.register.ImpactAssessment.StatedFacts;
import nl.doelbinder.tender.ExpectedUse;
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
    private static final Codes<Review.Outcome> OUTCOMES = Codes.of(Review.Outcome.class);
    private static final int LONGEST_CONDITION = 1000;

    private PiasFile() {}

    static @Nullable Shelf read(InputObject in, Known known) {
        String template = in.code("template", TEMPLATES);
        List<PiaOnRecord> assessments = new ArrayList<>();
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
        List<String> splitInto = in.has("splitInto") ? Known.references(in, "splitInto", known.units) : List.of();
        in.optionalObjects("usage").forEach(entry -> {
            String unit = Known.reference(entry, "unit", known.units);
            Set<ServiceLine> lines = entry.codes("serviceLines", SERVICE_LINES);
            entry.codes("levels", LEVELS);
            entry.end();
            if (unit != null && lines != null && splitInto != null && splitInto.contains(unit)) {
                known.expectedUses.add(new ExpectedUse(unit, lines));
            }
        });
        in.end();
        return template == null || splitInto == null ? null : new Shelf(template, assessments, splitInto);
    }

    private static @Nullable PiaOnRecord assessment(InputObject in, Known known, Set<String> seen, Set<String> codes) {
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
        List<LocalDate> versions = versions(in);
        List<Said> reviews = reviews(in);
        boolean illustrative = Boolean.TRUE.equals(in.optionalFlag("illustrative"));
        in.end();
        return code == null || serviceLines == null || purposes == null || status == null || !begun || !ordered
                ? null
                : new PiaOnRecord(
                        new ImpactOnRecord(
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
                                illustrative),
                        versions,
                        reviews);
    }

    private static StatedFacts facts(InputObject in) {
        Period retention = in.optionalPeriod("retention");
        Location location = in.optionalCode("location", LOCATIONS);
        Set<Recipient> recipients = in.optionalCodes("recipients", RECIPIENTS);
        in.end();
        return new StatedFacts(retention, location, recipients);
    }

    private static List<LocalDate> versions(InputObject in) {
        Set<String> seen = new HashSet<>();
        List<LocalDate> days = new ArrayList<>();
        in.optionalObjects("versions").forEach(entry -> {
            Known.own(entry, "version", seen);
            OrganisationFile.add(days, entry.date("date"));
            entry.end();
        });
        return days;
    }

    private static List<Said> reviews(InputObject in) {
        List<Said> reviews = new ArrayList<>();
        in.optionalObjects("reviews").forEach(entry -> {
            Role by = entry.code("by", ROLES);
            LocalDate on = entry.date("on");
            Review.Outcome outcome = entry.code("outcome", OUTCOMES);
            String reason = entry.optionalLines("reason", LONGEST_CONDITION);
            entry.end();
            if (by != null && on != null && outcome != null) {
                reviews.add(new Said(by, on, outcome, reason == null ? "" : reason));
            }
        });
        return reviews;
    }
}
