package nl.doelbinder.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.configuration.GreenMailConfiguration;
import com.icegreen.greenmail.junit5.GreenMailExtension;
import com.icegreen.greenmail.util.ServerSetup;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import nl.doelbinder.TestDatabase;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.transaction.support.TransactionTemplate;

/** What is written with a change leaves after it, at least once; what is undone never does. */
class DeliveringTest {

    @RegisterExtension
    static final GreenMailExtension MAIL = new GreenMailExtension(
                    new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP))
            .withConfiguration(GreenMailConfiguration.aConfig());

    private final DriverManagerDataSource source =
            new DriverManagerDataSource(TestDatabase.fresh(), "postgres", "postgres");
    private final JdbcClient database = JdbcClient.create(source);
    private final JdbcTransactionManager transactions = new JdbcTransactionManager(source);
    private final TransactionTemplate transaction = new TransactionTemplate(transactions);
    private final Outbox outbox = new Outbox(database);

    @Test
    void a_message_is_delivered_once_its_transaction_is_done() {
        var taken = new Taking();
        transaction.executeWithoutResult(status -> {
            put("V-001");
            deliver(taken);
            assertThat(taken.subjects).as("not before").isEmpty();
        });
        deliver(taken);
        deliver(taken);
        assertThat(taken.subjects).containsExactly("monitoring-requests/V-001");
    }

    @Test
    void what_is_undone_never_leaves() {
        var taken = new Taking();
        transaction.executeWithoutResult(status -> {
            put("V-001");
            status.setRollbackOnly();
        });
        deliver(taken);
        assertThat(taken.subjects).isEmpty();
    }

    @Test
    void what_fails_is_tried_again_later_and_holds_up_nothing_else() {
        var taken = new Taking();
        taken.failsOn = "monitoring-requests/V-001";
        transaction.executeWithoutResult(status -> {
            put("V-001");
            put("V-002");
        });
        deliver(taken);
        assertThat(taken.subjects).containsExactly("monitoring-requests/V-002");
        deliver(taken);
        assertThat(taken.subjects).as("not at once").hasSize(1);
        assertThat(database.sql("select last_fault from outbox where done_at is null")
                        .query(String.class)
                        .single())
                .contains("no line");

        database.sql("update outbox set next_attempt_at = now() where done_at is null")
                .update();
        taken.failsOn = "";
        deliver(taken);
        assertThat(taken.subjects).containsExactly("monitoring-requests/V-002", "monitoring-requests/V-001");
    }

    @Test
    void a_group_with_an_address_has_mail_that_says_where_to_look_and_no_more() throws Exception {
        transaction.executeWithoutResult(status -> put("V-007"));
        deliver(mail(Map.of("PRIVACY_OFFICER", "privacy@example.org"), sender()));
        assertThat(MAIL.getReceivedMessages()).singleElement().satisfies(mail -> {
            assertThat(mail.getSubject()).isEqualTo("Verzoek V-007 is ingediend");
            assertThat(mail.getAllRecipients()).extracting(Object::toString).containsExactly("privacy@example.org");
            assertThat(mail.getContent().toString())
                    .contains("monitoring-requests/V-007")
                    .doesNotContain("Titel");
        });
        assertThat(sent()).as("who has an address").singleElement().satisfies(mail -> {
            assertThat(mail.group()).isEqualTo("PRIVACY_OFFICER");
            assertThat(mail.address()).isEqualTo("privacy@example.org");
        });
    }

    @Test
    void without_a_mail_server_a_message_is_done_all_the_same() {
        transaction.executeWithoutResult(status -> put("V-008"));
        deliver(mail(Map.of("PRIVACY_OFFICER", "privacy@example.org"), null));
        assertThat(database.sql("select count(*) from outbox where done_at is null")
                        .query(Long.class)
                        .single())
                .isZero();
        assertThat(sent()).as("done is not sent").isEmpty();
    }

    private List<SentMails.SentMail> sent() {
        return new SentMails(database)
                .of(database.sql("select id from outbox").query(Long.class).list());
    }

    private void put(String code) {
        outbox.put(
                "monitoring-request.filed",
                "monitoring-requests/" + code,
                "{\"code\": \"" + code
                        + "\", \"title\": \"Titel\", \"groups\": [\"PRIVACY_OFFICER\", \"REQUESTER:ISC\"]}");
    }

    /** As another replica would: in a transaction of its own. */
    private void deliver(OutboxConsumer consumer) {
        var thread = new Thread(() -> new Delivering(database, List.of(consumer), transactions).deliverAll());
        thread.start();
        try {
            thread.join();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static JavaMailSenderImpl sender() {
        var sender = new JavaMailSenderImpl();
        sender.setHost("127.0.0.1");
        sender.setPort(MAIL.getSmtp().getPort());
        return sender;
    }

    private NotifyingByMail mail(Map<String, String> to, @Nullable JavaMailSender sender) {
        var beans = new StaticListableBeanFactory();
        if (sender != null) {
            beans.addBean("sender", sender);
        }
        var messages = new ResourceBundleMessageSource();
        messages.setBasename("messages/outbox");
        messages.setDefaultEncoding("UTF-8");
        return new NotifyingByMail(
                beans.getBeanProvider(JavaMailSender.class),
                new NotifyingByMail.Settings("a@example.org", to),
                messages,
                List.of(),
                new SentMails(database));
    }

    private static final class Taking implements OutboxConsumer {

        private final List<String> subjects = new ArrayList<>();
        private String failsOn = "";

        @Override
        public boolean takes(String type) {
            return type.equals("monitoring-request.filed");
        }

        @Override
        public void deliver(OutboxMessage message) {
            if (message.subject().equals(failsOn)) {
                throw new IllegalStateException("no line");
            }
            subjects.add(message.subject());
        }
    }
}
