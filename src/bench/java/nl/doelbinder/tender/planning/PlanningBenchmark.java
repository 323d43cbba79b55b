package nl.doelbinder.tender.planning;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.infra.Blackhole;

/**
 * The whole planning of a tender: forecast, latest days and the cost of a return at each board, with calendars at
 * hand and with calendars made of a list of days first. A calendar holds a meeting a week; what is told is the time of one tender out of fifty.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
public class PlanningBenchmark {

    private static final int TENDERS = 50;

    @Param({"5", "10", "20"})
    int boards;

    @Param({"1", "10", "20"})
    int years;

    private final LocalDate today = LocalDate.of(2016, 9, 6);
    private List<List<LocalDate>> days = List.of();
    private List<RouteInput> routes = List.of();

    @Setup
    public void fill() {
        days = IntStream.range(0, boards).mapToObj(this::meetings).toList();
        routes = IntStream.range(0, TENDERS).mapToObj(this::route).toList();
        if (Planning.of(routes.get(0)).publication() == null) {
            throw new IllegalStateException("nothing is forecast, so nothing is measured");
        }
    }

    /** Calendars that are in memory already. */
    @Benchmark
    @OperationsPerInvocation(TENDERS)
    public void planned(Blackhole hole) {
        routes.forEach(route -> hole.consume(Planning.of(route)));
    }

    /** From days as the database gives them. */
    @Benchmark
    @OperationsPerInvocation(TENDERS)
    public void readAndPlanned(Blackhole hole) {
        for (int tender = 0; tender < TENDERS; tender++) {
            hole.consume(Planning.of(route(tender)));
        }
    }

    private List<LocalDate> meetings(int board) {
        LocalDate first =
                today.minusYears(years / 2).with(TemporalAdjusters.next(DayOfWeek.of(1 + board % 5)));
        return Stream.iterate(first, day -> day.plusWeeks(1))
                .limit(Math.max(30, years * 52L))
                .toList();
    }

    private RouteInput route(int tender) {
        List<BoardOnRoute> route = new ArrayList<>(boards);
        for (int board = 0; board < boards; board++) {
            route.add(new BoardOnRoute(
                    "B" + board, "Board " + board, board % 3, board == 0, Calendar.of(days.get(board)), null));
        }
        return new RouteInput(today, today.plusDays(tender), today.plusDays(120L + tender), route);
    }
}
