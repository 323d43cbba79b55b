package nl.doelbinder.steering;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Transient;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import nl.doelbinder.input.StoredJson;
import nl.doelbinder.organisation.Refusal;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.envers.Audited;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.type.TypeReference;

/**
 * A meeting of a board: its agenda, who took part, and how far its minutes are. What is decided and who takes up what
 * are kept apart, since they outlive it.
 */
@Entity
@Table(name = "meeting")
@Audited
public class Meeting {

    private static final TypeReference<List<AgendaItem>> ITEMS = new TypeReference<>() {};
    private static final TypeReference<List<Attendee>> ATTENDEES = new TypeReference<>() {};

    /** The item of a standard agenda under which what has to be discussed comes to stand. */
    private static final String DISCUSSION = "Bespreekpunten";

    @Id
    private String code;

    @Version
    private @Nullable Long version;

    private String board;

    @Column(name = "held_on")
    private LocalDate heldOn;

    @Column(name = "starts_at")
    private @Nullable LocalTime startsAt;

    @Column(name = "ends_at")
    private @Nullable LocalTime endsAt;

    private @Nullable String place;

    @JdbcTypeCode(SqlTypes.JSON)
    private String agenda;

    @JdbcTypeCode(SqlTypes.JSON)
    private String attendance;

    @Enumerated(EnumType.STRING)
    private MinutesState minutes;

    @Column(name = "minutes_approved_on")
    private @Nullable LocalDate minutesApprovedOn;

    /** The meeting or the written vote in which. */
    @Column(name = "minutes_approved_in")
    private @Nullable String minutesApprovedIn;

    @Column(name = "minutes_sent_on")
    private @Nullable LocalDate minutesSentOn;

    /** Since when it is known that it does not take place. */
    @Column(name = "called_off_on")
    private @Nullable LocalDate calledOffOn;

    @Column(name = "moved_to")
    private @Nullable LocalDate movedTo;

    @Transient
    private final List<MeetingEvent> events = new ArrayList<>();

    @SuppressWarnings("NullAway.Init") // filled by Hibernate
    protected Meeting() {}

    private Meeting(MeetingOnRecord meeting, List<String> standardAgenda) {
        code = code(meeting.board(), meeting.date());
        board = meeting.board();
        heldOn = meeting.date();
        startsAt = meeting.from();
        endsAt = meeting.until();
        place = meeting.place();
        minutes = meeting.minutes();
        attendance = "[]";
        agenda = StoredJson.write(standardAgenda.stream()
                .map(title -> new AgendaItem(AgendaItem.Kind.STANDARD, title, null, null))
                .toList());
    }

    static String code(String board, LocalDate day) {
        return board + "-" + day;
    }

    /** One that was held before the program came. */
    static Meeting onRecord(MeetingOnRecord meeting, List<String> standardAgenda) {
        return new Meeting(meeting, standardAgenda);
    }

    static Meeting convene(MeetingOnRecord meeting, List<String> standardAgenda) {
        var convened = new Meeting(meeting, standardAgenda);
        convened.events.add(new MeetingEvent.MeetingConvened(convened.code));
        return convened;
    }

    /** Another hour or place; the day is the calendar's, which may have the one that it was called off on again. */
    void rearrange(LocalTime from, LocalTime until, String at) {
        calledOffOn = null;
        movedTo = null;
        expect(MinutesState.PENDING);
        startsAt = from;
        endsAt = until;
        place = at;
        events.add(new MeetingEvent.MeetingConvened(code));
    }

    /**
     * The calendar does not have its day any longer.
     *
     * @param to the day that it went to; {@code null}: it was cancelled
     */
    void callOff(LocalDate today, @Nullable LocalDate to) {
        expect(MinutesState.PENDING);
        calledOffOn = today;
        movedTo = to;
        events.add(to == null ? new MeetingEvent.MeetingCalledOff(code) : new MeetingEvent.MeetingMoved(code, to));
    }

    /** As another was convened, on this day instead. */
    static Meeting insteadOf(Meeting other, LocalDate day) {
        return new Meeting(
                        new MeetingOnRecord(
                                other.board, day, other.startsAt, other.endsAt, other.place, MinutesState.PENDING),
                        List.of())
                .takingOver(other);
    }

    /** Takes over what another was convened with. */
    Meeting takingOver(Meeting other) {
        calledOffOn = null;
        movedTo = null;
        expect(MinutesState.PENDING);
        startsAt = other.startsAt;
        endsAt = other.endsAt;
        place = other.place;
        agenda = other.agenda;
        return this;
    }

    void addItem(String title) {
        expect(MinutesState.PENDING);
        agenda = StoredJson.write(inserted(agenda(), List.of(new AgendaItem(AgendaItem.Kind.OWN, title, null, null))));
    }

    /** Takes an item off that the secretary had put on. */
    void removeItem(String title) {
        expect(MinutesState.PENDING);
        var left = agenda().stream()
                .filter(item ->
                        item.kind() != AgendaItem.Kind.OWN || !item.title().equals(title))
                .toList();
        if (left.size() == agenda().size()) {
            throw new Refusal.NotFound("steering.refusal.no-item", title);
        }
        agenda = StoredJson.write(left);
    }

