package nl.doelbinder.policy.publication;

import java.time.LocalDate;
import java.util.List;
import nl.doelbinder.policy.Message;
import nl.doelbinder.policy.Outcome;
import nl.doelbinder.policy.ServiceLine;
import org.jspecify.annotations.Nullable;

/** One thing that the publication rules look at. */
public sealed interface Judged {

    /** The page where it can be mended. */
    String href();

    /**
     * The tender itself.
     *
     * @param deadline its last day for publication
     */
    record Tender(LocalDate deadline, String href) implements Judged {}

    /**
     * A document of the tender.
     *
     * @param newest        its newest version; {@code null} without any
     * @param boardsLacking the boards on the route that have no approval in force of that version
     */
    record Paper(Message name, boolean required, @Nullable String newest, List<String> boardsLacking, String href)
            implements Judged {

        public Paper {
            boardsLacking = List.copyOf(boardsLacking);
        }
    }

    /**
     * What a unit does with a lot.
     *
     * @param accounts asked for; 0 where it has not said
     * @param expected one of the units that make an impact assessment of their own, for the lot's service line
     * @param covered  it has an approved impact assessment for that service line on this day
     * @param answered it answers for the number of accounts
     * @param reserved it has reserved a budget
     * @param href     to its impact assessments
     * @param answer   to the page where it gives number and budget
     */
    record UnitUse(
            String unitName,
            String lot,
            ServiceLine serviceLine,
            int accounts,
            boolean expected,
            boolean covered,
            boolean answered,
            boolean reserved,
            String href,
            String answer)
            implements Judged {}

    /**
     * A requirement, with what the rules for requests say of the use that it asks of a supplier.
     *
     * @param heaviest     the heaviest answer
     * @param behind       the rules that gave it
     * @param ruling       how the privacy officer judged what is referred; {@code null} when nobody did
     */
    record Demand(
            String code,
            boolean dropped,
            Outcome heaviest,
            List<String> behind,
            @Nullable Ruling ruling,
            String href) implements Judged {

        public Demand {
            behind = List.copyOf(behind);
        }
    }

    /** A privacy officer's judgement on what the rules leave to them. */
    enum Ruling {
        ALLOW,
        FORBID
    }

    /**
     * A risk of the tender.
     *
     * @param acceptedOn    {@code null}: nobody accepted it
     * @param acceptedUntil the last day on which that holds
     */
    record Risk(
            String label,
            boolean closed,
            @Nullable LocalDate acceptedOn,
            @Nullable LocalDate acceptedUntil,
            String href)
            implements Judged {}

    /** A condition that a board on the route made. */
    record Condition(String board, String text, boolean met, String href) implements Judged {}

    /**
     * A contract that the tender replaces.
     *
     * @param noticeBy last day for ending it, or deciding otherwise; {@code null}: none is known
     */
    record ReplacedContract(String number, @Nullable LocalDate noticeBy, boolean decided, String href)
            implements Judged {}
}
