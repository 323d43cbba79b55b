package nl.doelbinder.tender;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;
import org.hibernate.envers.Audited;
import org.hibernate.envers.NotAudited;

/** That an account has an address at which calendar programs read its days. The address itself is known to the account only. */
@Entity
@Audited
@Table(name = "feed_address")
class FeedAddress {

    @Id
    private String account;

    @NotAudited
    @Column(name = "secret_hash")
    private String secretHash;

    /** What the account acted as when it made the address, for accounts that are kept elsewhere. */
    @Column(name = "acts_as")
    private String[] actsAs;

    @Column(name = "made_on")
    private LocalDate madeOn;

    @SuppressWarnings("NullAway.Init") // filled by Hibernate
    protected FeedAddress() {}

    FeedAddress(String account) {
        this.account = account;
        this.secretHash = "";
        this.actsAs = new String[0];
        this.madeOn = LocalDate.MIN;
    }

    /** From here on the address before is none. */
    FeedAddress renewed(String hash, String[] groups, LocalDate day) {
        secretHash = hash;
        actsAs = groups;
        madeOn = day;
        return this;
    }

    String account() {
        return account;
    }

    String[] groups() {
        return actsAs;
    }

    LocalDate madeOn() {
        return madeOn;
    }
}
