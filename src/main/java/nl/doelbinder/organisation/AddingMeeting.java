package nl.doelbinder.organisation;

import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Component;

/** A board meets on one more day. */
@Component
public class AddingMeeting {

    private final ChangingCalendar calendar;

    AddingMeeting(ChangingCalendar calendar) {
        this.calendar = calendar;
    }

    /** Answers the board's calendar as it is after. */
    public List<LocalDate> add(String board, LocalDate day, Actor by) {
        return calendar.change(board, by, "ADD_MEETING", null, days -> days.add(day));
    }
}
