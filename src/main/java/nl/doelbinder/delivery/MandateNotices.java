package nl.doelbinder.delivery;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import nl.doelbinder.organisation.Actor;
import nl.doelbinder.organisation.Role;
import nl.doelbinder.organisation.RoleGrant;
import nl.doelbinder.outbox.SentMails;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** That the provider was told of a mandate list. */
@Component
public class MandateNotices {

    private final Agreements agreements;
    private final SentMails mails;

    MandateNotices(Agreements agreements, SentMails mails) {
        this.agreements = agreements;
        this.mails = mails;
    }

    /**
     * A notice to the provider.
     *
     * @param list   number of the list
     * @param sentAt when the mail server took the mail; {@code null}: it did not yet, or the provider has no address here
     */
    public record Notice(
            int list, Instant writtenAt, @Nullable Instant sentAt) {}

    /** By the number of the list; the parties told each other of those from before an agreement came here. */
    @Transactional(readOnly = true)
    public Map<Integer, Notice> of(String code, Actor by) {
        String provider = new RoleGrant(
                        Role.DATA_PROVIDER, agreements.one(code, by).terms().provider())
                .group();
        List<MandateList> told = agreements.mandateLists(code, by).stream()
                .filter(list -> list.notice().isPresent())
                .toList();
        Map<Long, Instant> sent = mails
                .of(told.stream().map(list -> list.notice().orElseThrow()).toList())
                .stream()
                .filter(mail -> mail.group().equals(provider))
                .collect(
                        Collectors.toMap(SentMails.SentMail::message, SentMails.SentMail::sentAt, (one, other) -> one));
        return told.stream()
                .collect(Collectors.toUnmodifiableMap(
                        MandateList::number,
                        list -> new Notice(
                                list.number(),
                                list.changedAt(),
                                sent.get(list.notice().orElseThrow()))));
    }
}
