package nl.doelbinder.steering;

import static nl.doelbinder.steering.SteeringGiven.AFTER;
import static nl.doelbinder.steering.SteeringGiven.SECRETARY;
import static nl.doelbinder.steering.SteeringGiven.TODAY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import nl.doelbinder.organisation.AddingMeeting;
import nl.doelbinder.organisation.CancellingMeeting;
import nl.doelbinder.organisation.MovingMeeting;
import nl.doelbinder.organisation.Refusal;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.test.web.servlet.MockMvc;

/** A meeting to which people were invited goes where the calendar goes. */
@SteeringTrial
class FollowingCalendarTest {

    private static final LocalDate LATER = LocalDate.of(2016, 9, 16);
    private static final LocalDate EXTRA = LocalDate.of(2016, 9, 20);

    @Autowired
    ConveningMeeting convening;

    @Autowired
    SettingAgenda agenda;

    @Autowired
    MovingMeeting moving;

    @Autowired
    CancellingMeeting cancelling;

    @Autowired
    AddingMeeting adding;

    @Autowired
    FindingMeetings finding;

    @Autowired
    StoppedClock clock;

    @Autowired
    JdbcClient database;

    @Autowired
    MockMvc pages;

    @BeforeEach
    void start_of_day() {
        clock.moveTo(TODAY);
    }

    @Test
    void it_moves_with_everything_and_back_again() throws Exception {
        convene(AFTER);
        agenda.add(AFTER, "Tijdpad", SECRETARY, null);
        moving.move("STEERING", AFTER, LATER, "De zaal is bezet.", SECRETARY);

        Meeting left = meeting(AFTER);
        assertThat(left.calledOffOn()).hasValue(TODAY);
        assertThat(left.movedTo()).hasValue(LATER);
        Meeting there = meeting(LATER);
        assertThat(there.place()).hasValue("Utrecht");
        assertThat(there.startsAt()).hasValue(LocalTime.of(9, 0));
        assertThat(there.agenda()).extracting(AgendaItem::title).contains("Opening", "Tijdpad");
        assertThat(told(LATER)).containsExactly("steering.meeting-moved");
        assertThat(page(AFTER)).contains("verplaatst naar", "16 september 2016").doesNotContain("Zet op de agenda");
        assertThatThrownBy(() -> agenda.add(AFTER, "Nog iets", SECRETARY, null))
                .isInstanceOf(Refusal.OutOfTurn.class)
                .hasMessageContaining("called-off");

        moving.move("STEERING", LATER, AFTER, null, SECRETARY);
        assertThat(meeting(AFTER).calledOffOn()).isEmpty();
        assertThat(meeting(LATER).movedTo()).hasValue(AFTER);
    }

    @Test
    void one_that_is_cancelled_is_called_off_and_can_be_convened_when_its_day_comes_back() throws Exception {
        adding.add("STEERING", EXTRA, SECRETARY);
        convene(EXTRA);
        cancelling.cancel("STEERING", EXTRA, "Niet nodig.", SECRETARY);
        assertThat(meeting(EXTRA).calledOffOn()).hasValue(TODAY);
        assertThat(meeting(EXTRA).movedTo()).isEmpty();
        assertThat(told(EXTRA)).containsExactly("steering.meeting-convened", "steering.meeting-called-off");
        assertThat(page(EXTRA)).contains("gaat niet door");

        adding.add("STEERING", EXTRA, SECRETARY);
        convene(EXTRA);
        assertThat(meeting(EXTRA).calledOffOn()).isEmpty();
        cancelling.cancel("STEERING", EXTRA, null, SECRETARY);
    }

    private void convene(LocalDate day) {
        convening.convene(day, LocalTime.of(9, 0), LocalTime.of(10, 0), "Utrecht", SECRETARY, null);
    }

    private Meeting meeting(LocalDate day) {
        return finding.one(day).meeting();
    }

    private String page(LocalDate day) throws Exception {
        return pages.perform(get("/stuurgroep/vergaderingen/" + day)
                        .with(user("secretaris").authorities(AuthorityUtils.createAuthorityList("SECRETARY:STEERING"))))
                .andReturn()
                .getResponse()
                .getContentAsString(StandardCharsets.UTF_8);
    }

    private List<String> told(LocalDate day) {
        return database.sql("select type from outbox where subject = ? order by id")
                .param("meetings/STEERING-" + day)
                .query(String.class)
                .list();
    }
}
