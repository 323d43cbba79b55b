package nl.doelbinder.steering;

import java.time.Clock;
import java.util.Set;
import nl.doelbinder.organisation.Accounts;
import nl.doelbinder.organisation.Actor;
import nl.doelbinder.organisation.Refusal;
import nl.doelbinder.organisation.Role;
import nl.doelbinder.organisation.RoleGrant;
import org.springframework.stereotype.Component;

/** An absent member, or the secretary who was told, names who votes in the member's place. */
@Component
public class NamingStandIn {

    /** Whoever reaches the vote's page and may act. */
    private static final Set<Role> ABLE = Set.of(Role.MEMBER, Role.SECRETARY, Role.UNIT_LEAD);

    private final ChangingVote changing;
    private final Accounts accounts;
    private final Clock clock;

    NamingStandIn(ChangingVote changing, Accounts accounts, Clock clock) {
        this.changing = changing;
        this.accounts = accounts;
        this.clock = clock;
    }

    public WrittenVote name(String code, String member, String standIn, Actor by) {
        if (!by.username().equals(member) && !Rights.keeps(by)) {
            throw new Refusal.NotAllowed("steering.refusal.not-keeper");
        }
        check(standIn);
        return changing.change(
                code,
                by,
                "NAME_STAND_IN",
                null,
                null,
                vote -> vote.nameStandIn(member, standIn, by.username(), clock.instant()));
    }

    /** The chair breaks ties and so casts no vote besides. */
    private void check(String standIn) {
        var texts = new Texts().line("standIn", standIn);
        var account = accounts.named(standIn);
        if (account.isEmpty()) {
            texts.fault("standIn", "steering.input.no-account", standIn);
        } else if (account.get().roles().contains(new RoleGrant(Role.CHAIR, SteeringGroup.CODE))
                || account.get().roles().stream().noneMatch(grant -> ABLE.contains(grant.role()))) {
            texts.fault("standIn", "steering.input.no-stand-in", standIn);
        }
        texts.end();
    }
}
