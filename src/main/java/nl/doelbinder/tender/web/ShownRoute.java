package nl.doelbinder.tender.web;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import nl.doelbinder.inbox.Task;
import nl.doelbinder.organisation.Actor;
import nl.doelbinder.organisation.Boards;
import nl.doelbinder.organisation.Role;
import nl.doelbinder.tender.Approval;
import nl.doelbinder.tender.Approvals;
import nl.doelbinder.tender.BoardDecision;
import nl.doelbinder.tender.Groups;
import nl.doelbinder.tender.Lot;
import nl.doelbinder.tender.Milestone;
import nl.doelbinder.tender.MilestoneCodes;
import nl.doelbinder.tender.Paper;
import nl.doelbinder.tender.RouteOfTender;
import nl.doelbinder.tender.StepsOfTender;
import nl.doelbinder.tender.Tender;
import nl.doelbinder.tender.TenderState;
import nl.doelbinder.tender.Tenders;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** The route of a tender in the words of its page. */
@Component
class ShownRoute {

    private static final Set<TenderState> WITH_BOARDS = Set.of(TenderState.DECIDING, TenderState.PUBLISHABLE);
    private static final Set<TenderState> STUCK = Set.of(TenderState.REJECTED, TenderState.DEADLINE_MISSED);

    private final Tenders tenders;
    private final Approvals approvals;
    private final RouteOfTender route;
    private final StepsOfTender steps;
    private final Boards boards;
    private final Groups groups;
    private final MessageSource messages;

    ShownRoute(
            Tenders tenders,
            Approvals approvals,
            RouteOfTender route,
            StepsOfTender steps,
            Boards boards,
            Groups groups,
            MessageSource messages) {
        this.tenders = tenders;
        this.approvals = approvals;
        this.route = route;
        this.steps = steps;
        this.boards = boards;
        this.groups = groups;
        this.messages = messages;
    }

    /**
     * A board on the route.
     *
     * @param stands    where it stands: {@code CLOSED}, {@code RETURNED}, {@code TURN} or {@code WAITS}
     * @param tone      of the badge
     * @param papers    that lie before it
     * @param lapsed    documents of which its approval lapsed
     */
    public record BoardRow(
            String code,
            String name,
            String stands,
            String tone,
            List<DecisionRow> decisions,
            List<PaperRow> papers,
            List<Choice> lapsed,
            boolean mayDecide,
            boolean mayDeclare,
            boolean mayOfferAgain) {}

    /** A decision. */
    public record DecisionRow(
            String outcome, String on, String by, @Nullable String reason, List<String> papers) {}

    /** A paper that can be tabled. */
    public record PaperRow(String code, String name, String version, boolean required, boolean ticked) {}

    List<BoardRow> boards(Tender tender, Actor actor, Locale locale) {
        var names = boards.names();
        var decisions = tenders.decisions(tender.code());
        var next = route.next(tender.code()).orElse("");
        return tender.route().stream()
                .map(board -> row(tender, board, names, next, decisions, actor, locale))
                .toList();
    }

    private BoardRow row(
            Tender tender,
            String board,
            Map<String, String> names,
            String next,
            List<BoardDecision> decisions,
            Actor actor,
            Locale locale) {
        boolean closed = route.isClosed(tender.code(), board);
        boolean returned = route.isWithWorkgroup(tender.code(), board);
        boolean withBoards = WITH_BOARDS.contains(tender.state());
        boolean secretary = actor.is(Role.SECRETARY, board);
        var stands = closed ? "CLOSED" : returned ? "RETURNED" : board.equals(next) && withBoards ? "TURN" : "WAITS";
        var lapsed = lapsed(tender, board);
        var papers = papers(tender, board, locale);
        return new BoardRow(
                board,
                names.getOrDefault(board, board),
                stands,
                closed ? "ok" : returned ? "warn" : "plain",
                decisions.stream()
                        .filter(decision -> decision.board().equals(board))
                        .map(decision -> row(decision, locale))
                        .toList(),
                papers,
                lapsed.stream()
                        .map(document -> new Choice(document, name(document, locale)))
                        .toList(),
                secretary
                        && withBoards
                        && !returned
                        && mayBegin(tender, board)
                        && (!closed || papers.stream().anyMatch(PaperRow::ticked)),
                secretary && withBoards && !lapsed.isEmpty(),
                returned && actor.is(Role.PROCUREMENT));
    }

