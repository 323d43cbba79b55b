package nl.doelbinder.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.configuration.GreenMailConfiguration;
import com.icegreen.greenmail.junit5.GreenMailExtension;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import nl.doelbinder.organisation.Act;
import nl.doelbinder.organisation.Actor;
import nl.doelbinder.organisation.CurrentAct;
import nl.doelbinder.organisation.Role;
import nl.doelbinder.organisation.RoleGrant;
import nl.doelbinder.policy.ServiceLine;
import nl.doelbinder.steering.CastingVote;
import nl.doelbinder.steering.Choice;
import nl.doelbinder.steering.ConveningMeeting;
import nl.doelbinder.steering.KeepingMinutes;
import nl.doelbinder.steering.OpeningVote;
import nl.doelbinder.steering.SteeringTrial;
import nl.doelbinder.steering.StoppedClock;
import nl.doelbinder.steering.VoteDraft;
import nl.doelbinder.tender.FoundingTender;
import nl.doelbinder.tender.TenderOnRecord;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.flowable.engine.ProcessEngine;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.context.MessageSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** What the steering group has in the post, from the act to a real mail server. */
@SteeringTrial
class SteeringMailTest {

    @RegisterExtension
    static final GreenMailExtension MAIL = new GreenMailExtension(
                    new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP))
            .withConfiguration(GreenMailConfiguration.aConfig());

    private static final LocalDate TODAY = LocalDate.of(2016, 9, 6);
    private static final LocalDate NEXT = LocalDate.of(2016, 9, 8);
    private static final String CODE = "STEERING-2016-09-08";
    private static final Actor SECRETARY = actor("secretaris", Role.SECRETARY);
    private static final List<String> MEMBERS = List.of("lid.a", "lid.b", "lid.c", "lid.d", "lid.e");
    private static final Map<String, String> ADDRESSES = Map.of(
            "MEMBER:STEERING", "leden@example.org",
            "CHAIR:STEERING", "voorzitter@example.org",
            "SECRETARY:STEERING", "secretaris@example.org",
            "SECRETARY:REGIE", "regieteam@example.org",
            "PROCUREMENT", "inkoop@example.org");

    @Autowired
    ConveningMeeting convening;

    @Autowired
    OpeningVote opening;

    @Autowired
    CastingVote casting;

    @Autowired
    KeepingMinutes minutes;

    @Autowired
    FoundingTender founding;

    @Autowired
    ProcessEngine engine;

    @Autowired
    StoppedClock clock;

    @Autowired
    JdbcClient database;

    @Autowired
    PlatformTransactionManager transactions;

    @Autowired
    MessageSource messages;

    @Autowired
    List<MailAttachments> attachments;

    @BeforeEach
    void start_of_day() {
        clock.moveTo(TODAY);
    }

    @Test
    void who_is_in_the_group_hears_of_meetings_votes_and_minutes() throws Exception {
        convening.convene(NEXT, LocalTime.of(9, 0), LocalTime.of(10, 0), "Utrecht", SECRETARY, null);
        deliver();
        assertThat(to("Vergadering " + CODE + ": uitnodiging"))
                .containsExactlyInAnyOrder("leden@example.org", "voorzitter@example.org");

        var vote = vote("Gaat de memo door?", null);
        deliver();
        assertThat(to("Stemming " + vote + ": uw stem wordt gevraagd"))
                .containsExactlyInAnyOrder("leden@example.org", "voorzitter@example.org");
        assertThat(to("Stemming " + vote + " is gesloten")).isEmpty();
        castAll(vote);
        deliver();
        assertThat(to("Stemming " + vote + " is gesloten"))
                .containsExactlyInAnyOrder("leden@example.org", "voorzitter@example.org", "secretaris@example.org");

        clock.moveTo(NEXT);
        minutes.compose(NEXT, SECRETARY, null);
        castAll(vote("Akkoord met het verslag?", CODE));
        minutes.sendOn(NEXT, SECRETARY, null);
        deliver();
        assertThat(to("Het verslag van " + CODE + " is vastgesteld"))
                .containsExactlyInAnyOrder("leden@example.org", "voorzitter@example.org");
        assertThat(to("Vastgesteld verslag van " + CODE)).containsExactly("regieteam@example.org");
        assertThat(attached("Vastgesteld verslag van " + CODE)).contains("8 september 2016", "Utrecht");
    }

    @Test
    void procurement_and_the_secretary_hear_two_days_before_the_papers_are_due() throws Exception {
        new TransactionTemplate(transactions).executeWithoutResult(status -> {
            CurrentAct.declare(new Act("test", "TEST", "tests", null));
            founding.found(underWay());
        });
        var management = engine.getManagementService();
        var timer =
                management.createTimerJobQuery().elementId("timer_papers_due").singleResult();
        management.moveTimerToExecutableJob(timer.getId());
        management.executeJob(timer.getId());
        deliver();
        assertThat(to("De stukken van T-POST moeten over twee dagen binnen zijn"))
                .containsExactlyInAnyOrder("inkoop@example.org", "secretaris@example.org");
    }

    private static TenderOnRecord underWay() {
        return new TenderOnRecord(
                "T-POST",
                "Webdiensten",
                List.of(new TenderOnRecord.OnRecordLot("SMMA", ServiceLine.MONITORING, "Monitoring")),
                true,
                LocalDate.of(2016, 9, 22),
                LocalDate.of(2017, 1, 1),
                List.of(),
                List.of("STEERING"),
                List.of(new TenderOnRecord.OnRecordMilestone("NEED", "Behoefte", TODAY, TODAY, TODAY)),
                List.of(new TenderOnRecord.OnRecordDocument("MEMO", true, null, "0.9", null, "DRAFT")),
                List.of(),
                List.of(),
                List.of(),
                List.of());
    }

    private String vote(String question, @Nullable String minutesOf) {
        var closes = clock.instant().plus(Duration.ofDays(2));
        return opening.open(new VoteDraft(question, closes, null, List.of(), minutesOf), SECRETARY)
                .code();
    }

    private void castAll(String vote) {
        MEMBERS.forEach(member -> casting.cast(vote, null, Choice.FOR, null, actor(member, Role.MEMBER)));
    }

    private void deliver() {
        var server = new JavaMailSenderImpl();
        server.setHost("127.0.0.1");
        server.setPort(MAIL.getSmtp().getPort());
        var beans = new StaticListableBeanFactory(Map.of("server", server));
        var mail = new NotifyingByMail(
                beans.getBeanProvider(JavaMailSender.class),
                new NotifyingByMail.Settings("doelbinder@example.org", ADDRESSES),
                messages,
                attachments,
                new SentMails(database));
        new Delivering(database, List.of(mail), transactions).deliverAll();
    }

    private static List<String> to(String subject) throws MessagingException {
        return mails(subject).flatMap(mail -> Arrays.stream(recipients(mail))).toList();
    }

    private static Stream<MimeMessage> mails(String subject) {
        return Arrays.stream(MAIL.getReceivedMessages()).filter(mail -> subject.equals(subject(mail)));
    }

    private static String subject(MimeMessage mail) {
        try {
            return mail.getSubject();
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String[] recipients(MimeMessage mail) {
        try {
            return Arrays.stream(mail.getRecipients(Message.RecipientType.TO))
                    .map(Object::toString)
                    .toArray(String[]::new);
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The words of the PDF that goes along with the one mail of this subject. */
    private static String attached(String subject) throws Exception {
        var parts = (MimeMultipart) mails(subject).findFirst().orElseThrow().getContent();
        var file = parts.getBodyPart(1);
        assertThat(file.getFileName()).isEqualTo("verslag-2016-09-08.pdf");
        assertThat(file.getContentType()).startsWith("application/pdf");
        try (var pdf = Loader.loadPDF(file.getInputStream().readAllBytes())) {
            return new PDFTextStripper().getText(pdf);
        }
    }

    private static Actor actor(String username, Role role) {
        return new Actor(username, Set.of(new RoleGrant(role, "STEERING")));
    }
}
