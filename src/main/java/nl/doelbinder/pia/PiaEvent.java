package nl.doelbinder.pia;

/** What happened to a PIA: its process moves on it, and what leaves the program starts from it. */
public sealed interface PiaEvent {

    String code();

    /** As the outbox names it. */
    String name();

    /** Whether what rests on the PIA may stand otherwise since. */
    default boolean movesGrounds() {
        return this instanceof PiaReviewed || this instanceof PiaExpired || this instanceof PiaSuperseded;
    }

    record PiaBegun(String code) implements PiaEvent {
        @Override
        public String name() {
            return "begun";
        }
    }

    record PiaSubmitted(String code) implements PiaEvent {
        @Override
        public String name() {
            return "submitted";
        }
    }

    record PiaReviewed(String code) implements PiaEvent {
        @Override
        public String name() {
            return "reviewed";
        }
    }

    /** Every unit that should have one of its own has begun it. */
    record PiaSplit(String code) implements PiaEvent {
        @Override
        public String name() {
            return "split";
        }
    }

    /** A newer one was begun, so that nobody needs to be asked for it. */
    record PiaRenewalBegun(String code) implements PiaEvent {
        @Override
        public String name() {
            return "renewal-begun";
        }
    }

    /** Its last day has passed. */
    record PiaExpired(String code) implements PiaEvent {
        @Override
        public String name() {
            return "expired";
        }
    }

    /** A newer one was approved. */
    record PiaSuperseded(String code) implements PiaEvent {
        @Override
        public String name() {
            return "superseded";
        }
    }

    /** Something that it rests on is not what it was. */
    record PiaGroundsMoved(String code) implements PiaEvent {
        @Override
        public String name() {
            return "grounds-moved";
        }
    }

    /** Its owner says that it holds though something moved that it rests on. */
    record PiaConfirmed(String code) implements PiaEvent {
        @Override
        public String name() {
            return "confirmed";
        }
    }
}
