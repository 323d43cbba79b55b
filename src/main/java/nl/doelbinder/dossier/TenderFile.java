package nl.doelbinder.dossier;

import java.time.LocalDate;
import java.util.ArrayList;
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
import nl.doelbinder.tender.TenderOnRecord;
import nl.doelbinder.tender.TenderOnRecord.AccountsAsked;
import nl.doelbinder.tender.TenderOnRecord.OnRecordDocument;
import nl.doelbinder.tender.TenderOnRecord.OnRecordLot;
import nl.doelbinder.tender.TenderOnRecord.OnRecordMilestone;
import nl.doelbinder.tender.TenderOnRecord.OnRecordRequirement;
import nl.doelbinder.tender.TenderOnRecord.OnRecordRisk;
import nl.doelbinder.tender.TenderOnRecord.OnRecordScenario;
import nl.doelbinder.tender.TenderOnRecord.OnRecordUse;
import org.jspecify.annotations.Nullable;

/** {@code tender.yaml}: a tender as it stands on the first day. */
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

    /** {@code null} when something in it is faulty. */
    static @Nullable TenderOnRecord read(InputObject in, Known known) {
        String code = in.text("code", Known.LONGEST_CODE);
        String title = in.text("title", LONGEST_LABEL);
        Set<String> lotCodes = new HashSet<>();
        List<OnRecordLot> lots = new ArrayList<>();
        in.objects("lots").forEach(entry -> OrganisationFile.add(lots, lot(entry, lotCodes)));
        Boolean oneSupplier = in.flag("oneSupplierMayTakeBothLots");
        LocalDate deadline = in.date("publicationDeadline");
        LocalDate continuity = in.date("continuityDate");
        Span.inOrder(in, "publicationDeadline", deadline, "continuityDate", continuity);
        List<String> replaces = Known.references(in, "replaces", known.contracts);
        List<String> route = Known.references(in, "approvalRoute", known.boards);
        if (route != null && route.isEmpty()) {
            in.fault("approvalRoute", "dossier.none");
        }
        List<OnRecordMilestone> milestones = milestones(in);
        List<OnRecordDocument> documents = documents(in, lotCodes);
        List<OnRecordRequirement> requirements = requirements(in, lotCodes);
        List<AccountsAsked> asked = accountsAsked(in, lotCodes, known);
        List<OnRecordRisk> risks = risks(in);
        List<OnRecordScenario> scenarios = scenarios(in);
        in.end();
        return code == null
                        || title == null
                        || oneSupplier == null
                        || deadline == null
                        || continuity == null
                        || replaces == null
                        || route == null
                ? null
                : new TenderOnRecord(
                        code,
                        title,
                        lots,
                        oneSupplier,
                        deadline,
                        continuity,
                        replaces,
                        route,
                        milestones,
                        documents,
                        requirements,
                        asked,
                        risks,
                        scenarios);
    }

    private static @Nullable OnRecordLot lot(InputObject in, Set<String> codes) {
        String code = Known.own(in, "code", codes);
        ServiceLine serviceLine = in.code("serviceLine", SERVICE_LINES);
        String title = in.text("title", LONGEST_LABEL);
        in.end();
        return code == null || serviceLine == null || title == null ? null : new OnRecordLot(code, serviceLine, title);
    }

    private static List<OnRecordMilestone> milestones(InputObject in) {
        Set<String> codes = new HashSet<>();
        List<OnRecordMilestone> milestones = new ArrayList<>();
        in.objects("milestones").forEach(entry -> {
            String code = Known.own(entry, "code", codes);
            String label = entry.text("label", LONGEST_LABEL);
            LocalDate first = entry.optionalDate("first");
            LocalDate current = entry.optionalDate("current");
            LocalDate doneOn = entry.optionalDate("doneOn");
            entry.end();
            if (code != null && label != null) {
                milestones.add(new OnRecordMilestone(code, label, first, current, doneOn));
            }
        });
        return milestones;
    }

    private static List<OnRecordDocument> documents(InputObject in, Set<String> lots) {
        Set<String> codes = new HashSet<>();
        List<OnRecordDocument> documents = new ArrayList<>();
        in.objects("documents").forEach(entry -> {
            String code = Known.own(entry, "code", codes);
            Boolean required = entry.flag("required");
            String lot = Known.optionalReference(entry, "lot", lots);
            String status = entry.code("status", DOCUMENT_STATUSES);
            String version = "MISSING".equals(status)
                    ? entry.optionalText("version", Known.LONGEST_CODE)
                    : entry.text("version", Known.LONGEST_CODE);
            LocalDate date = entry.optionalDate("date");
            entry.end();
            if (code != null && required != null && status != null) {
                documents.add(new OnRecordDocument(code, required, lot, version, date, status));
            }
        });
        return documents;
    }

    private static List<OnRecordRequirement> requirements(InputObject in, Set<String> lots) {
        Set<String> codes = new HashSet<>();
        List<OnRecordRequirement> requirements = new ArrayList<>();
        in.objects("requirements").forEach(entry -> {
            String code = Known.own(entry, "code", codes);
            String lot = Known.reference(entry, "lot", lots);
            String kind = entry.code("kind", KINDS);
            String text = entry.text("text", LONGEST_TEXT);
            InputObject said = entry.optionalObject("use");
            OnRecordUse use = said == null ? null : use(said);
            entry.end();
            if (code != null && lot != null && kind != null && text != null) {
                requirements.add(new OnRecordRequirement(code, lot, kind.equals("MUST"), text, use));
            }
        });
        return requirements;
    }

    /** What a supplier would have to make possible: facts of a request, of which the unsaid take the mildest value. */
    private static @Nullable OnRecordUse use(InputObject in) {
        var framework = in.code("framework", Codes.of(Framework.class));
        var level = in.code("level", Codes.of(Level.class));
        var access = in.optionalCode("access", Codes.of(Access.class));
        var identity = in.optionalCode("identity", Codes.of(Identity.class));
        var location = in.optionalCode("location", Codes.of(Location.class));
        var collection = in.optionalCode("collection", Codes.of(Collection.class));
        var specialCategories = in.optionalFlag("specialCategories");
        var minors = in.optionalFlag("minors");
        var automatedDecision = in.optionalFlag("automatedDecision");
        var recipients = in.optionalCodes("recipients", Codes.of(Recipient.class));
        var retention = in.optionalPeriod("retention");
        in.end();
        return framework == null || level == null
                ? null
                : new OnRecordUse(
                        framework,
                        level,
                        access,
                        identity,
                        location,
                        collection,
                        specialCategories,
                        minors,
                        automatedDecision,
                        recipients,
                        retention);
    }

    private static List<AccountsAsked> accountsAsked(InputObject in, Set<String> lots, Known known) {
        Set<String> seen = new HashSet<>();
        List<AccountsAsked> asked = new ArrayList<>();
        in.objects("accountsAsked").forEach(entry -> {
            String unit = Known.reference(entry, "unit", known.units);
            String lot = Known.reference(entry, "lot", lots);
            Integer accounts = entry.optionalNumber("accounts", 0, MOST_ACCOUNTS);
            Boolean definitive = entry.flag("definitive");
            entry.end();
            if (unit == null || lot == null) {
                return;
            }
            if (!seen.add(unit + " " + lot)) {
                entry.fault("unit", "dossier.duplicate", unit + ", " + lot);
            }
            if (definitive != null) {
                asked.add(new AccountsAsked(unit, lot, accounts, definitive));
            }
        });
        return asked;
    }

    private static List<OnRecordRisk> risks(InputObject in) {
        Set<String> codes = new HashSet<>();
        List<OnRecordRisk> risks = new ArrayList<>();
        in.objects("risks").forEach(entry -> {
            String code = Known.own(entry, "code", codes);
            String label = entry.text("label", LONGEST_LABEL);
            entry.end();
            if (code != null && label != null) {
                risks.add(new OnRecordRisk(code, label));
            }
        });
        return risks;
    }

    private static List<OnRecordScenario> scenarios(InputObject in) {
        Set<String> codes = new HashSet<>();
        Set<Integer> preferences = new HashSet<>();
        List<OnRecordScenario> scenarios = new ArrayList<>();
        in.objects("scenarios").forEach(entry -> {
            String code = Known.own(entry, "code", codes);
            Integer preference = entry.number("preference", 1, MOST_SCENARIOS);
            String label = entry.optionalText("label", LONGEST_LABEL);
            entry.end();
            if (preference != null && !preferences.add(preference)) {
                entry.fault("preference", "dossier.duplicate", preference.toString());
            }
            if (code != null && preference != null) {
                scenarios.add(new OnRecordScenario(code, preference, label));
            }
        });
        return scenarios;
    }
}
