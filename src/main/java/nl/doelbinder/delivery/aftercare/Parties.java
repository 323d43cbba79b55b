package nl.doelbinder.delivery.aftercare;

import jakarta.persistence.EntityManager;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import nl.doelbinder.delivery.Agreement;
import nl.doelbinder.delivery.AgreementTerms;
import nl.doelbinder.organisation.Actor;
import nl.doelbinder.organisation.Refusal;
import nl.doelbinder.organisation.Role;
import nl.doelbinder.organisation.RoleGrant;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Who takes which part in which agreement, and so who may see and do what. */
@Component
@Transactional(readOnly = true)
public class Parties {

    private static final Set<Role> SEEING_ALL = Set.of(Role.DPO, Role.PRIVACY_OFFICER, Role.AUDITOR);

    private final EntityManager entities;

    Parties(EntityManager entities) {
        this.entities = entities;
    }

    /** The function that acts for a party. */
    public RoleGrant grant(Party party, String agreement) {
        return grant(party, terms(agreement));
    }

    private static RoleGrant grant(Party party, AgreementTerms terms) {
        var unit = switch (party) {
            case OWNER -> terms.facilityOwner();
            case DATA_OWNER -> terms.referralsTo();
            case PROVIDER -> terms.provider();
            case RECIPIENT, REQUESTER, DIRECTOR -> terms.recipient();
        };
        return new RoleGrant(party.role(), unit);
    }

    /** The group of a party's tasks and mails. */
    public String group(Party party, String agreement) {
        return grant(party, agreement).group();
    }

    public boolean isOne(Actor actor, String agreement, Party... parties) {
        var terms = terms(agreement);
        return Arrays.stream(parties)
                .map(party -> grant(party, terms))
                .anyMatch(grant -> actor.grants().contains(grant));
    }

    /**
     * Refuses who acts for none of these.
     *
     * @throws Refusal.NotAllowed to somebody else
     */
    public void require(Actor actor, String agreement, Party... parties) {
        if (!isOne(actor, agreement, parties)) {
            throw new Refusal.NotAllowed("care.refusal.not-party", agreement);
        }
    }

    /** The agreements whose cases an actor sees; empty: all of them. */
    public Optional<Set<String>> seenBy(Actor actor) {
        if (actor.equals(Actor.PROGRAM) || SEEING_ALL.stream().anyMatch(actor::is)) {
            return Optional.empty();
        }
        return Optional.of(all().stream()
                .filter(agreement -> Arrays.stream(Party.values())
                                .anyMatch(party -> actor.grants().contains(grant(party, agreement.terms())))
                        || agreement.terms().dataOwners().stream().anyMatch(owner -> actor.is(Role.DATA_OWNER, owner)))
                .map(Agreement::code)
                .collect(Collectors.toUnmodifiableSet()));
    }

    /** The codes of the agreements under which an actor acts for one of these parties. */
    public List<String> agreementsOf(Actor actor, Party... parties) {
        return all().stream()
                .filter(agreement -> Arrays.stream(parties)
                        .anyMatch(party -> actor.grants().contains(grant(party, agreement.terms()))))
                .map(Agreement::code)
                .toList();
    }

    private List<Agreement> all() {
        return entities.createQuery("select a from Agreement a order by a.code", Agreement.class)
                .getResultList();
    }

    private AgreementTerms terms(String agreement) {
        return Optional.ofNullable(entities.find(Agreement.class, agreement))
                .orElseThrow(() -> new Refusal.NotFound("care.refusal.no-agreement", agreement))
                .terms();
    }
}
