package nl.doelbinder.tender;

/**
 * What was stored of a document's content.
 *
 * @param mediaType by the content
 * @param sha256    in hexadecimals
 */
record StoredContent(long id, long bytes, String mediaType, String sha256) {}
