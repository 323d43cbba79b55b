package nl.doelbinder.delivery;

import jakarta.persistence.criteria.CriteriaBuilder;
import jakarta.persistence.criteria.Predicate;
import jakarta.persistence.criteria.Root;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import nl.doelbinder.input.SoughtText;
import org.jspecify.annotations.Nullable;
import org.springframework.data.jpa.domain.Specification;

/** What is looked for and what may be seen, in the terms of the database. */
final class Looking {

    private final Root<Delivery> delivery;
    private final CriteriaBuilder builder;
    private final List<Predicate> all = new ArrayList<>();

    private Looking(Root<Delivery> delivery, CriteriaBuilder builder) {
        this.delivery = delivery;
        this.builder = builder;
    }

    /**
     * The condition for a query.
     *
     * @param seen codes of the agreements that the actor may see
     */
    static Specification<Delivery> forQuery(DeliveryQuery query, Set<String> seen) {
        return (root, criteria, builder) -> {
            var looking = new Looking(root, builder);
            looking.all.add(root.get("agreement").in(seen));
            looking.equal("agreement", query.agreement());
            looking.equal("requester", query.requester());
            if (!query.states().isEmpty()) {
                looking.all.add(root.get("state").in(query.states()));
            }
            if (query.text() != null && !query.text().isBlank()) {
                looking.contains(query.text().strip());
            }
            return builder.and(looking.all.toArray(Predicate[]::new));
        };
    }

    private void equal(String attribute, @Nullable Object value) {
        if (value != null) {
            all.add(builder.equal(delivery.get(attribute), value));
        }
    }

    private void contains(String text) {
        var pattern = SoughtText.pattern(text);
        all.add(builder.or(List.of("code", "agreement", "requester", "purpose").stream()
                .map(attribute -> builder.like(builder.lower(delivery.get(attribute)), pattern, SoughtText.ESCAPE))
                .toArray(Predicate[]::new)));
    }
}
