package nl.doelbinder.monitoring;

/** What happened to a request: its process moves on it, and what leaves the program starts from it. */
public sealed interface RequestEvent {

    String code();

    /** As the outbox names it. */
    String name();

    /** With the state that the rules' answer put it in. */
    record RequestFiled(String code, State state) implements RequestEvent {
        @Override
        public String name() {
            return "filed";
        }
    }

    record ReferralDecided(String code) implements RequestEvent {
        @Override
        public String name() {
            return "decided";
        }
    }

    record ConditionsAccepted(String code) implements RequestEvent {
        @Override
        public String name() {
            return "accepted";
        }
    }

    record RequestWithdrawn(String code) implements RequestEvent {
        @Override
        public String name() {
            return "withdrawn";
        }
    }

    /** Whatever came of it. */
    record GrantWeighedAgain(String code) implements RequestEvent {
        @Override
        public String name() {
            return "weighed-again";
        }
    }

    record GrantSuspended(String code) implements RequestEvent {
        @Override
        public String name() {
            return "suspended";
        }
    }

    record SuspensionReviewed(String code) implements RequestEvent {
        @Override
        public String name() {
            return "reviewed";
        }
    }

    /** Its last day has passed, or somebody ended it before. */
    record GrantEnded(String code) implements RequestEvent {
        @Override
        public String name() {
            return "ended";
        }
    }

    record DestructionCalledOverdue(String code) implements RequestEvent {
        @Override
        public String name() {
            return "destruction-overdue";
        }
    }

    record DestructionConfirmed(String code) implements RequestEvent {
        @Override
        public String name() {
            return "destroyed";
        }
    }
}
