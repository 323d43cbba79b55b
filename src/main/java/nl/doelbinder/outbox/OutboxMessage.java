package nl.doelbinder.outbox;

/**
 * Something that has to leave the program.
 *
 * @param id      the same for every attempt: by it a receiver knows what it had already
 * @param payload a JSON object
 */
public record OutboxMessage(long id, String type, String subject, String payload) {}
