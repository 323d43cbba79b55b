package nl.doelbinder.tender.web;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import nl.doelbinder.tender.TenderPlan;
import nl.doelbinder.tender.planning.BoardPlan;
import nl.doelbinder.tender.planning.Late;
import nl.doelbinder.tender.planning.MilestonePlan;
import nl.doelbinder.tender.planning.Planning;
import nl.doelbinder.tender.web.TimelinePicture.Kind;
import nl.doelbinder.tender.web.TimelinePicture.Line;
import nl.doelbinder.tender.web.TimelinePicture.Point;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;

/** A tender's days in the words of a reader. */
public final class ShownPlan {

    private final MessageSource messages;
    private final Locale locale;

    public ShownPlan(MessageSource messages, Locale locale) {
        this.messages = messages;
        this.locale = locale;
    }

    /** How long there is left, and what comes next. */
    public Countdown countdown(TenderPlan plan) {
        Planning planning = plan.planning();
        long left = plan.daysLeft();
        String next = planning.next()
                .filter(board -> board.decides() != null)
                .map(board -> text("plan.next", board.board().name(), day(board.decides()), day(board.papersDue())))
                .orElse(null);
        return new Countdown(
                Math.abs(left),
                text(left < 0 ? "plan.days-over" : "plan.days-left", Math.abs(left)),
                text("plan.until", day(plan.deadline())),
                forecast(planning),
                planning.missesDeadline(),
                next);
    }

    /** Whether it will make it, in a sentence. */
    public String forecast(Planning planning) {
        Long slack = planning.slack();
        if (planning.runsOut() != null) {
            return text("plan.runs-out", name(planning, planning.runsOut()));
        }
        if (slack == null) {
            return text("plan.no-forecast");
        }
        return slack < 0
                ? text("plan.missed", day(planning.publication()), -slack)
                : text("plan.made", day(planning.publication()), slack);
    }

    /** The boards' days as a picture: meetings, when each will decide, until when it can. */
    public TimelinePicture route(TenderPlan plan) {
        List<Line> lines = new ArrayList<>(plan.planning().boards().stream()
                .map(board -> line(board, plan.today()))
                .toList());
        lines.add(new Line(
                text("plan.publication"),
                List.of(expected(
                        plan.planning().publication(), plan.planning().missesDeadline(), text("plan.publication")))));
        return TimelinePicture.of(lines, plan.today(), plan.deadline(), locale);
    }

    private Line line(BoardPlan board, LocalDate today) {
        Stream<Point> meetings = board.board().calendar().days().stream()
                .map(day -> point(Kind.MEETING, day, board.board().name()));
        Stream<Point> own = board.hasDecided()
                ? Stream.of(point(Kind.DONE, board.decides(), board.board().name()))
                : Stream.of(
                        point(Kind.LATEST, board.latest(), board.board().name()),
                        expected(
                                board.decides(),
                                board.isLate(today),
                                board.board().name()));
        return new Line(board.board().name(), Stream.concat(meetings, own).toList());
    }

    /** The milestones as a picture: first plan, current plan, forecast. */
    public TimelinePicture milestones(TenderPlan plan) {
        List<Line> lines = plan.milestones().stream()
                .map(one -> new Line(one.label(), points(one, plan.today())))
                .toList();
        return TimelinePicture.of(lines, plan.today(), plan.deadline(), locale);
    }

    private List<Point> points(MilestonePlan one, LocalDate today) {
        List<Point> points = new ArrayList<>();
        points.add(point(Kind.FIRST, one.first(), one.label()));
        points.add(point(Kind.CURRENT, one.current(), one.label()));
        points.add(
                one.doneOn() == null
                        ? expected(one.forecast(), one.isLate(today), one.label())
                        : point(Kind.DONE, one.doneOn(), one.label()));
        return points;
    }

    private Point expected(@Nullable LocalDate day, boolean late, String what) {
        return point(late ? Kind.FORECAST_LATE : Kind.FORECAST, day, what);
    }

    private Point point(Kind kind, @Nullable LocalDate day, String what) {
        return new Point(kind, day, text("plan.mark.says", what, text("plan.mark." + kind), day(day)));
    }

    /** A row for each board. */
    public List<BoardRow> boards(TenderPlan plan) {
        return plan.planning().boards().stream()
                .map(board -> row(board, plan.planning(), plan.today()))
                .toList();
    }

    private BoardRow row(BoardPlan board, Planning planning, LocalDate today) {
        return new BoardRow(
                board.board().code(),
                board.board().name(),
                board.hasDecided(),
                board.isLate(today),
                dayOr(board.decides(), "plan.none"),
                dayOr(board.hasDecided() ? null : board.papersDue(), "plan.empty"),
                dayOr(board.latest(), "plan.too-few"),
                dayOr(board.papersLatest(), "plan.empty"),
                cost(board.onReturn(), planning));
    }

    private String cost(BoardPlan.@Nullable Return cost, Planning planning) {
        if (cost == null) {
            return text("plan.empty");
        }
        Long days = cost.days();
        Long slack = cost.slack();
        if (days == null || slack == null) {
            return text("plan.return.runs-out", name(planning, String.valueOf(cost.runsOut())));
        }
        return text(
                slack < 0 ? "plan.return.missed" : "plan.return.made", days, day(cost.publication()), Math.abs(slack));
    }

    /** A row for each milestone. */
    public List<MilestoneRow> milestoneRows(TenderPlan plan) {
        return plan.milestones().stream()
                .map(one -> new MilestoneRow(
                        one.code(),
                        one.label(),
                        dayOr(one.first(), "plan.empty"),
                        dayOr(one.current(), "plan.empty"),
                        dayOr(one.forecast(), "plan.empty"),
                        one.doneOn() != null,
                        one.isLate(plan.today())))
                .toList();
    }

    /** A sentence for each thing that is late. */
    public List<String> late(TenderPlan plan) {
        return plan.late().stream().map(one -> late(one, plan.today())).toList();
    }

    private String late(Late one, LocalDate today) {
        String key = "plan.late." + one.kind();
        return one.expected() == null
                ? text(key, one.label(), day(one.due()), one.days(today))
                : text(key + ".expected", one.label(), day(one.due()), one.days(today), day(one.expected()));
    }

    private static String name(Planning planning, @Nullable String board) {
        return planning.board(String.valueOf(board))
                .map(found -> found.board().name())
                .orElse(String.valueOf(board));
    }

    private String dayOr(@Nullable LocalDate day, String otherwise) {
        return day == null ? text(otherwise) : day(day);
    }

    /** Such as {@code do 8 september 2016}; empty for none. */
    public String day(@Nullable LocalDate day) {
        return day == null
                ? ""
                : DateTimeFormatter.ofPattern("EEE d MMMM yyyy", locale).format(day);
    }

    private String text(String key, Object... values) {
        return Objects.requireNonNull(messages.getMessage(key, values, key, locale));
    }

    /**
     * How long there is left.
     *
     * @param days      until the deadline, or since
     * @param made      whether it will be made, in a sentence
     * @param late      whether it will not
     * @param next      what comes next; {@code null} when nothing can be told
     */
    public record Countdown(
            long days,
            String left,
            String until,
            String made,
            boolean late,
            @Nullable String next) {}

    /** A board's days. */
    public record BoardRow(
            String code,
            String name,
            boolean decided,
            boolean late,
            String decides,
            String papersDue,
            String latest,
            String papersLatest,
            String onReturn) {}

    /** A milestone's days. */
    public record MilestoneRow(
            String code, String label, String first, String current, String forecast, boolean done, boolean late) {}
}
