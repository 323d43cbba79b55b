package nl.doelbinder.steering;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** A meeting's minutes as they are printed: words only. */
public record PrintedMinutes(
        String board,
        String day,
        @Nullable String hours,
        @Nullable String place,
        MinutesState state,
        @Nullable String approvedOn,
        @Nullable String approvedIn,
        String printedOn,
        List<Attendee> attendance,
        int present,
        int quorum,
        List<AgendaItem> agenda,
        List<Line> decisions,
        List<Line> actions) {

    static PrintedMinutes of(FindingMeetings.Whole whole, String board, int quorum, LocalDate today, Locale locale) {
        var days = DateTimeFormatter.ofPattern("d MMMM yyyy", locale);
        var hours = DateTimeFormatter.ofPattern("HH.mm", locale);
        var meeting = whole.meeting();
        return new PrintedMinutes(
                board,
                DateTimeFormatter.ofPattern("EEEE d MMMM yyyy", locale).format(meeting.heldOn()),
                meeting.startsAt()
                        .map(from -> hours.format(from)
                                + meeting.endsAt()
                                        .map(until -> " – " + hours.format(until))
                                        .orElse(""))
                        .orElse(null),
                meeting.place().orElse(null),
                meeting.minutes(),
                meeting.minutesApprovedOn().map(days::format).orElse(null),
                meeting.minutesApprovedIn()
                        .filter(in -> !in.startsWith(SteeringGroup.CODE))
                        .orElse(null),
                days.format(today),
                meeting.attendance(),
                meeting.present(),
                quorum,
                whole.agenda(),
                whole.decisions().stream()
                        .map(decision -> new Line(
                                Integer.toString(decision.nr()), decision.text(), null, null, null, decision.state()))
                        .toList(),
                whole.actions().stream()
                        .map(action -> new Line(
                                Integer.toString(action.nr()),
                                action.text(),
                                action.owner().orElse(null),
                                action.unit().orElse(null),
                                action.due().map(days::format).orElse(null),
                                action.state()))
                        .toList());
    }

    /** A decision or an action. */
    public record Line(
            String nr,
            String text,
            @Nullable String owner,
            @Nullable String unit,
            @Nullable String due,
            LifeState state) {}
}
