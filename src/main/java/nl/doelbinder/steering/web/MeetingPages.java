package nl.doelbinder.steering.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.doelbinder.input.BadInput;
import nl.doelbinder.organisation.Accounts;
import nl.doelbinder.organisation.Refusal;
import nl.doelbinder.organisation.Unit;
import nl.doelbinder.organisation.Units;
import nl.doelbinder.organisation.web.Visit;
import nl.doelbinder.steering.ActionDraft;
import nl.doelbinder.steering.Attendee;
import nl.doelbinder.steering.Attendee.Presence;
import nl.doelbinder.steering.ConveningMeeting;
import nl.doelbinder.steering.FindingMeetings;
import nl.doelbinder.steering.KeepingMinutes;
import nl.doelbinder.steering.Meeting;
import nl.doelbinder.steering.NotingDecision;
import nl.doelbinder.steering.PrintingMinutes;
import nl.doelbinder.steering.RaisingAction;
import nl.doelbinder.steering.RecordingAttendance;
import nl.doelbinder.steering.SettingAgenda;
import nl.doelbinder.steering.SteeringGroup;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** One meeting: what stands on its agenda, who took part, what came of it, and its minutes. */
@Controller
@RequestMapping("/stuurgroep/vergaderingen/{date}")
class MeetingPages {

    private static final String PATH = "/stuurgroep/vergaderingen/";

    private final FindingMeetings finding;
    private final ConveningMeeting convening;
    private final SettingAgenda agenda;
    private final RecordingAttendance attendance;
    private final NotingDecision noting;
    private final RaisingAction raising;
    private final KeepingMinutes minutes;
    private final PrintingMinutes printing;
    private final SteeringGroup group;
    private final Accounts accounts;
    private final Units units;
    private final DoingActs doing;
    private final Clock clock;

    MeetingPages(
            FindingMeetings finding,
            ConveningMeeting convening,
            SettingAgenda agenda,
            RecordingAttendance attendance,
            NotingDecision noting,
            RaisingAction raising,
            KeepingMinutes minutes,
            PrintingMinutes printing,
            SteeringGroup group,
            Accounts accounts,
            Units units,
            DoingActs doing,
            Clock clock) {
        this.finding = finding;
        this.convening = convening;
        this.agenda = agenda;
        this.attendance = attendance;
        this.noting = noting;
        this.raising = raising;
        this.minutes = minutes;
        this.printing = printing;
        this.group = group;
        this.accounts = accounts;
        this.units = units;
        this.doing = doing;
        this.clock = clock;
    }

    @GetMapping
    String show(@PathVariable @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate date, Visit visit) {
        var whole = finding.find(date).orElse(null);
        var board = group.board();
        if (whole == null && !board.meetings().contains(date)) {
            throw new Refusal.NotFound("steering.refusal.no-meeting", date);
        }
        var today = LocalDate.now(clock);
        var keeper = ActionPages.mayKeep(visit);
        var keeps = keeper && (whole == null || whole.meeting().calledOffOn().isEmpty());
        visit.put("day", date)
                .put("agenda", whole == null ? finding.awaiting(date) : whole.agenda())
                .put("decisions", whole == null ? List.of() : whole.decisions())
                .put("actions", whole == null ? List.of() : whole.actions())
                .put("quorum", board.quorum())
                .put("held", !today.isBefore(date))
                .put("keeps", keeps)
                .put(
                        "mayConvene",
                        keeper && !today.isAfter(date) && board.meetings().contains(date))
                .put("members", group.members())
                .put("presences", Presence.values())
                .put("units", units.all().stream().map(Unit::code).toList())
                .put(
                        "accounts",
                        accounts.all().stream()
                                .map(account -> account.username())
                                .toList())
                .put(
                        "later",
                        finding.all().stream()
                                .filter(meeting -> meeting.calledOffOn().isEmpty())
                                .map(Meeting::heldOn)
                                .filter(day -> day.isAfter(date) && !day.isAfter(today))
                                .sorted()
                                .toList());
        Map<String, String> filled = new LinkedHashMap<>();
        if (whole != null) {
            visit.put("meeting", whole.meeting());
            fill(filled, whole.meeting());
        }
        DoingActs.blank(visit, filled);
        return "steering/meeting";
    }

