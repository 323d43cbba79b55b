package nl.doelbinder.audit;

import org.springframework.data.domain.Page;
import org.springframework.stereotype.Component;

/** Who did what, when, in which act and why, and what it changed. Who may read it is decided where it is asked for. */
@Component
public class ReadingTimeline {

    /**
     * A page of the timeline.
     *
     * @param newestFirst or the oldest
     * @param page        the first one is 0
     */
    public Page<TimelineEntry> read(TimelineQuery query, boolean newestFirst, int page, int size) {
        throw new UnsupportedOperationException("not yet " + query + newestFirst + page + size);
    }
}
