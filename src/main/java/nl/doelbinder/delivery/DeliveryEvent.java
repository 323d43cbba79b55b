package nl.doelbinder.delivery;

/** What happened to a delivery: its process moves on it, and what leaves the program starts from it. */
public sealed interface DeliveryEvent
        permits DeliveryQueued,
                DeliveryEvent.DeliveryAsked,
                DeliveryEvent.DeliveryDecided,
                DeliveryEvent.DeliveryMade,
                DeliveryEvent.DeliveryWithheld,
                DeliveryEvent.DeliveryFailed,
                DeliveryEvent.DeliveryFetched,
                DeliveryEvent.DeliveryReceived,
                DeliveryEvent.DestructionCalledOverdue,
                DeliveryEvent.DeliveryDestroyed {

    String code();

    /** As the outbox names it. */
    String name();

    /** Whatever the rules said of it. */
    record DeliveryAsked(String code) implements DeliveryEvent {
        @Override
        public String name() {
            return "asked";
        }
    }

    /** The data owner granted or refused it. */
    record DeliveryDecided(String code) implements DeliveryEvent {
        @Override
        public String name() {
            return "decided";
        }
    }

    record DeliveryMade(String code) implements DeliveryEvent {
        @Override
        public String name() {
            return "made";
        }
    }

    record DeliveryWithheld(String code) implements DeliveryEvent {
        @Override
        public String name() {
            return "withheld";
        }
    }

    record DeliveryFailed(String code) implements DeliveryEvent {
        @Override
        public String name() {
            return "failed";
        }
    }

    record DeliveryFetched(String code) implements DeliveryEvent {
        @Override
        public String name() {
            return "fetched";
        }
    }

    record DeliveryReceived(String code) implements DeliveryEvent {
        @Override
        public String name() {
            return "received";
        }
    }

    record DestructionCalledOverdue(String code) implements DeliveryEvent {
        @Override
        public String name() {
            return "destruction-overdue";
        }
    }

    record DeliveryDestroyed(String code) implements DeliveryEvent {
        @Override
        public String name() {
            return "destroyed";
        }
    }
}
