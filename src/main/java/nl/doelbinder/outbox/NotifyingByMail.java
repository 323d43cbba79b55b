package nl.doelbinder.outbox;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.context.MessageSource;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.MimeMessageHelper;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Writes to the groups that a message names, where a mail server and an address for the group are set. A mail says which
 * case it is about and no more: what is in the case stays in the program.
 */
@Component
@EnableConfigurationProperties(NotifyingByMail.Settings.class)
class NotifyingByMail implements OutboxConsumer {

    private static final Logger LOG = LoggerFactory.getLogger(NotifyingByMail.class);
    private static final Locale DUTCH = Locale.forLanguageTag("nl");
    private static final JsonMapper JSON = new JsonMapper();

    /**
     * Where mail comes from and goes to.
     *
     * @param to addresses by group, such as {@code PRIVACY_OFFICER} or {@code REQUESTER:ISC}
     */
    @ConfigurationProperties("doelbinder.mail")
    record Settings(
            @DefaultValue("doelbinder@localhost") String from,
            @Nullable Map<String, String> to) {}

    private final ObjectProvider<JavaMailSender> sender;
    private final Settings settings;
    private final MessageSource messages;
    private final List<MailAttachments> attachments;
    private final SentMails sent;

    NotifyingByMail(
            ObjectProvider<JavaMailSender> sender,
            Settings settings,
            MessageSource messages,
            List<MailAttachments> attachments,
            SentMails sent) {
        this.sender = sender;
        this.settings = settings;
        this.messages = messages;
        this.attachments = attachments;
        this.sent = sent;
    }

    @Override
    public boolean takes(String type) {
        return true;
    }

    @Override
    public void deliver(OutboxMessage message) {
        var server = sender.getIfAvailable();
        var payload = JSON.readTree(message.payload());
        for (var group : payload.path("groups")) {
            var address = Objects.requireNonNullElse(settings.to(), Map.<String, String>of())
                    .get(group.stringValue());
            if (server == null || address == null) {
                LOG.debug("{} of {}: nobody to write to in {}", message.type(), message.subject(), group);
            } else {
                server.send(mail -> write(mail, message, payload, address));
                sent.note(message.id(), String.valueOf(group.stringValue()), address);
            }
        }
    }

    private void write(MimeMessage mail, OutboxMessage message, JsonNode payload, String address)
            throws MessagingException {
        var code = payload.path("code").asString();
        var files = attachments.stream()
                .map(rooms -> rooms.to(message))
                .flatMap(Optional::stream)
                .toList();
        var writing = new MimeMessageHelper(mail, !files.isEmpty(), StandardCharsets.UTF_8.name());
        writing.setFrom(settings.from());
        writing.setTo(address);
        writing.setSubject(text("outbox." + message.type() + ".subject", code));
        var says = payload.path("says").valueStream().map(JsonNode::asString).toList();
        writing.setText((says.isEmpty() ? "" : String.join("\n", says) + "\n\n")
                + text("outbox.mail.text", code, message.subject(), message.id()));
        for (var file : files) {
            writing.addAttachment(file.name(), new ByteArrayResource(file.content()), file.mediaType());
        }
    }

    private String text(String key, Object... values) {
        return messages.getMessage(key, values, DUTCH);
    }
}
