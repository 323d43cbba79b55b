package nl.doelbinder.steering;

import jakarta.persistence.criteria.Predicate;
import java.util.ArrayList;
import java.util.List;
import nl.doelbinder.input.SoughtText;
import nl.doelbinder.organisation.Refusal;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.PageRequest;
import org.springframework.data.domain.Sort;
import org.springframework.data.jpa.domain.Specification;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Reads decisions. */
@Component
@Transactional(readOnly = true)
public class FindingDecisions {

    private final Decisions decisions;

    FindingDecisions(Decisions decisions) {
        this.decisions = decisions;
    }

    public Decision one(String code) {
        return decisions.findByCode(code).orElseThrow(() -> new Refusal.NotFound("steering.refusal.no-decision", code));
    }

    /**
     * A page of what is looked for.
     *
     * @param page the first one is 0
     */
    public Page<Decision> search(
            DecisionQuery query, DecisionQuery.Sorting sorting, boolean ascending, int page, int size) {
        var direction = ascending ? Sort.Direction.ASC : Sort.Direction.DESC;
        var sort = Sort.by(direction, sorting.attribute()).and(Sort.by(direction, "nr", "code"));
        return decisions.findAll(looking(query), PageRequest.of(page, size, sort));
    }

    private static Specification<Decision> looking(DecisionQuery query) {
        return (decision, criteria, builder) -> {
            List<Predicate> all = new ArrayList<>();
            if (query.state() != null) {
                all.add(builder.equal(decision.get("state"), query.state()));
            }
            if (query.from() != null) {
                all.add(builder.greaterThanOrEqualTo(decision.get("decidedOn"), query.from()));
            }
            if (query.until() != null) {
                all.add(builder.lessThanOrEqualTo(decision.get("decidedOn"), query.until()));
            }
            if (query.text() != null && !query.text().isBlank()) {
                var pattern = SoughtText.pattern(query.text().strip());
                all.add(builder.or(
                        builder.like(builder.lower(decision.get("text")), pattern, SoughtText.ESCAPE),
                        builder.like(builder.lower(decision.get("code")), pattern, SoughtText.ESCAPE)));
            }
            return builder.and(all.toArray(Predicate[]::new));
        };
    }
}
