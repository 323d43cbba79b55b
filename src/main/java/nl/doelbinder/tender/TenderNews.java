package nl.doelbinder.tender;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import nl.doelbinder.inbox.CaseNews;
import nl.doelbinder.organisation.Actor;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What who reads tenders hears of them: what was done, and how the publication gate turned by whatever was done. */
@Component
class TenderNews implements CaseNews {

    private final GateTurns turns;

    TenderNews(GateTurns turns) {
        this.turns = turns;
    }

    @Override
    public String type() {
        return ChangingTender.SUBJECT_TYPE;
    }

    @Override
    public Map<String, String> seen(Set<String> codes, Actor actor) {
        return TenderRights.reads(actor)
                ? codes.stream()
                        .collect(Collectors.toUnmodifiableMap(Function.identity(), code -> new Places(code).tender()))
                : Map.of();
    }

    @Override
    @Transactional(readOnly = true)
    public List<Turn> turns(Instant after, Actor actor) {
        return TenderRights.reads(actor)
                ? turns.findTop20ByAtAfterOrderByIdDesc(after).stream()
                        .filter(GateTurn::isNews)
                        .map(TenderNews::told)
                        .toList()
                : List.of();
    }

    private static Turn told(GateTurn turn) {
        String lifted = String.join(", ", turn.lifted());
        String added = String.join(", ", turn.added());
        String message = turn.blocking().isEmpty()
                ? "gate.news.open"
                : added.isEmpty() ? "gate.news.lifted" : lifted.isEmpty() ? "gate.news.added" : "gate.news.both";
        return new Turn(turn.at(), turn.tender(), new Places(turn.tender()).gate(), message, List.of(lifted, added));
    }
}
