package nl.doelbinder.audit.web;

import java.util.List;
import java.util.Locale;
import nl.doelbinder.audit.ReadingTimeline;
import nl.doelbinder.audit.TimelineQuery;
import org.springframework.stereotype.Component;

/** What happened to one case, for the page of that case, whose template asks for it by this name. */
@Component("caseHistory")
class CaseHistory {

    private static final int MOST = 200;

    private final ReadingTimeline timeline;
    private final ShowingEvents showing;

    CaseHistory(ReadingTimeline timeline, ShowingEvents showing) {
        this.timeline = timeline;
        this.showing = showing;
    }

    /** The newest first. Whoever may see the case may see this. */
    public List<ShownEvent> of(String type, String code, Locale locale) {
        return timeline.read(TimelineQuery.ofSubject(type + "/" + code), true, 0, MOST).getContent().stream()
                .map(entry -> showing.show(entry, locale))
                .toList();
    }
}
