package nl.doelbinder.tender.planning;

import static nl.doelbinder.tender.planning.Route2016.board;
import static nl.doelbinder.tender.planning.Route2016.day;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PlanningTest {

    private static List<@Nullable LocalDate> decisions(Planning planning) {
        List<@Nullable LocalDate> days = new ArrayList<>();
        planning.boards().forEach(board -> days.add(board.decides()));
        return days;
    }

    private static List<@Nullable LocalDate> latest(Planning planning) {
        List<@Nullable LocalDate> days = new ArrayList<>();
        planning.boards().forEach(board -> days.add(board.latest()));
        return days;
    }

    private static List<LocalDate> days(String... days) {
        return Arrays.stream(days).map(Route2016::day).toList();
    }

    @Nested
    class Of_the_dossier_of_2016 {

        private final Planning planning = Planning.of(Route2016.route());

        @Test
        void each_board_decides_at_its_first_meeting_that_the_papers_can_reach() {
            assertThat(decisions(planning)).isEqualTo(days("09-08", "09-09", "09-14", "09-16", "09-19"));
        }

        @Test
        void publication_follows_a_day_after_with_two_days_to_spare() {
            assertThat(planning.publication()).isEqualTo(day("09-20"));
            assertThat(planning.slack()).isEqualTo(2);
            assertThat(planning.missesDeadline()).isFalse();
        }

        @Test
        void backward_from_the_deadline_the_papers_must_be_with_the_steering_group_today() {
            assertThat(latest(planning)).isEqualTo(days("09-08", "09-09", "09-14", "09-16", "09-19"));
            assertThat(planning.boards().get(0).papersLatest()).isEqualTo(day("09-06"));
            assertThat(planning.boards())
                    .extracting(BoardPlan::slack)
                    .containsOnly(0L)
                    .hasSize(5);
        }

        @Test
        void a_steering_group_that_decides_on_the_fifteenth_misses_the_deadline() {
            var late = Planning.of(Route2016.route().supposing(new Supposition.BoardDelayed("STEERING", day("09-15"))));
            assertThat(decisions(late)).isEqualTo(days("09-15", "09-23", "10-06", "10-11", "10-17"));
            assertThat(late.publication()).isEqualTo(day("10-18"));
            assertThat(late.slack()).isEqualTo(-26);
            assertThat(late.missesDeadline()).isTrue();
            assertThat(late.boards()).allMatch(board -> board.isLate(Route2016.TODAY));
        }

        @Test
        void the_same_when_it_has_decided_on_the_fifteenth() {
            var late = Planning.of(Route2016.decided(Route2016.route(), "STEERING", "09-15"));
            assertThat(decisions(late)).isEqualTo(days("09-15", "09-23", "10-06", "10-11", "10-17"));
            assertThat(late.next().orElseThrow().board().code()).isEqualTo("CDO2");
        }

        @ParameterizedTest(name = "a return at {0}: publication on {1}, {2} days later, {3} to spare")
        @CsvSource({
            "STEERING, 10-18, 28, -26",
            "CDO2,     10-18, 28, -26",
            "REGIE,    10-04, 14, -12",
            "PIPP,     10-04, 14, -12",
            "RVB,      10-04, 14, -12"
        })
        void one_return_costs_a_cycle_of_the_board_and_what_follows_from_it(
                String code, String publication, long days, long slack) {
            var cost = planning.board(code).orElseThrow().onReturn();
            assertThat(cost).isEqualTo(new BoardPlan.Return(day(publication), days, slack, null));
        }

        @Test
        void papers_a_day_later_miss_the_deadline() {
            var late = Planning.of(Route2016.on(day("09-07")));
            assertThat(decisions(late).get(0)).isEqualTo(day("09-09"));
            assertThat(late.missesDeadline()).isTrue();
        }
    }

    @Test
    void a_written_procedure_decides_between_meetings() {
        var route = new RouteInput(day("09-09"), day("09-09"), day("09-22"), Route2016.boards());
        assertThat(decisions(Planning.of(route)).get(0)).isEqualTo(day("09-11"));
    }

    @ParameterizedTest(name = "papers on {0}: decision on {1}")
    @CsvSource({"09-14, 09-16", "09-15, 09-27"})
    void a_meeting_is_reached_by_papers_that_are_in_on_their_last_day_and_not_by_later_ones(
            String ready, String decides) {
        var route = new RouteInput(
                day("09-06"), day(ready), day("09-30"), List.of(board("PIPP", 2, false, "09-13", "09-16", "09-27")));
        assertThat(decisions(Planning.of(route))).containsExactly(day(decides));
    }

    @ParameterizedTest(name = "deadline {0}: latest meeting {1}")
    @CsvSource({"09-28, 09-27", "09-27, 09-16"})
    void the_last_board_decides_on_the_day_before_the_deadline_at_the_latest(String deadline, String latest) {
        var route = new RouteInput(
                day("09-06"), day("09-06"), day(deadline), List.of(board("PIPP", 2, false, "09-13", "09-16", "09-27")));
        assertThat(latest(Planning.of(route))).containsExactly(day(latest));
    }

    @Test
    void papers_that_are_in_reach_the_meeting_of_today_and_not_the_one_of_yesterday() {
        var board = board("PIPP", 2, false, "09-13", "09-16", "09-27");
        var onTheDay = new RouteInput(day("09-16"), day("09-14"), day("09-30"), List.of(board));
        var dayAfter = new RouteInput(day("09-17"), day("09-14"), day("09-30"), List.of(board));
        assertThat(decisions(Planning.of(onTheDay))).containsExactly(day("09-16"));
        assertThat(decisions(Planning.of(dayAfter))).containsExactly(day("09-27"));
    }

    @Test
    void a_calendar_without_a_meeting_left_is_named_and_nothing_is_forecast_behind_it() {
        var route = Route2016.route().with("REGIE", Calendar.of(days("09-08")));
        var planning = Planning.of(route);
        assertThat(planning.runsOut()).isEqualTo("REGIE");
        assertThat(decisions(planning)).containsExactly(day("09-08"), day("09-09"), null, null, null);
        assertThat(planning.publication()).isNull();
        assertThat(planning.slack()).isNull();
        assertThat(planning.missesDeadline()).isTrue();
        assertThat(planning.boards().get(4).onReturn()).isNull();
    }

    @Test
    void a_return_that_a_calendar_cannot_bear_names_that_calendar() {
        var route = Route2016.route().with("RVB", Calendar.of(days("09-19")));
        assertThat(Planning.of(route).board("CDO2").orElseThrow().onReturn())
                .isEqualTo(new BoardPlan.Return(null, null, null, "RVB"));
    }

    @Test
    void a_board_that_has_no_meeting_early_enough_for_the_deadline_is_named() {
        var planning = Planning.of(Route2016.route().with("PIPP", Calendar.of(days("09-20", "09-27"))));
        assertThat(planning.tooFew()).isEqualTo("PIPP");
        assertThat(latest(planning)).containsExactly(null, null, null, null, day("09-19"));
        assertThat(planning.board("CDO2").orElseThrow().isLate(Route2016.TODAY)).isTrue();
    }

    @Test
    void when_all_have_decided_publication_is_the_next_day_and_today_at_the_earliest() {
        var one = List.of(new BoardOnRoute("RVB", "RVB", 2, false, Calendar.of(days("09-19")), day("09-19")));
        assertThat(Planning.of(new RouteInput(day("09-19"), day("09-19"), day("09-22"), one))
                        .publication())
                .isEqualTo(day("09-20"));
        assertThat(Planning.of(new RouteInput(day("09-21"), day("09-19"), day("09-22"), one))
                        .publication())
                .isEqualTo(day("09-21"));
    }

    @Test
    void what_is_published_has_a_day_whatever_the_calendars_say() {
        var route = new RouteInput(
                day("09-25"), day("09-25"), day("09-22"), day("09-20"), List.of(board("RVB", 2, false, "09-19")));
        assertThat(Planning.of(route).publication()).isEqualTo(day("09-20"));
        assertThat(Planning.of(route).slack()).isEqualTo(2);
    }

    @Nested
    class What_if {

        private final RouteInput route = Route2016.route();

        @Test
        void a_meeting_moved() {
            var moved = Planning.of(route.supposing(new Supposition.MeetingMoved("RVB", day("09-19"), day("09-21"))));
            assertThat(moved.publication()).isEqualTo(day("09-22"));
            assertThat(moved.slack()).isZero();
            assertThat(Planning.moved(Planning.of(route), moved)).containsExactly("RVB");
        }

        @Test
        void a_meeting_added() {
            var added = Planning.of(route.supposing(new Supposition.BoardDelayed("STEERING", day("09-12")))
                    .supposing(new Supposition.MeetingAdded("CDO2", day("09-13"))));
            assertThat(added.slack()).isNotNull().isNegative();
            var enough = Planning.of(route.supposing(new Supposition.BoardDelayed("STEERING", day("09-11")))
                    .supposing(new Supposition.MeetingAdded("CDO2", day("09-12"))));
            assertThat(enough.slack()).isEqualTo(2);
        }

        @Test
        void a_meeting_cancelled() {
            var cancelled = Planning.of(route.supposing(new Supposition.MeetingCancelled("CDO2", day("09-09"))));
            assertThat(decisions(cancelled).get(1)).isEqualTo(day("09-23"));
        }

        @Test
        void papers_ready_on_another_day() {
            var later = Planning.of(route.supposing(new Supposition.PapersReady(day("09-10"))));
            assertThat(decisions(later).get(0)).isEqualTo(day("09-12"));
        }

        @Test
        void nothing_else_changes() {
            route.supposing(new Supposition.MeetingCancelled("CDO2", day("09-09")));
            assertThat(Planning.of(route)).isEqualTo(Planning.of(Route2016.route()));
            assertThat(Planning.moved(Planning.of(route), Planning.of(Route2016.route())))
                    .isEmpty();
        }
    }

    @Nested
    class Of_a_milestone {

        private final Planning planning = Planning.of(Route2016.route());

        @Test
        void a_boards_decision_and_publication_have_a_forecast() {
            var decision = milestone("CDO2_DECISION", "08-26");
            assertThat(decision.forecast()).isEqualTo(day("09-09"));
            assertThat(decision.isOverdue(Route2016.TODAY)).isTrue();
            var publication = milestone("PUBLICATION", "09-22");
            assertThat(publication.forecast()).isEqualTo(day("09-20"));
            assertThat(publication.isLate(Route2016.TODAY)).isFalse();
        }

        @Test
        void what_the_calendars_say_nothing_of_has_none() {
            assertThat(milestone("PRODUCT_CHOICE", "12-01").forecast()).isNull();
        }

        @Test
        void it_is_late_when_it_is_expected_after_its_day() {
            assertThat(milestone("RVB_DECISION", "09-18").isLate(Route2016.TODAY))
                    .isTrue();
            assertThat(milestone("RVB_DECISION", "09-19").isLate(Route2016.TODAY))
                    .isFalse();
        }

        @Test
        void it_is_not_overdue_on_its_day() {
            assertThat(milestone("BOARD_NOTE", "09-06").isOverdue(Route2016.TODAY))
                    .isFalse();
            assertThat(milestone("BOARD_NOTE", "09-05").isOverdue(Route2016.TODAY))
                    .isTrue();
        }

        private MilestonePlan milestone(String code, String current) {
            return MilestonePlan.of(code, code, null, day(current), null, planning);
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void on_any_route_forecast_and_latest_days_agree_on_whether_it_can_be_done(long seed) {
        var random = new Random(seed);
        for (int at = 0; at < 500; at++) {
            var planning = Planning.of(anyRoute(random));
            var first = planning.boards().get(0);
            var ready = planning.route().ready();
            boolean inTime =
                    first.papersLatest() != null && !first.papersLatest().isBefore(ready);
            assertThat(!planning.missesDeadline()).as("%s", planning.route()).isEqualTo(inTime);
            planning.boards().forEach(board -> {
                if (board.decides() != null && !board.board().writtenProcedure()) {
                    assertThat(board.board().calendar().holds(board.decides())).isTrue();
                }
                var cost = board.onReturn();
                if (cost != null && cost.days() != null) {
                    assertThat(cost.days()).isNotNegative();
                }
            });
        }
    }

    private static RouteInput anyRoute(Random random) {
        var today = LocalDate.of(2016, 1, 1);
        var boards = Stream.generate(() -> new BoardOnRoute(
                        "B" + random.nextInt(1_000_000),
                        "B",
                        random.nextInt(5),
                        random.nextInt(4) == 0,
                        Calendar.of(Stream.generate(() -> today.plusDays(random.nextInt(120)))
                                .limit(random.nextInt(15))
                                .toList()),
                        null))
                .limit(1 + random.nextInt(6))
                .toList();
        return new RouteInput(
                today, today.plusDays(random.nextInt(20)), today.plusDays(20 + random.nextInt(100)), boards);
    }

    @Test
    void a_calendar_stands_in_order() {
        assertThatThrownBy(() -> new Calendar(days("09-08", "09-08"))).isInstanceOf(IllegalArgumentException.class);
        assertThat(Calendar.of(days("09-15", "09-08", "09-08")).days()).isEqualTo(days("09-08", "09-15"));
    }
}
