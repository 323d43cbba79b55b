package nl.doelbinder.organisation;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** A board meets on another day than it meant to. */
@Component
public class MovingMeeting {

    private final ChangingCalendar calendar;

    MovingMeeting(ChangingCalendar calendar) {
        this.calendar = calendar;
    }

    /** Answers the board's calendar as it is after. */
    public List<LocalDate> move(String board, LocalDate from, LocalDate to, @Nullable String reason, Actor by) {
        return calendar.change(board, by, "MOVE_MEETING", reason, days -> days.move(from, to));
    }
}
