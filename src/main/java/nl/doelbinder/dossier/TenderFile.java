package nl.doelbinder.dossier;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import nl.doelbinder.input.Codes;
import nl.doelbinder.input.InputObject;
import nl.doelbinder.policy.Access;
import nl.doelbinder.policy.Collection;
import nl.doelbinder.policy.Framework;
import nl.doelbinder.policy.Identity;
import nl.doelbinder.policy.Level;
import nl.doelbinder.policy.Location;
import nl.doelbinder.policy.Recipient;
import nl.doelbinder.policy.ServiceLine;

/** {@code tender.yaml}: checked whole, and kept as it is until the tender has its own room. */
final class TenderFile {

    private static final Codes<ServiceLine> SERVICE_LINES = Codes.of(ServiceLine.class);
    private static final Codes<String> DOCUMENT_STATUSES =
            Codes.of(List.of("MISSING", "DRAFT", "SUBMITTED", "RETURNED", "APPROVED"));
    private static final Codes<String> KINDS = Codes.of(List.of("MUST", "WISH"));
    private static final int LONGEST_LABEL = 200;
    private static final int LONGEST_TEXT = 2000;
    private static final int MOST_ACCOUNTS = 1_000_000;
    private static final int MOST_SCENARIOS = 100;

    private TenderFile() {}

    static void check(InputObject in, Known known) {
        in.text("code", Known.LONGEST_CODE);
        in.text("title", LONGEST_LABEL);
        Set<String> lots = new HashSet<>();
        in.objects("lots").forEach(entry -> {
            Known.own(entry, "code", lots);
            entry.code("serviceLine", SERVICE_LINES);
            entry.text("title", LONGEST_LABEL);
            entry.end();
        });
        in.flag("oneSupplierMayTakeBothLots");
        LocalDate deadline = in.date("publicationDeadline");
        LocalDate continuity = in.date("continuityDate");
        Span.inOrder(in, "publicationDeadline", deadline, "continuityDate", continuity);
        Known.references(in, "replaces", known.contracts);
        Known.references(in, "approvalRoute", known.boards);
        milestones(in);
        documents(in, lots);
        requirements(in, lots);
        accountsAsked(in, lots, known);
        labelled(in, "risks");
        scenarios(in);
        in.end();
    }

    private static void milestones(InputObject in) {
        Set<String> codes = new HashSet<>();
        in.objects("milestones").forEach(entry -> {
            Known.own(entry, "code", codes);
            entry.text("label", LONGEST_LABEL);
            entry.optionalDate("first");
            entry.optionalDate("current");
            entry.optionalDate("doneOn");
            entry.end();
        });
    }

    private static void documents(InputObject in, Set<String> lots) {
        Set<String> codes = new HashSet<>();
        in.objects("documents").forEach(entry -> {
            Known.own(entry, "code", codes);
            entry.flag("required");
            Known.optionalReference(entry, "lot", lots);
            String status = entry.code("status", DOCUMENT_STATUSES);
            if ("MISSING".equals(status)) {
                entry.optionalText("version", Known.LONGEST_CODE);
            } else {
                entry.text("version", Known.LONGEST_CODE);
            }
            entry.optionalDate("date");
            entry.end();
        });
    }

    private static void requirements(InputObject in, Set<String> lots) {
        Set<String> codes = new HashSet<>();
        in.objects("requirements").forEach(entry -> {
            Known.own(entry, "code", codes);
            Known.reference(entry, "lot", lots);
            entry.code("kind", KINDS);
            entry.text("text", LONGEST_TEXT);
            InputObject use = entry.optionalObject("use");
            if (use != null) {
                use(use);
            }
            entry.end();
        });
    }

    /** What a supplier would have to make possible: facts of a request, of which the unsaid take the mildest value. */
    private static void use(InputObject in) {
        in.code("framework", Codes.of(Framework.class));
        in.code("level", Codes.of(Level.class));
        in.optionalCode("access", Codes.of(Access.class));
        in.optionalCode("identity", Codes.of(Identity.class));
        in.optionalCode("location", Codes.of(Location.class));
        in.optionalCode("collection", Codes.of(Collection.class));
        in.optionalFlag("specialCategories");
        in.optionalFlag("minors");
        in.optionalFlag("automatedDecision");
        in.optionalCodes("recipients", Codes.of(Recipient.class));
        in.optionalPeriod("retention");
        in.end();
    }

    private static void accountsAsked(InputObject in, Set<String> lots, Known known) {
        Set<String> seen = new HashSet<>();
        in.objects("accountsAsked").forEach(entry -> {
            String unit = Known.reference(entry, "unit", known.units);
            String lot = Known.reference(entry, "lot", lots);
            entry.optionalNumber("accounts", 0, MOST_ACCOUNTS);
            entry.flag("definitive");
            entry.end();
            if (unit != null && lot != null && !seen.add(unit + " " + lot)) {
                entry.fault("unit", "dossier.duplicate", unit + ", " + lot);
            }
        });
    }

    private static void labelled(InputObject in, String field) {
        Set<String> codes = new HashSet<>();
        in.objects(field).forEach(entry -> {
            Known.own(entry, "code", codes);
            entry.text("label", LONGEST_LABEL);
            entry.end();
        });
    }

    private static void scenarios(InputObject in) {
        Set<String> codes = new HashSet<>();
        Set<Integer> preferences = new HashSet<>();
        in.objects("scenarios").forEach(entry -> {
            Known.own(entry, "code", codes);
            Integer preference = entry.number("preference", 1, MOST_SCENARIOS);
            entry.optionalText("label", LONGEST_LABEL);
            entry.end();
            if (preference != null && !preferences.add(preference)) {
                entry.fault("preference", "dossier.duplicate", preference.toString());
            }
        });
    }
}
