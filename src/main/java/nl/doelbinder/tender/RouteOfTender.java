package nl.doelbinder.tender;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import nl.doelbinder.organisation.Board;
import nl.doelbinder.organisation.Boards;
import nl.doelbinder.organisation.Refusal;
import nl.doelbinder.pia.ImpactEntries;
import nl.doelbinder.pia.ImpactOnRecord;
import nl.doelbinder.policy.ServiceLine;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** A tender as its process sees it: what was done, whose turn it is, and when. */
@Component
@Transactional(readOnly = true)
public class RouteOfTender {

    private final TenderEntries entries;
    private final RouteReading reading;
    private final MilestonesOnTheWay milestones;
    private final ObjectProvider<RequirementsCheck> requirements;
    private final ImpactEntries impacts;
    private final Boards boards;
    private final Clock clock;

    RouteOfTender(
            TenderEntries entries,
            RouteReading reading,
            MilestonesOnTheWay milestones,
            ObjectProvider<RequirementsCheck> requirements,
            ImpactEntries impacts,
            Boards boards,
            Clock clock) {
        this.entries = entries;
        this.reading = reading;
        this.milestones = milestones;
        this.requirements = requirements;
        this.impacts = impacts;
        this.boards = boards;
        this.clock = clock;
    }

    public Tender tender(String code) {
        return entries.findById(code).orElseThrow(() -> new Refusal.NotFound("tender.refusal.not-found", code));
    }

    /** Codes of the tenders that are on their way to publication. */
    public List<String> onRoute() {
        return entries.findAllByOrderByCode().stream()
                .filter(Tender::isOnRoute)
                .map(Tender::code)
                .toList();
    }

    /** Others who move the tender wait until this transaction is over. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void hold(String code) {
        entries.findForChange(code);
    }

    /** The board that the papers are with; none when all have decided. */
    public Optional<String> next(String code) {
        return progress(code).next();
    }

    /** Whether a board approved and nothing that it approved has changed since. */
    public boolean isClosed(String code, String board) {
        return progress(code).isClosed(board);
    }

    /** Whether a board returned the papers and they have not come to it again. */
    public boolean isWithWorkgroup(String code, String board) {
        return progress(code).last(board).map(BoardDecision::waitsForWorkgroup).orElse(false);
    }

    public boolean isReached(String code, String milestone) {
        return milestones.find(code, milestone).flatMap(Milestone::done).isPresent();
    }

    public Optional<LocalDate> plannedOn(String code, String milestone) {
        return milestones.find(code, milestone).flatMap(Milestone::current);
    }

    /** Whether the rules stop no requirement. */
    public boolean requirementsLawful(String code) {
        var check = requirements.getIfAvailable();
        return check == null || check.allLawful(code);
    }

    /** Whether a requirement waits for the privacy officer; nobody judges those of a tender that is closed. */
    public boolean requirementWaits(String code) {
        var check = requirements.getIfAvailable();
        return check != null && PaperRights.isWorkedOn(tender(code)) && check.anyWaits(code);
    }

    /** The units that have an approved impact assessment for every service line that they asked accounts of. */
    public List<String> unitsWithPia(String code) {
        var today = LocalDate.now(clock);
        var lines = tender(code).lots().stream()
                .filter(Lot::goesOn)
                .map(Lot::serviceLine)
                .toList();
        var known = impacts.all();
        return tender(code).units().stream()
                .filter(unit -> lines.stream().anyMatch(line -> isAssessed(unit, line, known, today)))
                .toList();
    }

    private static boolean isAssessed(String unit, ServiceLine line, List<ImpactOnRecord> known, LocalDate today) {
        return known.stream()
                .map(ImpactOnRecord::assessment)
                .filter(assessment -> unit.equals(assessment.unitCode()) && assessment.approved())
                .filter(assessment -> assessment.validUntil() == null
                        || !assessment.validUntil().isBefore(today))
                .anyMatch(assessment -> assessment.serviceLines().contains(line));
    }

    public BoardCondition condition(String code, long id) {
        return entries.conditions(code).stream()
                .filter(condition -> condition.id() == id)
                .findFirst()
                .orElseThrow(() -> new Refusal.NotFound("tender.refusal.no-condition", code));
    }

    /** The board's first meeting that its papers can still reach. */
    public Optional<LocalDate> nextMeeting(String code) {
        var today = LocalDate.now(clock);
        return board(code)
                .flatMap(board -> board.meetings().stream()
                        .filter(meeting ->
                                !meeting.minusDays(board.papersDaysBefore()).isBefore(today))
                        .findFirst());
    }

    /** The last day for its papers. */
    public Optional<LocalDate> papersDue(String code) {
        return nextMeeting(code)
                .flatMap(meeting -> board(code).map(board -> meeting.minusDays(board.papersDaysBefore())));
    }

    private Optional<Board> board(String code) {
        return boards.all().stream().filter(board -> board.code().equals(code)).findFirst();
    }

    private RouteProgress progress(String code) {
        return reading.progress(tender(code));
    }
}
