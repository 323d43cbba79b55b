package nl.doelbinder.tender;

import java.time.LocalDate;

/**
 * A day in somebody's calendar.
 *
 * @param id   the same for as long as it is the same thing, wherever it moves to
 * @param name of the board or the milestone
 * @param of   code of the tender; empty for a meeting
 */
public record AgendaDay(Kind kind, String id, LocalDate day, String name, String of) {

    /** What is on that day. */
    public enum Kind {
        MEETING,
        /** The last day for papers of a meeting. */
        PAPERS,
        /** The last day for papers at a board if the deadline is to be met. */
        PAPERS_LATEST,
        PUBLICATION_DEADLINE,
        CONTINUITY,
        MILESTONE
    }
}
