package nl.doelbinder.tender.planning;

import java.time.LocalDate;

/** Something that one tries without it being so. */
public sealed interface Supposition {

    /** The board that it is about; empty where it is about none. */
    String board();

    BoardOnRoute appliedTo(BoardOnRoute board);

    /** A meeting is held on another day. */
    record MeetingMoved(String board, LocalDate from, LocalDate to) implements Supposition {
        @Override
        public BoardOnRoute appliedTo(BoardOnRoute on) {
            return on.with(on.calendar().without(from).with(to));
        }
    }

    /** A meeting is added. */
    record MeetingAdded(String board, LocalDate on) implements Supposition {
        @Override
        public BoardOnRoute appliedTo(BoardOnRoute to) {
            return to.with(to.calendar().with(on));
        }
    }

    /** A meeting is not held. */
    record MeetingCancelled(String board, LocalDate on) implements Supposition {
        @Override
        public BoardOnRoute appliedTo(BoardOnRoute of) {
            return of.with(of.calendar().without(on));
        }
    }

    /** A board does not decide before this day. */
    record BoardDelayed(String board, LocalDate until) implements Supposition {
        @Override
        public BoardOnRoute appliedTo(BoardOnRoute of) {
            return of.delayedUntil(until);
        }
    }

    /** The papers are complete on another day. */
    record PapersReady(LocalDate on) implements Supposition {
        @Override
        public String board() {
            return "";
        }

        @Override
        public BoardOnRoute appliedTo(BoardOnRoute board) {
            return board;
        }
    }
}
