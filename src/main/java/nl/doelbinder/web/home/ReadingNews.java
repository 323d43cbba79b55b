package nl.doelbinder.web.home;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.doelbinder.audit.ReadingTimeline;
import nl.doelbinder.audit.TimelineEntry;
import nl.doelbinder.inbox.CaseNews;
import nl.doelbinder.organisation.Actor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What others did to the cases that somebody sees, of every feature. */
@Component
class ReadingNews {

    /** Of each kind of case so many acts are looked at: among them are those that somebody may not see. */
    private static final int LOOKED_AT = 200;

    private final ReadingTimeline timeline;
    private final List<CaseNews> features;

    ReadingNews(ReadingTimeline timeline, List<CaseNews> features) {
        this.timeline = timeline;
        this.features = features;
    }

    /**
     * Something that happened.
     *
     * @param by     who did it; {@code null}: it came of something else
     * @param values of the message
     */
    record Item(
            Instant at,
            String code,
            String page,
            String message,
            List<String> values,
            @Nullable String by) {}

    /** The newest first. */
    List<Item> since(Instant before, Actor actor, int most) {
        return features.stream()
                .flatMap(feature -> Stream.concat(acts(feature, before, actor), turns(feature, before, actor)))
                .sorted(Comparator.comparing(Item::at).reversed())
                .limit(most)
                .toList();
    }

    private Stream<Item> acts(CaseNews feature, Instant before, Actor actor) {
        List<TimelineEntry> acts = timeline.latest(feature.type(), before, actor.username(), LOOKED_AT);
        Set<String> codes = acts.stream().map(ReadingNews::code).collect(Collectors.toSet());
        Map<String, String> seen = codes.isEmpty() ? Map.of() : feature.seen(codes, actor);
        return acts.stream()
                .filter(act -> seen.containsKey(code(act)))
                .map(act -> new Item(
                        act.at(),
                        code(act),
                        Objects.requireNonNull(seen.get(code(act))),
                        "act." + act.act(),
                        List.of(),
                        act.actor()));
    }

    private static Stream<Item> turns(CaseNews feature, Instant before, Actor actor) {
        return feature.turns(before, actor).stream()
                .map(turn -> new Item(turn.at(), turn.code(), turn.page(), turn.message(), turn.values(), null));
    }

    private static String code(TimelineEntry act) {
        return act.subject().substring(act.subject().indexOf('/') + 1);
    }
}