    /** The agenda with what fills itself in: nothing any more once the minutes are begun. */
    public List<AgendaItem> agendaWith(List<AgendaItem> filledIn) {
        return minutes == MinutesState.PENDING ? inserted(agenda(), filledIn) : agenda();
    }

    void record(List<Attendee> attendees) {
        requireNotApproved();
        attendance = StoredJson.write(attendees);
    }

    /** Begins the minutes: the agenda stays as it was in the meeting. */
    void compose(List<AgendaItem> filledIn, LocalDate today) {
        expect(MinutesState.PENDING);
        requireHeld(today);
        agenda = StoredJson.write(agendaWith(filledIn));
        minutes = MinutesState.DRAFT;
    }

    /**
     * Writes what was said.
     *
     * @param notes by place on the agenda, from 0
     */
    void note(Map<Integer, String> notes) {
        expect(MinutesState.DRAFT);
        List<AgendaItem> noted = new ArrayList<>();
        for (var item : agenda()) {
            var place = noted.size();
            noted.add(notes.containsKey(place) ? item.noted(notes.get(place)) : item);
        }
        agenda = StoredJson.write(noted);
    }

    void approve(String in, LocalDate on) {
        expect(MinutesState.DRAFT);
        minutes = MinutesState.APPROVED;
        minutesApprovedIn = in;
        minutesApprovedOn = on;
        events.add(new MeetingEvent.MinutesApproved(code));
    }

    /** Approved minutes go to those who follow the group's work. */
    void sendOn(LocalDate today) {
        expect(MinutesState.APPROVED);
        if (minutesSentOn != null) {
            throw new Refusal.OutOfTurn("steering.refusal.sent-on", code, minutesSentOn);
        }
        minutesSentOn = today;
        events.add(new MeetingEvent.MinutesSentOn(code));
    }

    /** A decision needs the day, and enough of the members. */
    void requireQuorum(int quorum, LocalDate today) {
        requireNotApproved();
        requireHeld(today);
        var there = present();
        if (there < quorum) {
            throw new Refusal.OutOfTurn("steering.refusal.no-quorum", code, there, quorum);
        }
    }

    /** How many took part, themselves or by a stand-in. */
    public int present() {
        return (int) attendance().stream().filter(Attendee::counts).count();
    }

    private void requireHeld(LocalDate today) {
        if (today.isBefore(heldOn)) {
            throw new Refusal.OutOfTurn("steering.refusal.not-held", code, heldOn);
        }
    }

    private void requireNotApproved() {
        requireNotCalledOff();
        if (minutes == MinutesState.APPROVED) {
            throw new Refusal.OutOfTurn("steering.refusal.minutes", code, minutes);
        }
    }

    private void requireNotCalledOff() {
        if (calledOffOn != null) {
            throw new Refusal.OutOfTurn("steering.refusal.called-off", code, calledOffOn);
        }
    }

    private void expect(MinutesState expected) {
        requireNotCalledOff();
        if (minutes != expected) {
            throw new Refusal.OutOfTurn("steering.refusal.minutes", code, minutes);
        }
    }

    /** Behind the item for discussion and what stands there already; at the end where there is none. */
    private static List<AgendaItem> inserted(List<AgendaItem> agenda, List<AgendaItem> more) {
        var place = agenda.size();
        for (var at = 0; at < agenda.size(); at++) {
            if (agenda.get(at).title().equals(DISCUSSION)) {
                place = at + 1;
                while (place < agenda.size() && agenda.get(place).kind() != AgendaItem.Kind.STANDARD) {
                    place++;
                }
            }
        }
        return Stream.of(agenda.subList(0, place), more, agenda.subList(place, agenda.size()))
                .flatMap(List::stream)
                .toList();
    }

    public String code() {
        return code;
    }

    public long version() {
        return version == null ? 0 : version;
    }

    public String board() {
        return board;
    }

    public LocalDate heldOn() {
        return heldOn;
    }

    public Optional<LocalTime> startsAt() {
        return Optional.ofNullable(startsAt);
    }

    public Optional<LocalTime> endsAt() {
        return Optional.ofNullable(endsAt);
    }

    public Optional<String> place() {
        return Optional.ofNullable(place);
    }

    public List<AgendaItem> agenda() {
        return StoredJson.read(agenda, ITEMS);
    }

    public List<Attendee> attendance() {
        return StoredJson.read(attendance, ATTENDEES);
    }

    public MinutesState minutes() {
        return minutes;
    }

    public Optional<LocalDate> minutesApprovedOn() {
        return Optional.ofNullable(minutesApprovedOn);
    }

    public Optional<String> minutesApprovedIn() {
        return Optional.ofNullable(minutesApprovedIn);
    }

    public Optional<LocalDate> minutesSentOn() {
        return Optional.ofNullable(minutesSentOn);
    }

    /** Since when it is known that it does not take place. */
    public Optional<LocalDate> calledOffOn() {
        return Optional.ofNullable(calledOffOn);
    }

    /** The day that it went to. */
    public Optional<LocalDate> movedTo() {
        return Optional.ofNullable(movedTo);
    }

    List<MeetingEvent> takeEvents() {
        var taken = List.copyOf(events);
        events.clear();
        return taken;
    }
}
