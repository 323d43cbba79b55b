package nl.doelbinder.delivery;

/** What happened to an agreement. */
public sealed interface AgreementEvent {

    String code();

    /** As the outbox names it. */
    String name();

    /** A newer version is in force, or will be from its day on. */
    record VersionAccepted(String code) implements AgreementEvent {
        @Override
        public String name() {
            return "version-accepted";
        }
    }

    record VersionProposed(String code) implements AgreementEvent {
        @Override
        public String name() {
            return "version-proposed";
        }
    }

    record VersionRejected(String code) implements AgreementEvent {
        @Override
        public String name() {
            return "version-rejected";
        }
    }

    /** Nothing is delivered under it from now on. */
    record AgreementEnding(String code) implements AgreementEvent {
        @Override
        public String name() {
            return "ending";
        }
    }

    record AgreementEnded(String code) implements AgreementEvent {
        @Override
        public String name() {
            return "ended";
        }
    }

    /** A proof of a norm waits for the owner of the facility. */
    record ProofShown(String code) implements AgreementEvent {
        @Override
        public String name() {
            return "proof-shown";
        }
    }

    record ProofReviewed(String code, boolean confirmed) implements AgreementEvent {
        @Override
        public String name() {
            return confirmed ? "proof-confirmed" : "proof-refused";
        }
    }

    /** There is a newer list of who may receive. */
    record MandatesChanged(String code, int number) implements AgreementEvent {
        @Override
        public String name() {
            return "mandates-changed";
        }
    }
}
