package nl.doelbinder.tender;

import java.io.InputStream;

/** What is in the documents of a tender. Whoever keeps them provides it. */
interface PaperContents {

    /** A version as a file; its content is read as it is asked for. */
    File file(String tender, String document, String version);

    /** A file in the making. */
    record File(String name, String mediaType, InputStream content) {}
}
