package nl.doelbinder.steering;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import nl.doelbinder.organisation.Account;
import nl.doelbinder.organisation.Act;
import nl.doelbinder.organisation.Actor;
import nl.doelbinder.organisation.Board;
import nl.doelbinder.organisation.CurrentAct;
import nl.doelbinder.organisation.FoundingOrganisation;
import nl.doelbinder.organisation.Role;
import nl.doelbinder.organisation.RoleGrant;
import nl.doelbinder.organisation.Unit;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** The steering group that the tests start from: five members and a quorum of three, of which two meetings were held. */
@TestConfiguration(proxyBeanMethods = false)
public class SteeringGiven {

    static final LocalDate TODAY = LocalDate.of(2016, 9, 6);
    static final LocalDate LAST = LocalDate.of(2016, 9, 1);
    static final LocalDate NEXT = LocalDate.of(2016, 9, 8);
    static final LocalDate AFTER = LocalDate.of(2016, 9, 15);
    static final Actor SECRETARY = actor("secretaris", Role.SECRETARY, "STEERING");
    static final Actor CHAIR = actor("voorzitter", Role.CHAIR, "STEERING");
    static final List<String> MEMBERS = List.of("lid.a", "lid.b", "lid.c", "lid.d", "lid.e");
    static final Actor OUTSIDER = actor("secretaris.regie", Role.SECRETARY, "REGIE");
    static final Actor LEAD = actor("leiding.isc", Role.UNIT_LEAD, "ISC");

    static Actor member(String username) {
        return actor(username, Role.MEMBER, "STEERING");
    }

    private static Actor actor(String username, Role role, @Nullable String of) {
        return new Actor(username, Set.of(new RoleGrant(role, of)));
    }

    @Bean
    @Primary
    StoppedClock stoppedClock() {
        return new StoppedClock();
    }

    @Bean
    ApplicationRunner founded(
            FoundingOrganisation organisation, FoundingSteering steering, PlatformTransactionManager transactions) {
        return arguments -> new TransactionTemplate(transactions).executeWithoutResult(status -> {
            CurrentAct.declare(new Act("doelbinder", "LOAD_DOSSIER", "dossiers/trial", null));
            organisation.found(
                    List.of(new Unit("ISC", "Internet Service Centre", List.of()), new Unit("SOC", "SOC", List.of())),
                    List.of(
                            new Board("STEERING", "Stuurgroep", 1, 2, true, 3, List.of(LAST, NEXT, AFTER)),
                            new Board("REGIE", "Regieteam", 2, 2, false, 3, List.of())),
                    accounts());
            steering.found(new SteeringOnRecord(
                    List.of(new MeetingOnRecord("STEERING", LAST, null, null, null, MinutesState.DRAFT)),
                    List.of("Opening", "Bespreekpunten", "Sluiting"),
                    List.of(new SteeringOnRecord.DecisionOnRecord(LAST, 1, "Er is haast.")),
                    List.of(new SteeringOnRecord.ActionOnRecord(
                            30, LAST, NEXT, LifeState.OPEN, "PIA splitsen", "SOC"))));
        });
    }

    private static List<Account> accounts() {
        return Stream.concat(
                        Stream.of(SECRETARY, CHAIR, OUTSIDER, LEAD),
                        MEMBERS.stream().map(SteeringGiven::member))
                .map(actor -> new Account(actor.username(), actor.grants(), null))
                .toList();
    }
}
