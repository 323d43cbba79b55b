package nl.doelbinder.contract;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.Optional;
import org.hibernate.envers.Audited;
import org.jspecify.annotations.Nullable;

/** What was decided about a contract for its notice day. It is never changed. */
@Entity
@Audited
@Table(name = "contract_decision")
public class ContractDecision {

    /** What can become of a contract that comes to its end. */
    public enum Choice {
        /** Given notice. */
        END,
        /** No notice and no extension: it ends by itself. */
        LAPSE,
        EXTEND
    }

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "register_entry")
    @SequenceGenerator(name = "register_entry", sequenceName = "register_entry_seq")
    private long id;

    private String contract;

    private @Nullable LocalDate noticeBy;

    @Enumerated(EnumType.STRING)
    private Choice choice;

    private @Nullable LocalDate extendedUntil;

    private @Nullable String consentBy;

    private String decidedBy;

    private LocalDate decidedOn;

    @Column(name = "decision_reason")
    private String reason;

    @SuppressWarnings("NullAway.Init") // filled by Hibernate
    protected ContractDecision() {}

    ContractDecision(ContractOnRecord onRecord, Notice notice, String by, LocalDate on) {
        contract = onRecord.contract().number();
        noticeBy = onRecord.terminationNoticeBy();
        choice = notice.choice();
        extendedUntil = notice.until();
        consentBy = notice.consentBy();
        decidedBy = by;
        decidedOn = on;
        reason = notice.reason();
    }

    public String contract() {
        return contract;
    }

    /** The notice day that it was for. */
    public Optional<LocalDate> noticeBy() {
        return Optional.ofNullable(noticeBy);
    }

    public Choice choice() {
        return choice;
    }

    public Optional<LocalDate> extendedUntil() {
        return Optional.ofNullable(extendedUntil);
    }

    public Optional<String> consentBy() {
        return Optional.ofNullable(consentBy);
    }

    public String decidedBy() {
        return decidedBy;
    }

    public LocalDate decidedOn() {
        return decidedOn;
    }

    public String reason() {
        return reason;
    }
}
