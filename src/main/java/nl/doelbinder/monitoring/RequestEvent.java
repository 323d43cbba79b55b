package nl.doelbinder.monitoring;

/** What happened to a request: its process moves on it, and what leaves the program starts from it. */
public sealed interface RequestEvent {

    String code();

    record RequestFiled(String code) implements RequestEvent {}

    record ReferralDecided(String code) implements RequestEvent {}

    record ConditionsAccepted(String code) implements RequestEvent {}

    record RequestWithdrawn(String code) implements RequestEvent {}

    record GrantSuspended(String code) implements RequestEvent {}

    record SuspensionReviewed(String code) implements RequestEvent {}

    /** Its last day has passed, or somebody ended it before. */
    record GrantEnded(String code) implements RequestEvent {}

    record DestructionCalledOverdue(String code) implements RequestEvent {}

    record DestructionConfirmed(String code) implements RequestEvent {}
}
