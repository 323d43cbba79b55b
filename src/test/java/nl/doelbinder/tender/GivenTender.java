package nl.doelbinder.tender;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import nl.doelbinder.organisation.Actor;
import nl.doelbinder.organisation.Board;
import nl.doelbinder.organisation.Role;
import nl.doelbinder.organisation.RoleGrant;
import nl.doelbinder.policy.ServiceLine;
import nl.doelbinder.tender.TenderOnRecord.AccountsAsked;
import nl.doelbinder.tender.TenderOnRecord.OnRecordDocument;
import nl.doelbinder.tender.TenderOnRecord.OnRecordLot;
import nl.doelbinder.tender.TenderOnRecord.OnRecordMilestone;
import org.jspecify.annotations.Nullable;

/** People, boards and tenders that the tests start from. */
final class GivenTender {

    static final LocalDate TODAY = LocalDate.of(2016, 9, 6);
    static final LocalDate DEADLINE = LocalDate.of(2016, 9, 22);
    static final Actor CHAIR = actor("voorzitter.stuurgroep", Role.CHAIR, "STEERING");
    static final Actor STEERING = actor("secretaris.stuurgroep", Role.SECRETARY, "STEERING");
    static final Actor OTHER_STEERING = actor("secretaris2.stuurgroep", Role.SECRETARY, "STEERING");
    static final Actor CDO2 = actor("secretaris.cdo2", Role.SECRETARY, "CDO2");
    static final Actor PROCUREMENT = actor("inkoop", Role.PROCUREMENT, null);
    static final Actor CONTRACTS = actor("contractbeheer", Role.CONTRACT_MANAGER, null);
    static final Actor LEAD = actor("lid.isc", Role.UNIT_LEAD, "ISC");
    static final Actor REQUESTER = actor("aanvrager.isc", Role.REQUESTER, "ISC");

    static final List<Board> BOARDS = List.of(
            new Board("STEERING", "Stuurgroep", 1, 2, true, 5, days("2016-09-08", "2016-09-15", "2016-09-29")),
            new Board("CDO2", "CDO2", 2, 1, false, 3, days("2016-09-09", "2016-09-23")));

    private GivenTender() {}

    private static Actor actor(String username, Role role, @Nullable String of) {
        return new Actor(username, Set.of(new RoleGrant(role, of)));
    }

    static LocalDate day(String day) {
        return LocalDate.parse(day);
    }

    private static List<LocalDate> days(String... days) {
        return Arrays.stream(days).map(LocalDate::parse).toList();
    }

    /** Its need is stated and it has papers. */
    static TenderOnRecord underWay(String code) {
        return tender(code, LocalDate.of(2016, 4, 1), "0.9");
    }

    /** Nothing is done of it. */
    static TenderOnRecord fresh(String code) {
        return tender(code, null, null);
    }

    private static TenderOnRecord tender(String code, @Nullable LocalDate need, @Nullable String version) {
        return new TenderOnRecord(
                code,
                "Webdiensten",
                List.of(
                        new OnRecordLot("SMMA", ServiceLine.MONITORING, "Monitoring"),
                        new OnRecordLot("PE", ServiceLine.ENGAGEMENT, "Publiceren")),
                true,
                DEADLINE,
                LocalDate.of(2017, 1, 1),
                List.of("5600003550"),
                List.of("STEERING", "CDO2"),
                List.of(
                        milestone("NEED", "2016-04-01", need),
                        milestone("DEMAND_SPEC", "2016-06-24", null),
                        milestone("CDO2_DECISION", "2016-08-26", null),
                        milestone("PUBLICATION", "2016-09-22", null),
                        milestone("PRODUCT_CHOICE", "2016-12-01", null),
                        milestone("IMPLEMENTED", "2016-12-31", null),
                        milestone("CONTRACT_END", "2016-12-31", null)),
                version == null
                        ? List.of(new OnRecordDocument("MEMO", true, null, null, null, "MISSING"))
                        : List.of(
                                new OnRecordDocument("MEMO", true, null, version, null, "DRAFT"),
                                new OnRecordDocument("DEMAND", true, null, "2015", null, "DRAFT"),
                                new OnRecordDocument("FACTS", false, null, "1.0", null, "DRAFT")),
                List.of(),
                List.of(new AccountsAsked("ISC", "SMMA", 5, false)),
                List.of(),
                List.of());
    }

    private static OnRecordMilestone milestone(String code, String planned, @Nullable LocalDate done) {
        return new OnRecordMilestone(code, code, day(planned), day(planned), done);
    }

    static Resolution approved(LocalDate on, String... versions) {
        return new Resolution(BoardOutcome.APPROVED, on, named(versions), List.of(), null);
    }

    static Resolution returned(LocalDate on, String... versions) {
        return new Resolution(BoardOutcome.RETURNED, on, named(versions), List.of(), "De baten zijn onduidelijk.");
    }

    static Resolution rejected(LocalDate on) {
        return new Resolution(BoardOutcome.REJECTED, on, List.of(), List.of(), "Te duur.");
    }

    static List<Resolution.Named> named(String... versions) {
        return Arrays.stream(versions)
                .map(version -> version.split(" ", 2))
                .map(parts -> new Resolution.Named(parts[0], parts[1], null))
                .toList();
    }
}