    private static void fill(Map<String, String> filled, Meeting meeting) {
        filled.put("convene-from", meeting.startsAt().map(Object::toString).orElse(""));
        filled.put("convene-until", meeting.endsAt().map(Object::toString).orElse(""));
        filled.put("convene-place", meeting.place().orElse(""));
        meeting.attendance().forEach(attendee -> {
            filled.put("attend-" + attendee.member(), attendee.presence().name());
            filled.put(
                    "attend-" + attendee.member() + "-standin", attendee.standIn() == null ? "" : attendee.standIn());
        });
        for (var place = 0; place < meeting.agenda().size(); place++) {
            var note = meeting.agenda().get(place).note();
            filled.put("note-note-" + place, note == null ? "" : note);
        }
    }

    @GetMapping("/verslag.pdf")
    ResponseEntity<byte[]> print(@PathVariable @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate date) {
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_PDF)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.inline()
                                .filename("verslag-" + date + ".pdf")
                                .build()
                                .toString())
                .body(printing.pdf(finding.one(date), LocalDate.now(clock)));
    }

    @GetMapping({
        "/uitnodiging",
        "/agenda",
        "/agenda/verwijdering",
        "/aanwezigheid",
        "/besluiten",
        "/acties",
        "/verslag",
        "/verslag/aantekeningen",
        "/verslag/vaststelling",
        "/verslag/verzending"
    })
    String back(@PathVariable String date) {
        return "redirect:" + PATH + date;
    }

    @PostMapping("/uitnodiging")
    String convene(@PathVariable @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate date, Visit visit) {
        return act("convene", date, visit, sent -> {
            var from = sent.hour("from");
            var until = sent.hour("until");
            sent.end();
            convening.convene(date, from, until, sent.optional("place"), visit.actor(), sent.version());
        });
    }

    @PostMapping("/agenda")
    String addItem(@PathVariable @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate date, Visit visit) {
        return act("item", date, visit, sent -> agenda.add(date, sent.text("title"), visit.actor(), sent.version()));
    }

    @PostMapping("/agenda/verwijdering")
    String removeItem(@PathVariable @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate date, Visit visit) {
        return act(
                "remove", date, visit, sent -> agenda.remove(date, sent.text("title"), visit.actor(), sent.version()));
    }

    @PostMapping("/aanwezigheid")
    String attend(@PathVariable @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate date, Visit visit) {
        return act("attend", date, visit, sent -> {
            var attendees = group.members().stream()
                    .map(member -> new Attendee(
                            member,
                            sent.required(member, sent.choice(member, Presence.class)),
                            sent.optional(member + "-standin")))
                    .toList();
            attendance.record(date, attendees, visit.actor(), sent.version());
        });
    }

    @PostMapping("/besluiten")
    String decide(@PathVariable @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate date, Visit visit) {
        return act("decide", date, visit, sent -> noting.record(date, sent.text("text"), visit.actor()));
    }

    @PostMapping("/acties")
    String raise(@PathVariable @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate date, Visit visit) {
        return act("raise", date, visit, sent -> {
            var due = sent.day("due");
            sent.end();
            var draft = new ActionDraft(sent.text("text"), due, sent.optional("owner"), sent.optional("unit"));
            raising.raise(date, draft, visit.actor());
        });
    }

    @PostMapping("/verslag")
    String compose(@PathVariable @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate date, Visit visit) {
        return act("compose", date, visit, sent -> minutes.compose(date, visit.actor(), sent.version()));
    }

    @PostMapping("/verslag/aantekeningen")
    String note(@PathVariable @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate date, Visit visit) {
        return act("note", date, visit, sent -> {
            Map<Integer, String> notes = new LinkedHashMap<>();
            for (var place = 0; place < finding.one(date).agenda().size(); place++) {
                if (sent.fields().containsKey("note-note-" + place)) {
                    notes.put(place, sent.text("note-" + place));
                }
            }
            minutes.note(date, notes, visit.actor(), sent.version());
        });
    }

    @PostMapping("/verslag/vaststelling")
    String approve(@PathVariable @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate date, Visit visit) {
        return act("approve", date, visit, sent -> {
            var in = sent.day("in");
            sent.end();
            minutes.approve(date, in, visit.actor(), sent.version());
        });
    }

    @PostMapping("/verslag/verzending")
    String sendOn(@PathVariable @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate date, Visit visit) {
        return act("send", date, visit, sent -> minutes.sendOn(date, visit.actor(), sent.version()));
    }

    private String act(String name, LocalDate date, Visit visit, Deed deed) {
        var sent = new Sent(name, visit.fields());
        return doing.act(
                sent,
                visit,
                () -> {
                    deed.act(sent);
                    return PATH + date;
                },
                () -> show(date, visit));
    }

    /** What a form of the page does. */
    private interface Deed {

        /**
         * Does it.
         *
         * @throws BadInput with everything that is wrong
         */
        void act(Sent sent);
    }
}
