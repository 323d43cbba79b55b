package nl.doelbinder.organisation;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** What every change of a board's calendar has in common: one transaction, one act, one at a time, and who hears of it. */
@Component
class ChangingCalendar {

    private final BoardEntries boards;
    private final MeetingEntries meetings;
    private final ApplicationEventPublisher events;
    private final Clock clock;
    private final TransactionTemplate transaction;

    ChangingCalendar(
            BoardEntries boards,
            MeetingEntries meetings,
            ApplicationEventPublisher events,
            Clock clock,
            PlatformTransactionManager transactions) {
        this.boards = boards;
        this.meetings = meetings;
        this.events = events;
        this.clock = clock;
        this.transaction = new TransactionTemplate(transactions);
    }

    /** Answers the calendar as it is after. */
    List<LocalDate> change(String board, Actor by, String act, @Nullable String reason, Consumer<Days> change) {
        return transaction.execute(status -> {
            CurrentAct.declare(new Act(by.username(), act, "boards/" + board, reason));
            if (boards.findForChange(board).isEmpty()) {
                throw new Refusal.NotFound("calendar.refusal.no-board", board);
            }
            if (!by.is(Role.ADMIN) && !by.is(Role.SECRETARY, board)) {
                throw new Refusal.NotAllowed("calendar.refusal.not-secretary", board);
            }
            List<LocalDate> before = days(board);
            change.accept(new Days(board, LocalDate.now(clock)));
            meetings.flush();
            List<LocalDate> after = days(board);
            events.publishEvent(new CalendarChanged(board, before, after));
            return after;
        });
    }

    private List<LocalDate> days(String board) {
        return meetings.findAllByBoardOrderByHeldOn(board).stream()
                .map(MeetingEntry::heldOn)
                .toList();
    }

    /** The days of one board, while they are changed. */
    final class Days {

        private final String board;
        private final LocalDate today;

        private Days(String board, LocalDate today) {
            this.board = board;
            this.today = today;
        }

        void add(LocalDate day) {
            meetings.save(new MeetingEntry(board, free(day)));
        }

        void move(LocalDate from, LocalDate to) {
            held(from).moveTo(free(to));
        }

        void cancel(LocalDate day) {
            meetings.delete(held(day));
        }

        private LocalDate free(LocalDate day) {
            if (day.isBefore(today)) {
                throw new Refusal.OutOfTurn("calendar.refusal.past", day);
            }
            if (meetings.findByBoardAndHeldOn(board, day).isPresent()) {
                throw new Refusal.OutOfTurn("calendar.refusal.twice", board, day);
            }
            return day;
        }

        private MeetingEntry held(LocalDate day) {
            var meeting = meetings.findByBoardAndHeldOn(board, day)
                    .orElseThrow(() -> new Refusal.NotFound("calendar.refusal.no-meeting", board, day));
            if (day.isBefore(today)) {
                throw new Refusal.OutOfTurn("calendar.refusal.held", board, day);
            }
            return meeting;
        }
    }
}
