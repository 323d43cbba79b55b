package nl.doelbinder.organisation;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.hibernate.envers.Audited;

/**
 * The one row that every change of a register changes too: the last revision in its history is the registers' version,
 * and who holds it is the only one changing them.
 */
@Entity
@Audited
@Table(name = "register_version")
class RegisterVersion {

    static final long ONLY = 1;

    @Id
    private long id;

    @SuppressWarnings("UnusedVariable") // only counted, so that there is something to store
    private long changes;

    protected RegisterVersion() {}

    void change() {
        changes++;
    }
}