    /** Whether every board before it has decided. */
    private boolean mayBegin(Tender tender, String board) {
        return tender.route().subList(0, tender.route().indexOf(board)).stream()
                .allMatch(earlier -> tenders.decisions(tender.code()).stream()
                        .anyMatch(decision -> decision.board().equals(earlier)
                                && decision.outcome().approves()));
    }

    private DecisionRow row(BoardDecision decision, Locale locale) {
        return new DecisionRow(
                decision.outcome().name(),
                day(decision.decidedOn(), locale),
                decision.recordedBy(),
                decision.reason().orElse(null),
                decision.documents().stream()
                        .map(paper -> name(paper.document(), locale) + " " + paper.version())
                        .toList());
    }

    /** What can be tabled: ticked where the board has not approved it as it is. */
    private List<PaperRow> papers(Tender tender, String board, Locale locale) {
        return tenders.papers(tender.code()).stream()
                .filter(paper -> paper.sha256() != null)
                .map(paper -> new PaperRow(
                        paper.document(),
                        name(paper.document(), locale),
                        String.valueOf(paper.version()),
                        paper.required(),
                        lacks(tender, board, paper)))
                .toList();
    }

    private boolean lacks(Tender tender, String board, Paper paper) {
        return approvals
                .boardsLacking(tender.code(), paper.document(), String.valueOf(paper.sha256()))
                .contains(board);
    }

    private List<String> lapsed(Tender tender, String board) {
        var own = approvals.of(tender.code()).stream()
                .filter(approval -> approval.board().equals(board))
                .toList();
        return own.stream()
                .filter(approval -> approval.lapsedFor().isPresent())
                .map(Approval::document)
                .distinct()
                .filter(document -> own.stream()
                        .noneMatch(other -> other.inForce() && other.document().equals(document)))
                .toList();
    }

    /** Which version which board approved. */
    public record ApprovalRow(
            String board,
            String paper,
            String version,
            String on,
            boolean inForce,
            @Nullable String lapsed,
            @Nullable String reason) {}

    List<ApprovalRow> approvals(Tender tender, Locale locale) {
        var names = boards.names();
        return approvals.of(tender.code()).stream()
                .map(approval -> new ApprovalRow(
                        names.getOrDefault(approval.board(), approval.board()),
                        name(approval.document(), locale),
                        approval.paperVersion(),
                        day(approval.approvedOn(), locale),
                        approval.inForce(),
                        approval.lapsedFor().orElse(null),
                        approval.reason().orElse(null)))
                .toList();
    }

    /** What a board's approval hangs on. */
    public record ConditionRow(
            long id,
            String board,
            String text,
            String owner,
            String due,
            @Nullable String met,
            boolean mayMeet) {}

    List<ConditionRow> conditions(Tender tender, Actor actor, Locale locale) {
        var names = boards.names();
        return approvals.conditions(tender.code()).stream()
                .map(condition -> new ConditionRow(
                        condition.id(),
                        names.getOrDefault(condition.board(), condition.board()),
                        condition.text(),
                        group(condition.owner(), locale),
                        day(condition.due(), locale),
                        condition.metHow().orElse(null),
                        !condition.isMet() && actor.groups().contains(condition.owner())))
                .toList();
    }

    /** An open task of the tender. */
    public record TaskRow(
            String what, String group, @Nullable String due, boolean mine) {}

    List<TaskRow> tasks(Tender tender, Actor actor, Locale locale) {
        return steps.tasks(tender.code(), actor).stream()
                .map(task -> row(task, actor, locale))
                .toList();
    }

    private TaskRow row(Task task, Actor actor, Locale locale) {
        var due = task.due();
        return new TaskRow(
                String.valueOf(messages.getMessage("task." + task.kind(), null, task.kind(), locale)),
                group(task.group(), locale),
                due == null ? null : day(due, locale),
                actor.groups().contains(task.group()));
    }

