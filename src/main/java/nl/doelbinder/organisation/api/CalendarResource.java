package nl.doelbinder.organisation.api;

import java.net.URI;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import nl.doelbinder.input.InputObject;
import nl.doelbinder.input.Reading;
import nl.doelbinder.organisation.Actor;
import nl.doelbinder.organisation.AddingMeeting;
import nl.doelbinder.organisation.CancellingMeeting;
import nl.doelbinder.organisation.MovingMeeting;
import nl.doelbinder.organisation.Refusal;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** New, moved and cancelled meetings. Each answers the board's calendar as it is after. */
@RestController
@RequestMapping(
        path = "/boards/{board}/meetings",
        consumes = MediaType.APPLICATION_JSON_VALUE,
        produces = MediaType.APPLICATION_JSON_VALUE)
class CalendarResource {

    private static final int LONGEST_REASON = 4000;

    private final AddingMeeting adding;
    private final MovingMeeting moving;
    private final CancellingMeeting cancelling;

    CalendarResource(AddingMeeting adding, MovingMeeting moving, CancellingMeeting cancelling) {
        this.adding = adding;
        this.moving = moving;
        this.cancelling = cancelling;
    }

    @PostMapping
    ResponseEntity<Calendar> add(@PathVariable String board, Reading body, Actor by) {
        InputObject in = body.root();
        LocalDate day = in.date("on");
        in.end();
        body.refuseIfFaulty();
        if (day == null) {
            throw new IllegalStateException("a sound body without a day");
        }
        return ResponseEntity.created(URI.create("/api/v1/boards"))
                .body(new Calendar(board, adding.add(board, day, by)));
    }

    @PostMapping("/{day}/move")
    Calendar move(@PathVariable String board, @PathVariable String day, Reading body, Actor by) {
        InputObject in = body.root();
        LocalDate to = in.date("to");
        String reason = in.optionalLines("reason", LONGEST_REASON);
        in.end();
        body.refuseIfFaulty();
        if (to == null) {
            throw new IllegalStateException("a sound body without a day");
        }
        return new Calendar(board, moving.move(board, day(board, day), to, reason, by));
    }

    @PostMapping("/{day}/cancellation")
    Calendar cancel(@PathVariable String board, @PathVariable String day, Reading body, Actor by) {
        InputObject in = body.root();
        String reason = in.optionalLines("reason", LONGEST_REASON);
        in.end();
        body.refuseIfFaulty();
        return new Calendar(board, cancelling.cancel(board, day(board, day), reason, by));
    }

    private static LocalDate day(String board, String written) {
        try {
            return LocalDate.parse(written);
        } catch (DateTimeParseException e) {
            throw new Refusal.NotFound("calendar.refusal.no-day", board);
        }
    }

    /** The days on which a board meets. */
    record Calendar(String board, List<LocalDate> meetings) {}
}
