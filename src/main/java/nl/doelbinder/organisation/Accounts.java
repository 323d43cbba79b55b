package nl.doelbinder.organisation;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Who may sign in, and as what. */
@Component
public class Accounts {

    private final AccountEntries accounts;
    private final RoleEntries roles;

    Accounts(AccountEntries accounts, RoleEntries roles) {
        this.accounts = accounts;
        this.roles = roles;
    }

    @Transactional(readOnly = true)
    public Optional<Account> named(String username) {
        return accounts.findById(username)
                .map(account -> account.account(roles.findAllByUsername(username).stream()
                        .map(RoleEntry::grant)
                        .collect(Collectors.toSet())));
    }

    /** All accounts by username. */
    @Transactional(readOnly = true)
    public List<Account> all() {
        Map<String, Set<RoleGrant>> held = StreamSupport.stream(roles.findAll().spliterator(), false)
                .collect(Collectors.groupingBy(
                        RoleEntry::username, Collectors.mapping(RoleEntry::grant, Collectors.toSet())));
        return accounts.findAllByOrderByUsername().stream()
                .map(account -> account.account(held.getOrDefault(account.username(), Set.of())))
                .toList();
    }

    /** The first account that was given this role for the unit or board. */
    @Transactional(readOnly = true)
    public Optional<Account> first(Role role, String of) {
        return roles.findAllByRoleAndHeldForOrderById(role, of).stream()
                .findFirst()
                .flatMap(held -> named(held.username()));
    }
}
