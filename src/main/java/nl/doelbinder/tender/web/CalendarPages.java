package nl.doelbinder.tender.web;

import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Locale;
import nl.doelbinder.organisation.Actor;
import nl.doelbinder.organisation.AddingMeeting;
import nl.doelbinder.organisation.Board;
import nl.doelbinder.organisation.Boards;
import nl.doelbinder.organisation.CancellingMeeting;
import nl.doelbinder.organisation.MovingMeeting;
import nl.doelbinder.organisation.Refusal;
import nl.doelbinder.organisation.Role;
import nl.doelbinder.tender.FeedAddresses;
import nl.doelbinder.tender.ReadingAgenda;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** The calendars of the boards, and the same days for calendar programs. */
@Controller
class CalendarPages {

    private static final String BACK = "redirect:/agenda";

    private final Boards boards;
    private final AddingMeeting adding;
    private final MovingMeeting moving;
    private final CancellingMeeting cancelling;
    private final ReadingAgenda agenda;
    private final FeedAddresses addresses;
    private final MessageSource messages;
    private final Clock clock;

    CalendarPages(
            Boards boards,
            AddingMeeting adding,
            MovingMeeting moving,
            CancellingMeeting cancelling,
            ReadingAgenda agenda,
            FeedAddresses addresses,
            MessageSource messages,
            Clock clock) {
        this.boards = boards;
        this.adding = adding;
        this.moving = moving;
        this.cancelling = cancelling;
        this.agenda = agenda;
        this.addresses = addresses;
        this.messages = messages;
        this.clock = clock;
    }

    @GetMapping("/agenda")
    String show(Model model, Actor actor, Locale locale) {
        ShownPlan shown = new ShownPlan(messages, locale);
        LocalDate today = LocalDate.now(clock);
        model.addAttribute(
                "boards",
                boards.all().stream()
                        .map(board -> shown(board, actor, today, shown))
                        .toList());
        model.addAttribute("today", today);
        model.addAttribute("madeOn", addresses.madeOn(actor).map(shown::day).orElse(null));
        return "tender/calendar";
    }

    private static ShownBoard shown(Board board, Actor actor, LocalDate today, ShownPlan shown) {
        return new ShownBoard(
                board.code(),
                board.name(),
                board.papersDaysBefore(),
                board.writtenProcedure(),
                actor.is(Role.ADMIN) || actor.is(Role.SECRETARY, board.code()),
                board.meetings().stream()
                        .filter(day -> !day.isBefore(today))
                        .map(day -> new ShownMeeting(
                                day.toString(), shown.day(day), shown.day(day.minusDays(board.papersDaysBefore()))))
                        .toList());
    }

    @PostMapping("/agenda/{board}/vergaderingen")
    String add(
            @PathVariable String board,
            @RequestParam(defaultValue = "") String dag,
            Actor actor,
            Locale locale,
            RedirectAttributes told) {
        return done("calendar.told.added", locale, told, () -> adding.add(board, LocalDate.parse(dag), actor));
    }

    @PostMapping("/agenda/{board}/vergaderingen/{day}/verplaatsing")
    String move(
            @PathVariable String board,
            @PathVariable String day,
            @RequestParam(defaultValue = "") String dag,
            @RequestParam(defaultValue = "") String reden,
            Actor actor,
            Locale locale,
            RedirectAttributes told) {
        return done(
                "calendar.told.moved",
                locale,
                told,
                () -> moving.move(
                        board, LocalDate.parse(day), LocalDate.parse(dag), reden.isBlank() ? null : reden, actor));
    }

    @PostMapping("/agenda/{board}/vergaderingen/{day}/schrapping")
    String cancel(
            @PathVariable String board,
            @PathVariable String day,
            @RequestParam(defaultValue = "") String reden,
            Actor actor,
            Locale locale,
            RedirectAttributes told) {
        return done(
                "calendar.told.cancelled",
                locale,
                told,
                () -> cancelling.cancel(board, LocalDate.parse(day), reden.isBlank() ? null : reden, actor));
    }

    private String done(String success, Locale locale, RedirectAttributes told, Runnable deed) {
        try {
            deed.run();
            told.addFlashAttribute("told", success);
        } catch (DateTimeParseException e) {
            told.addFlashAttribute("problem", messages.getMessage("plan.try.no-day", null, locale));
        } catch (Refusal.OutOfTurn refusal) {
            told.addFlashAttribute(
                    "problem",
                    messages.getMessage(refusal.messageKey(), refusal.values().toArray(), locale));
        }
        return BACK;
    }

    @PostMapping("/agenda/adres")
    String makeAddress(Actor actor, RedirectAttributes told) {
        told.addFlashAttribute(
                "address",
                ServletUriComponentsBuilder.fromCurrentContextPath()
                        .path("/agenda/{secret}.ics")
                        .build(addresses.make(actor))
                        .toString());
        return BACK;
    }

    @PostMapping("/agenda/adres/intrekking")
    String revokeAddress(Actor actor, RedirectAttributes told) {
        addresses.revoke(actor);
        told.addFlashAttribute("told", "feed.told.revoked");
        return BACK;
    }

    /** For who is signed in. */
    @GetMapping("/agenda.ics")
    ResponseEntity<String> download(Actor actor, Locale locale) {
        return file(actor, locale);
    }

    /** For calendar programs: whoever knows the secret. */
    @GetMapping("/agenda/{secret}.ics")
    ResponseEntity<String> feed(@PathVariable String secret, Locale locale) {
        return file(addresses.holder(secret).orElseThrow(() -> new Refusal.NotFound("feed.refusal.not-found")), locale);
    }

    private ResponseEntity<String> file(Actor actor, Locale locale) {
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(CalendarFile.TYPE))
                .header(HttpHeaders.CONTENT_DISPOSITION, "inline; filename=\"doelbinder.ics\"")
                .body(new CalendarFile(messages, locale).write(agenda.of(actor), clock.instant()));
    }

    /** A board and its meetings to come. */
    public record ShownBoard(
            String code,
            String name,
            int papersDaysBefore,
            boolean writtenProcedure,
            boolean mayChange,
            List<ShownMeeting> meetings) {}

    /** A meeting to come. */
    public record ShownMeeting(String value, String day, String papers) {}
}