    /** A way that was chosen. */
    public record WayRow(
            String after,
            @Nullable String scenario,
            @Nullable String deadline,
            String reason,
            String on) {}

    List<WayRow> ways(Tender tender, Locale locale) {
        return tender.ways().stream()
                .map(chosen -> new WayRow(
                        chosen.after().name(),
                        chosen.way().scenario(),
                        Optional.ofNullable(chosen.way().newDeadline())
                                .map(day -> day(day, locale))
                                .orElse(null),
                        chosen.way().reason(),
                        day(chosen.on(), locale)))
                .toList();
    }

    /** A lot. */
    public record LotRow(
            String code,
            String title,
            @Nullable String programme,
            @Nullable String withdrawn,
            @Nullable String reason) {}

    List<LotRow> lots(Tender tender, Locale locale) {
        return tender.lots().stream().map(lot -> row(lot, locale)).toList();
    }

    private static LotRow row(Lot lot, Locale locale) {
        var programme = lot.programmeOn();
        var withdrawn = lot.withdrawnOn();
        return new LotRow(
                lot.code(),
                lot.title(),
                programme == null ? null : day(programme, locale),
                withdrawn == null ? null : day(withdrawn, locale),
                lot.withdrawnReason());
    }

    /** A milestone that somebody can say is reached. */
    public record MilestoneRow(
            String code, String label, @Nullable String planned) {}

    List<MilestoneRow> milestones(Tender tender, Actor actor, Locale locale) {
        return tenders.milestones(tender.code()).stream()
                .filter(milestone -> milestone.done().isEmpty() && mayComplete(tender, milestone, actor))
                .map(milestone -> new MilestoneRow(
                        milestone.code(),
                        milestone.label(),
                        milestone.current().map(day -> day(day, locale)).orElse(null)))
                .toList();
    }

    private static boolean mayComplete(Tender tender, Milestone milestone, Actor actor) {
        return switch (milestone.code()) {
            case MilestoneCodes.PUBLICATION, MilestoneCodes.CONTRACT_NOTICE -> false;
            case MilestoneCodes.PRODUCT_CHOICE -> tender.state() == TenderState.PUBLISHED && actor.is(Role.PROCUREMENT);
            case MilestoneCodes.IMPLEMENTED -> tender.state() == TenderState.AWARDED && actor.is(Role.PROCUREMENT);
            case MilestoneCodes.CONTRACT_END ->
                tender.state() == TenderState.IMPLEMENTED && actor.is(Role.CONTRACT_MANAGER);
            default ->
                tender.route().stream()
                                .noneMatch(board ->
                                        MilestoneCodes.decisionOf(board).equals(milestone.code()))
                        && (actor.is(Role.PROCUREMENT) || actor.is(Role.SECRETARY, tender.steeringBoard()));
        };
    }

    /** What a reader may do to the tender as it stands. The use cases judge it again. */
    public record May(boolean handIn, boolean programme, boolean withdraw, boolean choose) {}

    May may(Tender tender, Actor actor) {
        boolean procurement = actor.is(Role.PROCUREMENT);
        boolean chair = actor.is(Role.CHAIR, tender.steeringBoard());
        return new May(
                procurement && tender.state() == TenderState.PREPARING,
                procurement && tender.isOnRoute(),
                chair && tender.isOnRoute(),
                chair && STUCK.contains(tender.state()));
    }

    private String name(String document, Locale locale) {
        return String.valueOf(messages.getMessage("words.TenderDocument." + document, null, document, locale));
    }

    /** Who a condition can be given to. */
    List<Choice> owners(Locale locale) {
        return groups.all().stream()
                .map(group -> new Choice(group, group(group, locale)))
                .toList();
    }

    private String group(String group, Locale locale) {
        var parts = group.split(":", 2);
        var role = String.valueOf(messages.getMessage("words.Role." + parts[0], null, parts[0], locale));
        return parts.length == 2 ? role + " " + parts[1] : role;
    }

    static String day(LocalDate day, Locale locale) {
        return DateTimeFormatter.ofPattern("d MMMM yyyy", locale).format(day);
    }
}
