package nl.doelbinder.tender;

import java.util.List;

/** The documents of a tender as the boards and the publication ask for them. Whoever keeps the documents provides it. */
interface Papers {

    /** Every document of the tender with its newest version. */
    List<Paper> of(String tender);
}
