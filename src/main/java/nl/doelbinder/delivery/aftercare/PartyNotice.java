package nl.doelbinder.delivery.aftercare;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.Instant;
import org.hibernate.envers.Audited;

/** That a party was told of a case. It is never changed. */
@Entity
@Audited
@Table(name = "delivery_notice")
class PartyNotice {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "delivery_notice")
    @SequenceGenerator(name = "delivery_notice", sequenceName = "delivery_notice_seq", allocationSize = 1)
    private long id;

    private String subject;

    private String type;

    @Enumerated(EnumType.STRING)
    private Party party;

    private String article;

    private long message;

    private Instant writtenAt;

    @SuppressWarnings("NullAway.Init") // filled by Hibernate
    protected PartyNotice() {}

    PartyNotice(String subject, String type, Party party, String article, long message, Instant writtenAt) {
        this.subject = subject;
        this.type = type;
        this.party = party;
        this.article = article;
        this.message = message;
        this.writtenAt = writtenAt;
    }

    String subject() {
        return subject;
    }

    String type() {
        return type;
    }

    Party party() {
        return party;
    }

    String article() {
        return article;
    }

    long message() {
        return message;
    }

    Instant writtenAt() {
        return writtenAt;
    }
}
