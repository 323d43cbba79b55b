package nl.doelbinder.contract;

import jakarta.persistence.Entity;
import jakarta.persistence.EntityListeners;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.Period;
import nl.doelbinder.organisation.RegisterChange;
import nl.doelbinder.policy.register.Contract;
import org.hibernate.envers.Audited;

/** A right to extend that a contract gives. */
@Entity
@Audited
@Table(name = "contract_option")
@EntityListeners(RegisterChange.Guard.class)
class OptionEntry {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "register_entry")
    @SequenceGenerator(name = "register_entry", sequenceName = "register_entry_seq")
    private long id;

    private String contract;

    private int place;

    private String period;

    private String noticeBeforeEnd;

    @SuppressWarnings("NullAway.Init") // filled by Hibernate
    protected OptionEntry() {}

    OptionEntry(String contract, int place, Contract.Option option) {
        this.contract = contract;
        this.place = place;
        period = option.period().toString();
        noticeBeforeEnd = option.noticeBeforeEnd().toString();
    }

    String contract() {
        return contract;
    }

    int place() {
        return place;
    }

    Contract.Option option() {
        return new Contract.Option(Period.parse(period), Period.parse(noticeBeforeEnd));
    }
}
