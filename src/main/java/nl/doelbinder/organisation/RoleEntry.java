package nl.doelbinder.organisation;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import org.hibernate.envers.Audited;
import org.jspecify.annotations.Nullable;

/** A role that an account holds. */
@Entity
@Audited
@Table(name = "account_role")
class RoleEntry {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "register_entry")
    @SequenceGenerator(name = "register_entry", sequenceName = "register_entry_seq")
    private long id;

    private String username;

    @Enumerated(EnumType.STRING)
    private Role role;

    private @Nullable String heldFor;

    @SuppressWarnings("NullAway.Init") // filled by Hibernate
    protected RoleEntry() {}

    RoleEntry(String username, RoleGrant grant) {
        this.username = username;
        role = grant.role();
        heldFor = grant.of();
    }

    String username() {
        return username;
    }

    RoleGrant grant() {
        return new RoleGrant(role, heldFor);
    }
}
