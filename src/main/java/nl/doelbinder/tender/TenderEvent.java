package nl.doelbinder.tender;

import java.util.List;

/** What happened to a tender: its process moves on it, and what leaves the program starts from it. */
public sealed interface TenderEvent {

    String code();

    /** As the outbox names it. */
    String name();

    /** It is in the program, with all its parts. */
    record TenderFounded(String code) implements TenderEvent {
        @Override
        public String name() {
            return "founded";
        }
    }

    /** The workgroup handed the papers in. */
    record PapersHandedIn(String code) implements TenderEvent {
        @Override
        public String name() {
            return "handed-in";
        }
    }

    record BoardDecided(String code, String board, BoardOutcome outcome, List<Long> conditions) implements TenderEvent {
        public BoardDecided {
            conditions = List.copyOf(conditions);
        }

        @Override
        public String name() {
            return "decided";
        }
    }

    /** What a board returned comes to it again. */
    record PapersComeAgain(String code, String board) implements TenderEvent {
        @Override
        public String name() {
            return "comes-again";
        }
    }

    /** A later version made approvals lapse, of these boards. */
    record ApprovalsLapsed(String code, String document, String version, List<String> boards) implements TenderEvent {
        public ApprovalsLapsed {
            boards = List.copyOf(boards);
        }

        @Override
        public String name() {
            return "lapsed";
        }
    }

    /** A board declared that a change changes nothing for it. */
    record EditorialDeclared(String code, String board, String document) implements TenderEvent {
        @Override
        public String name() {
            return "editorial";
        }
    }

    record ConditionMet(String code, long condition) implements TenderEvent {
        @Override
        public String name() {
            return "condition-met";
        }
    }

    /** What a supplier of the lot has to offer is written down. */
    record ProgrammeCompleted(String code, String lot) implements TenderEvent {
        @Override
        public String name() {
            return "programme-completed";
        }
    }

    record LotWithdrawn(String code, String lot) implements TenderEvent {
        @Override
        public String name() {
            return "lot-withdrawn";
        }
    }

    /** No lot is left. */
    record TenderStopped(String code) implements TenderEvent {
        @Override
        public String name() {
            return "stopped";
        }
    }

    record DeadlineMissed(String code) implements TenderEvent {
        @Override
        public String name() {
            return "deadline-missed";
        }
    }

    /** The steering group said how the work goes on. */
    record WayChosen(String code) implements TenderEvent {
        @Override
        public String name() {
            return "way-chosen";
        }
    }

    record TenderPublished(String code) implements TenderEvent {
        @Override
        public String name() {
            return "published";
        }
    }

    record MilestoneDone(String code, String milestone) implements TenderEvent {
        @Override
        public String name() {
            return "milestone-done";
        }
    }
}
