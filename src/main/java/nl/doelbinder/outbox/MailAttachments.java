package nl.doelbinder.outbox;

import java.util.Optional;

/** What goes along with the mail that tells of a message: made when it leaves, by the room that knows how. */
public interface MailAttachments {

    /** Empty for a message that takes nothing along. */
    Optional<Attachment> to(OutboxMessage message);

    /** A file. */
    @SuppressWarnings("ArrayRecordComponent") // written out once, never compared
    record Attachment(String name, String mediaType, byte[] content) {}
}
