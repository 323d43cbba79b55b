package nl.doelbinder.steering;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import nl.doelbinder.organisation.Refusal;
import nl.doelbinder.steering.AgendaItem.Kind;
import nl.doelbinder.steering.Attendee.Presence;
import org.junit.jupiter.api.Test;

class MeetingTest {

    private static final LocalDate DAY = LocalDate.of(2016, 9, 8);
    private static final AgendaItem DUE = new AgendaItem(Kind.ACTION, "Notitie delen", "4", null);

    private final Meeting meeting = Meeting.convene(
            new MeetingOnRecord(
                    SteeringGroup.CODE, DAY, LocalTime.of(9, 0), LocalTime.of(10, 0), "Utrecht", MinutesState.PENDING),
            List.of("Opening", "Bespreekpunten", "Rondvraag"));

    @Test
    void what_is_due_and_what_was_added_stand_under_the_item_for_discussion() {
        meeting.addItem("Tijdpad");
        assertThat(meeting.agendaWith(List.of(DUE)))
                .extracting(AgendaItem::title)
                .containsExactly("Opening", "Bespreekpunten", "Tijdpad", "Notitie delen", "Rondvraag");
    }

    @Test
    void only_what_was_added_is_taken_off() {
        meeting.addItem("Tijdpad");
        assertThatThrownBy(() -> meeting.removeItem("Opening")).isInstanceOf(Refusal.NotFound.class);
        meeting.removeItem("Tijdpad");
        assertThat(meeting.agenda()).hasSize(3);
    }

    @Test
    void the_minutes_keep_the_agenda_as_it_was_in_the_meeting() {
        assertThatThrownBy(() -> meeting.compose(List.of(DUE), DAY.minusDays(1)))
                .isInstanceOf(Refusal.OutOfTurn.class)
                .hasMessageContaining("not-held");
        meeting.compose(List.of(DUE), DAY);
        assertThat(meeting.agendaWith(List.of())).contains(DUE);
        meeting.note(Map.of(2, "Gedeeld."));
        assertThat(meeting.agenda().get(2).note()).isEqualTo("Gedeeld.");
        assertThat(meeting.agenda().get(1).note()).isNull();
        assertThatThrownBy(() -> meeting.addItem("Te laat")).isInstanceOf(Refusal.OutOfTurn.class);
    }

    @Test
    void minutes_are_approved_and_sent_on_once_in_that_order() {
        assertThatThrownBy(() -> meeting.approve("STEERING-2016-09-15", DAY.plusDays(7)))
                .isInstanceOf(Refusal.OutOfTurn.class);
        meeting.compose(List.of(), DAY);
        assertThatThrownBy(() -> meeting.sendOn(DAY)).isInstanceOf(Refusal.OutOfTurn.class);
        meeting.approve("STEERING-2016-09-15", DAY.plusDays(7));
        assertThatThrownBy(() -> meeting.note(Map.of(0, "Anders"))).isInstanceOf(Refusal.OutOfTurn.class);
        assertThatThrownBy(() -> meeting.record(List.of())).isInstanceOf(Refusal.OutOfTurn.class);
        meeting.sendOn(DAY.plusDays(8));
        assertThatThrownBy(() -> meeting.sendOn(DAY.plusDays(9))).isInstanceOf(Refusal.OutOfTurn.class);
        assertThat(meeting.takeEvents()).last().isEqualTo(new MeetingEvent.MinutesSentOn(meeting.code()));
    }

    @Test
    void a_decision_takes_the_day_and_a_quorum_in_which_stand_ins_count() {
        meeting.record(present(4));
        assertThatThrownBy(() -> meeting.requireQuorum(5, DAY))
                .isInstanceOf(Refusal.OutOfTurn.class)
                .hasMessageContaining("no-quorum");
        meeting.record(present(5));
        assertThatThrownBy(() -> meeting.requireQuorum(5, DAY.minusDays(1)))
                .isInstanceOf(Refusal.OutOfTurn.class)
                .hasMessageContaining("not-held");
        meeting.requireQuorum(5, DAY);
        assertThat(meeting.present()).isEqualTo(5);
    }

    /** The last of these by a stand-in; the others of seven are absent. */
    private static List<Attendee> present(int number) {
        return IntStream.range(0, 7)
                .mapToObj(at -> new Attendee(
                        "lid" + at,
                        at < number - 1 ? Presence.PRESENT : at < number ? Presence.REPRESENTED : Presence.ABSENT,
                        at == number - 1 ? "vervanger" : null))
                .toList();
    }
}
