package nl.doelbinder.outbox;

/** Takes messages out of the program. */
public interface OutboxConsumer {

    /** Whether it takes messages of this type. */
    boolean takes(String type);

    /** Delivers a message, at least once. What it throws makes that it is tried again later. */
    void deliver(OutboxMessage message);
}
