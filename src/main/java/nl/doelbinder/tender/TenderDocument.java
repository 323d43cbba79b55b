package nl.doelbinder.tender;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.util.Optional;
import nl.doelbinder.tender.TenderOnRecord.OnRecordDocument;
import org.hibernate.envers.Audited;
import org.jspecify.annotations.Nullable;

/** A document of a tender. What it says is in its versions, which are only added to. */
@Entity
@Audited
@Table(name = "tender_document")
public class TenderDocument {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "tender_paper")
    @SequenceGenerator(name = "tender_paper", sequenceName = "tender_paper_seq")
    private @Nullable Long id;

    @Column(name = "tender_code")
    private String tender;

    @SuppressWarnings("UnusedVariable") // the order in which they are read
    private int place;

    private String code;

    private boolean required;

    private @Nullable String lot;

    @SuppressWarnings("NullAway.Init") // filled by Hibernate
    protected TenderDocument() {}

    TenderDocument(String tender, int place, OnRecordDocument onRecord) {
        this.tender = tender;
        this.place = place;
        code = onRecord.code();
        required = onRecord.required();
        lot = onRecord.lot();
    }

    public String tender() {
        return tender;
    }

    public String code() {
        return code;
    }

    /** Whether publication needs it, approved by every board on the route. */
    public boolean required() {
        return required;
    }

    /** The lot that it is about; empty: all lots. */
    public Optional<String> lot() {
        return Optional.ofNullable(lot);
    }
}
