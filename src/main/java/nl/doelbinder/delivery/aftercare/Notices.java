package nl.doelbinder.delivery.aftercare;

import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import nl.doelbinder.input.StoredJson;
import nl.doelbinder.outbox.Outbox;
import nl.doelbinder.outbox.SentMails;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Tells parties of a case, and knows which mail went out of it when. */
@Component
public class Notices {

    private final EntityManager entities;
    private final Outbox outbox;
    private final SentMails sent;
    private final Parties parties;
    private final Clock clock;

    Notices(EntityManager entities, Outbox outbox, SentMails sent, Parties parties, Clock clock) {
        this.entities = entities;
        this.outbox = outbox;
        this.sent = sent;
        this.parties = parties;
        this.clock = clock;
    }

    /**
     * That a party was told.
     *
     * @param article that asks for it
     * @param sentAt  when the mail server took the mail; {@code null} while it did not
     */
    public record Told(
            String type,
            Party party,
            String article,
            Instant writtenAt,
            @Nullable Instant sentAt,
            @Nullable String address) {}

    /**
     * Takes down what each of these parties is told, with the case that it is about and nothing of its contents.
     *
     * @param type such as {@code incident-reported}: the mail's subject is the message {@code outbox.delivery.<type>.subject}
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void tell(AfterCase about, String type, String article, List<Party> to) {
        tellUnder(about.agreement(), about, type, article, to);
    }

    /** As {@link #tell}, the parties of an agreement that need not be the case's. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void tellUnder(String agreement, AfterCase about, String type, String article, List<Party> to) {
        var subject = about.kind().subject(about.code());
        for (var party : to) {
            Map<String, Object> payload = new LinkedHashMap<>();
            payload.put("code", about.code());
            payload.put("title", about.title());
            payload.put("groups", List.of(parties.group(party, agreement)));
            var message = outbox.numbered("delivery." + type, subject, StoredJson.write(payload));
            entities.persist(new PartyNotice(subject, type, party, article, message, clock.instant()));
        }
    }

    /** Who was told of a case, the first first. */
    @Transactional(readOnly = true)
    public List<Told> of(AfterCase about) {
        var notices = entities.createQuery(
                        "select n from PartyNotice n where n.subject = :subject order by n.id", PartyNotice.class)
                .setParameter("subject", about.kind().subject(about.code()))
                .getResultList();
        var mails = sent.of(notices.stream().map(PartyNotice::message).toList()).stream()
                .collect(Collectors.toMap(SentMails.SentMail::message, Function.identity(), (one, other) -> one));
        return notices.stream()
                .map(notice -> {
                    var mail = mails.get(notice.message());
                    return new Told(
                            notice.type(),
                            notice.party(),
                            notice.article(),
                            notice.writtenAt(),
                            mail == null ? null : mail.sentAt(),
                            mail == null ? null : mail.address());
                })
                .toList();
    }
}
