package nl.doelbinder.monitoring;

import jakarta.persistence.criteria.CriteriaBuilder;
import jakarta.persistence.criteria.Predicate;
import jakarta.persistence.criteria.Root;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import nl.doelbinder.input.SoughtText;
import nl.doelbinder.organisation.Actor;
import org.jspecify.annotations.Nullable;
import org.springframework.data.jpa.domain.Specification;

/** What is looked for and what may be seen, in the terms of the database. */
final class Looking {

    private final Root<MonitoringRequest> request;
    private final CriteriaBuilder builder;
    private final List<Predicate> all = new ArrayList<>();

    private Looking(Root<MonitoringRequest> request, CriteriaBuilder builder) {
        this.request = request;
        this.builder = builder;
    }

    static Specification<MonitoringRequest> forQuery(RequestQuery query, Actor by, ZoneId zone) {
        return (root, criteria, builder) -> {
            var looking = new Looking(root, builder);
            looking.onlySeenBy(by);
            looking.equal("unitCode", query.unit());
            looking.equal("verdict", query.verdict());
            looking.equal("purpose", query.purpose());
            if (!query.states().isEmpty()) {
                looking.all.add(root.get("state").in(query.states()));
            }
            if (query.filedFrom() != null) {
                var first = query.filedFrom().atStartOfDay(zone).toInstant();
                looking.all.add(builder.greaterThanOrEqualTo(root.get("filedAt"), first));
            }
            if (query.filedUntil() != null) {
                var after = query.filedUntil().plusDays(1).atStartOfDay(zone).toInstant();
                looking.all.add(builder.lessThan(root.get("filedAt"), after));
            }
            if (query.text() != null && !query.text().isBlank()) {
                looking.contains(query.text().strip());
            }
            return builder.and(looking.all.toArray(Predicate[]::new));
        };
    }

    private void onlySeenBy(Actor by) {
        if (!Rights.seesAll(by)) {
            all.add(request.get("unitCode").in(Rights.unitsOf(by)));
        }
    }

    private void equal(String attribute, @Nullable Object value) {
        if (value != null) {
            all.add(builder.equal(request.get(attribute), value));
        }
    }

    private void contains(String text) {
        var pattern = SoughtText.pattern(text);
        all.add(builder.or(
                builder.like(builder.lower(request.get("code")), pattern, SoughtText.ESCAPE),
                builder.like(builder.lower(request.get("title")), pattern, SoughtText.ESCAPE),
                builder.like(builder.lower(request.get("justification")), pattern, SoughtText.ESCAPE)));
    }
}
