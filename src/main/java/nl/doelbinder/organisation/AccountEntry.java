package nl.doelbinder.organisation;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.Set;
import org.hibernate.envers.Audited;
import org.hibernate.envers.NotAudited;
import org.jspecify.annotations.Nullable;

@Entity
@Audited
@Table(name = "account")
class AccountEntry {

    @Id
    private String username;

    @NotAudited
    private @Nullable String passwordHash;

    @SuppressWarnings("NullAway.Init") // filled by Hibernate
    protected AccountEntry() {}

    AccountEntry(Account account) {
        username = account.username();
        passwordHash = account.passwordHash();
    }

    String username() {
        return username;
    }

    Account account(Set<RoleGrant> roles) {
        return new Account(username, roles, passwordHash);
    }
}
