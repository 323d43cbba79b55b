package nl.doelbinder.steering;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import nl.doelbinder.outbox.MailAttachments;
import nl.doelbinder.outbox.OutboxMessage;
import org.springframework.stereotype.Component;

/** Approved minutes go along with the mail that tells of them: whom they are sent on to need not sign in here. */
@Component
class SendingMinutes implements MailAttachments {

    static final String TYPE = "steering.minutes-sent";

    private final FindingMeetings finding;
    private final PrintingMinutes printing;
    private final Clock clock;

    SendingMinutes(FindingMeetings finding, PrintingMinutes printing, Clock clock) {
        this.finding = finding;
        this.printing = printing;
        this.clock = clock;
    }

    @Override
    public Optional<Attachment> to(OutboxMessage message) {
        if (!message.type().equals(TYPE)) {
            return Optional.empty();
        }
        var code = message.subject().substring(message.subject().indexOf('/') + 1);
        return finding.find(code)
                .map(whole -> new Attachment(
                        "verslag-" + whole.meeting().heldOn() + ".pdf",
                        "application/pdf",
                        printing.pdf(whole, LocalDate.now(clock))));
    }
}
