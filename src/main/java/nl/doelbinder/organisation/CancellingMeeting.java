package nl.doelbinder.organisation;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** A board does not meet on a day on which it meant to. */
@Component
public class CancellingMeeting {

    private final ChangingCalendar calendar;

    CancellingMeeting(ChangingCalendar calendar) {
        this.calendar = calendar;
    }

    /** Answers the board's calendar as it is after. */
    public List<LocalDate> cancel(String board, LocalDate day, @Nullable String reason, Actor by) {
        return calendar.change(board, by, "CANCEL_MEETING", reason, days -> days.cancel(day));
    }
}
