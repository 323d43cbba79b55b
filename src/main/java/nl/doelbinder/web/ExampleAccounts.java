package nl.doelbinder.web;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import nl.doelbinder.organisation.Account;
import nl.doelbinder.organisation.Accounts;
import nl.doelbinder.organisation.Actor;
import nl.doelbinder.organisation.Role;
import nl.doelbinder.organisation.RoleGrant;
import org.springframework.stereotype.Component;

/** The accounts that an example dossier brings, so that one can try each function. Without such a dossier there are none. */
@Component
class ExampleAccounts {

    /** Groups in which the sign-in page names them. */
    enum Kind {
        REQUESTER,
        PRIVACY,
        BOARD,
        OTHER;

        private static Kind of(Actor account) {
            if (account.is(Role.REQUESTER)) {
                return REQUESTER;
            }
            if (account.is(Role.PRIVACY_OFFICER) || account.is(Role.DPO) || account.is(Role.AUDITOR)) {
                return PRIVACY;
            }
            return account.grants().stream().anyMatch(grant -> grant.role().ofBoard()) ? BOARD : OTHER;
        }
    }

    private final Accounts accounts;

    ExampleAccounts(Accounts accounts) {
        this.accounts = accounts;
    }

    List<Actor> all() {
        return accounts.all().stream()
                .filter(account -> account.passwordHash() != null)
                .map(Account::actor)
                .toList();
    }

    Map<Kind, List<Named>> byKind() {
        Map<Kind, List<Named>> named = new EnumMap<>(Kind.class);
        for (Actor account : all()) {
            named.computeIfAbsent(Kind.of(account), unused -> new ArrayList<>())
                    .add(new Named(
                            account.username(),
                            account.grants().stream()
                                    .sorted(Comparator.comparing(RoleGrant::group))
                                    .toList()));
        }
        return named;
    }

    /** An account and what it acts as. */
    record Named(String username, List<RoleGrant> grants) {}
}
