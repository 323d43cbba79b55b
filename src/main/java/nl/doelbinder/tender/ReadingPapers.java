package nl.doelbinder.tender;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import nl.doelbinder.input.BadInput;
import nl.doelbinder.input.Codes;
import nl.doelbinder.input.Fault;
import nl.doelbinder.input.InputObject;
import nl.doelbinder.input.Reading;
import nl.doelbinder.policy.Access;
import nl.doelbinder.policy.Collection;
import nl.doelbinder.policy.Framework;
import nl.doelbinder.policy.Identity;
import nl.doelbinder.policy.Level;
import nl.doelbinder.policy.Location;
import nl.doelbinder.policy.Recipient;
import nl.doelbinder.policy.publication.Judged.Ruling;
import nl.doelbinder.policy.publication.SupplierUse;
import nl.doelbinder.tender.AccountDemand.Answer;
import nl.doelbinder.tender.AccountDemand.Reservation;
import nl.doelbinder.tender.Requirement.Wanted;
import nl.doelbinder.tender.Scenario.Described;
import org.jspecify.annotations.Nullable;

/** Reads what is sent about the parts of a tender: by the API and by the pages' forms alike. */
public final class ReadingPapers {

    private static final int LONGEST_CODE = 60;
    private static final int LONGEST_LINE = 500;
    private static final int LONGEST_TEXT = 4000;
    private static final int LONGEST_REQUIREMENT = 2000;
    private static final int MOST_ACCOUNTS = 1_000_000;
    private static final int MOST_EUROS = 2_000_000_000;
    private static final String MUST = "MUST";
    private static final Codes<String> KINDS = Codes.of(List.of(MUST, "WISH"));
    private static final Codes<Ruling> RULINGS = Codes.of(Ruling.class);

    private ReadingPapers() {}

    /** A requirement that is added. */
    public record NewRequirement(String code, String lot, Wanted wanted) {}

    /** A requirement that asks something else from now on. */
    public record Amendment(Wanted wanted, String reason) {}

    /** A privacy officer's judgement. */
    public record Judgement(Ruling ruling, String reason) {}

    /**
     * A risk that is taken on.
     *
     * @param by {@code null}: who sends it
     * @param on {@code null}: today
     */
    public record NewAcceptance(
            @Nullable String by, @Nullable LocalDate on, LocalDate until, String reason) {}

    public static NewRequirement newRequirement(Reading body) {
        InputObject in = body.root();
        String code = in.text("code", LONGEST_CODE);
        String lot = in.text("lot", LONGEST_CODE);
        Wanted wanted = wanted(in);
        in.end();
        return sound(
                body, code == null || lot == null || wanted == null ? null : new NewRequirement(code, lot, wanted));
    }

    public static Amendment amendment(Reading body) {
        InputObject in = body.root();
        Wanted wanted = wanted(in);
        String reason = in.lines("reason", LONGEST_TEXT);
        in.end();
        return sound(body, wanted == null || reason == null ? null : new Amendment(wanted, reason));
    }

    public static String reason(Reading body) {
        InputObject in = body.root();
        String reason = in.lines("reason", LONGEST_TEXT);
        in.end();
        return sound(body, reason);
    }

    public static Judgement judgement(Reading body) {
        InputObject in = body.root();
        Ruling ruling = in.code("outcome", RULINGS);
        String reason = in.lines("reason", LONGEST_TEXT);
        in.end();
        return sound(body, ruling == null || reason == null ? null : new Judgement(ruling, reason));
    }

    public static NewAcceptance acceptance(Reading body) {
        InputObject in = body.root();
        String by = in.optionalText("by", LONGEST_LINE);
        LocalDate on = in.optionalDate("on");
        LocalDate until = in.date("until");
        String reason = in.lines("reason", LONGEST_TEXT);
        in.end();
        return sound(body, until == null || reason == null ? null : new NewAcceptance(by, on, until, reason));
    }

    public static Answer accounts(Reading body) {
        InputObject in = body.root();
        Integer accounts = in.optionalNumber("accounts", 0, MOST_ACCOUNTS);
        Boolean definitive = in.flag("definitive");
        InputObject given = in.optionalObject("reservation");
        Reservation reserved = given == null ? null : reservation(given);
        in.end();
        return sound(body, definitive == null ? null : new Answer(accounts, definitive, reserved));
    }

    public static Described scenario(Reading body) {
        InputObject in = body.root();
        String label = in.optionalText("label", LONGEST_LINE);
        String summary = in.optionalLines("summary", LONGEST_TEXT);
        Integer cost = in.optionalNumber("costEuros", 0, MOST_EUROS);
        LocalDate readyOn = in.optionalDate("readyOn");
        Boolean lawful = in.optionalFlag("lawful");
        String consequences = in.optionalLines("consequences", LONGEST_TEXT);
        in.end();
        return sound(
                body,
                new Described(label, summary, cost == null ? null : cost.longValue(), readyOn, lawful, consequences));
    }

    private static @Nullable Wanted wanted(InputObject in) {
        String kind = in.code("kind", KINDS);
        String text = in.text("text", LONGEST_REQUIREMENT);
        InputObject given = in.optionalObject("use");
        SupplierUse use = given == null ? null : use(given);
        return kind == null || text == null || (given != null && use == null)
                ? null
                : new Wanted(kind.equals(MUST), text, use);
    }

    private static @Nullable SupplierUse use(InputObject in) {
        Framework framework = in.code("framework", Codes.of(Framework.class));
        Level level = in.code("level", Codes.of(Level.class));
        Access access = in.optionalCode("access", Codes.of(Access.class));
        Identity identity = in.optionalCode("identity", Codes.of(Identity.class));
        Location location = in.optionalCode("location", Codes.of(Location.class));
        Collection collection = in.optionalCode("collection", Codes.of(Collection.class));
        Boolean specialCategories = in.optionalFlag("specialCategories");
        Boolean minors = in.optionalFlag("minors");
        Boolean automatedDecision = in.optionalFlag("automatedDecision");
        Set<Recipient> recipients = in.optionalCodes("recipients", Codes.of(Recipient.class));
        var retention = in.optionalPeriod("retention");
        in.end();
        return framework == null || level == null
                ? null
                : new SupplierUse(
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

    private static @Nullable Reservation reservation(InputObject in) {
        Integer euros = in.number("euros", 0, MOST_EUROS);
        String reference = in.text("reference", LONGEST_LINE);
        in.end();
        return euros == null || reference == null ? null : new Reservation(euros, reference);
    }

    private static <T> T sound(Reading body, @Nullable T read) {
        body.refuseIfFaulty();
        if (read == null) {
            throw new BadInput(List.of(Fault.at("", "input.missing", "")));
        }
        return read;
    }
}
