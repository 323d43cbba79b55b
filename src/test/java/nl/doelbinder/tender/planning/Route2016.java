package nl.doelbinder.tender.planning;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;

/** The way of the 2016 tender, as its dossier has it. */
final class Route2016 {

    static final LocalDate TODAY = LocalDate.parse("2016-09-06");
    static final LocalDate DEADLINE = LocalDate.parse("2016-09-22");

    private Route2016() {}

    static RouteInput route() {
        return on(TODAY);
    }

    static RouteInput on(LocalDate today) {
        return new RouteInput(today, today, DEADLINE, boards());
    }

    static List<BoardOnRoute> boards() {
        return List.of(
                board("STEERING", 2, true, "06-13", "08-18", "09-01", "09-08", "09-15", "09-29"),
                board("CDO2", 1, false, "08-26", "09-09", "09-23", "10-07"),
                board("REGIE", 2, false, "08-25", "09-08", "09-14", "09-22", "10-06"),
                board("PIPP", 2, false, "08-30", "09-13", "09-16", "09-27", "10-11"),
                board("RVB", 2, false, "08-29", "09-12", "09-19", "10-03", "10-17"));
    }

    static LocalDate day(String monthAndDay) {
        return LocalDate.parse("2016-" + monthAndDay);
    }

    /** The same route after this board decided. */
    static RouteInput decided(RouteInput route, String code, String on) {
        return new RouteInput(
                day(on),
                day(on),
                route.deadline(),
                route.boards().stream()
                        .map(board -> board.code().equals(code)
                                ? new BoardOnRoute(
                                        board.code(),
                                        board.name(),
                                        board.papersDaysBefore(),
                                        board.writtenProcedure(),
                                        board.calendar(),
                                        day(on))
                                : board)
                        .toList());
    }

    static BoardOnRoute board(String code, int papersDaysBefore, boolean written, String... days) {
        return new BoardOnRoute(
                code,
                code,
                papersDaysBefore,
                written,
                new Calendar(Arrays.stream(days).map(Route2016::day).toList()),
                null);
    }
}
