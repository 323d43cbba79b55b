package nl.doelbinder.delivery;

/** What a data owner decides on a request that the rules referred. */
public record DeliveryDecision(Outcome outcome, String reason) {

    /** Which way it goes. */
    public enum Outcome {
        GRANT,
        REFUSE
    }
}
