package nl.doelbinder.delivery.aftercare;

import jakarta.persistence.EntityManager;
import jakarta.persistence.criteria.CriteriaBuilder;
import jakarta.persistence.criteria.Predicate;
import jakarta.persistence.criteria.Root;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import nl.doelbinder.input.SoughtText;
import nl.doelbinder.organisation.Actor;
import nl.doelbinder.organisation.Refusal;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.PageImpl;
import org.springframework.data.domain.PageRequest;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Reads cases of any kind. */
@Component
@Transactional(readOnly = true)
public class FindingCases {

    private final EntityManager entities;

    private final Parties parties;

    FindingCases(EntityManager entities, Parties parties) {
        this.entities = entities;
        this.parties = parties;
    }

    /** A case of an agreement that the actor takes part in or watches over. */
    public <C extends AfterCase> C one(Class<C> type, String code, Actor by) {
        var seen = parties.seenBy(by);
        return Optional.ofNullable(entities.find(type, code))
                .filter(found -> seen.isEmpty() || seen.get().contains(found.agreement()))
                .orElseThrow(() -> new Refusal.NotFound("care.refusal.not-found", code));
    }

    /** As its process sees it. */
    public <C extends AfterCase> C inProcess(Class<C> type, String code) {
        return one(type, code, Actor.PROGRAM);
    }

    public <C extends AfterCase> Page<C> page(Class<C> type, CaseQuery query, Actor by) {
        var seen = parties.seenBy(by);
        var building = entities.getCriteriaBuilder();
        var asked = building.createQuery(type);
        var root = asked.from(type);
        var attribute = root.get(query.sorting().attribute());
        asked.where(conditions(building, root, query, seen));
        asked.orderBy(
                query.ascending() ? building.asc(attribute) : building.desc(attribute),
                query.ascending() ? building.asc(root.get("code")) : building.desc(root.get("code")));
        var counting = building.createQuery(Long.class);
        var counted = counting.from(type);
        counting.select(building.count(counted)).where(conditions(building, counted, query, seen));
        var found = entities.createQuery(asked)
                .setFirstResult(Math.toIntExact(Math.min(Integer.MAX_VALUE, (long) query.page() * query.size())))
                .setMaxResults(query.size())
                .getResultList();
        return new PageImpl<>(
                found,
                PageRequest.of(query.page(), query.size()),
                entities.createQuery(counting).getSingleResult());
    }

    private static Predicate[] conditions(
            CriteriaBuilder building, Root<? extends AfterCase> root, CaseQuery query, Optional<Set<String>> seen) {
        List<Predicate> all = new ArrayList<>();
        seen.ifPresent(agreements -> all.add(root.get("agreement").in(agreements)));
        var text = query.text();
        if (text != null) {
            var pattern = SoughtText.pattern(text.strip());
            all.add(building.or(
                    building.like(building.lower(root.get("code")), pattern, SoughtText.ESCAPE),
                    building.like(building.lower(root.get("title")), pattern, SoughtText.ESCAPE)));
        }
        if (query.state() != null) {
            all.add(building.equal(root.get("state"), query.state()));
        }
        if (query.agreement() != null) {
            all.add(building.equal(root.get("agreement"), query.agreement()));
        }
        if (query.overdueAt() != null) {
            all.add(building.isNull(root.get("closedAt")));
            all.add(building.lessThanOrEqualTo(root.get("dueAt"), query.overdueAt()));
        }
        return all.toArray(Predicate[]::new);
    }
}
