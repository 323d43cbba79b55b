package nl.doelbinder.tender.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import nl.doelbinder.tender.web.TimelinePicture.Kind;
import nl.doelbinder.tender.web.TimelinePicture.Line;
import nl.doelbinder.tender.web.TimelinePicture.Point;
import org.junit.jupiter.api.Test;

class TimelinePictureTest {

    private static final LocalDate TODAY = LocalDate.parse("2016-09-06");
    private static final LocalDate DEADLINE = LocalDate.parse("2016-09-22");

    @Test
    void days_stand_in_their_order_from_left_to_right() {
        var marks = picture(
                        point(Kind.FORECAST, "2016-09-08"),
                        point(Kind.LATEST, "2016-09-10"),
                        point(Kind.MEETING, "2016-09-15"))
                .rows()
                .get(0)
                .marks();
        assertThat(marks).extracting(TimelinePicture.Mark::x).isSorted().doesNotHaveDuplicates();
    }

    @Test
    void today_and_the_deadline_are_always_in_the_picture() {
        var picture = picture();
        assertThat(picture.today()).isBetween((double) picture.plotLeft(), (double) picture.width());
        assertThat(picture.deadline()).isNotNull().isGreaterThan(picture.today());
    }

    @Test
    void a_meeting_of_another_time_does_not_stretch_it() {
        assertThat(picture(point(Kind.MEETING, "2026-09-08")).rows().get(0).marks())
                .isEmpty();
    }

    @Test
    void ten_years_are_cut_to_what_one_can_see() {
        var picture = picture(point(Kind.FORECAST, "2026-09-08"));
        assertThat(picture.ticks()).hasSizeLessThan(20);
        assertThat(picture.rows().get(0).marks()).isEmpty();
    }

    @Test
    void a_long_name_is_shortened() {
        var line = new Line("x".repeat(100), List.of());
        assertThat(TimelinePicture.of(List.of(line), TODAY, DEADLINE, Locale.ENGLISH)
                        .rows()
                        .get(0)
                        .label())
                .hasSize(36)
                .endsWith("…");
    }

    private static TimelinePicture picture(Point... points) {
        return TimelinePicture.of(List.of(new Line("Stuurgroep", List.of(points))), TODAY, DEADLINE, Locale.ENGLISH);
    }

    private static Point point(Kind kind, String day) {
        return new Point(kind, LocalDate.parse(day), "");
    }
}
