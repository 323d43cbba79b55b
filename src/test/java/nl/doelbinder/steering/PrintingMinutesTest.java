package nl.doelbinder.steering;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import nl.doelbinder.organisation.Board;
import nl.doelbinder.print.AccessiblePdf;
import nl.doelbinder.steering.Attendee.Presence;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureNode;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.thymeleaf.spring6.SpringTemplateEngine;
import org.thymeleaf.templateresolver.ClassLoaderTemplateResolver;

/** The printed minutes as a screen reader finds them. */
class PrintingMinutesTest {

    private static final LocalDate DAY = LocalDate.of(2016, 9, 8);

    private final PrintingMinutes printing = new PrintingMinutes(templates(), group());

    @Test
    void everything_of_the_meeting_is_in_it_in_dutch() throws IOException {
        try (var document = document()) {
            var text = new PDFTextStripper().getText(document).replaceAll("\\s+", " ");
            assertThat(text)
                    .contains("Verslag Stuurgroep aanbesteding, donderdag 8 september 2016")
                    .contains("Utrecht", "lid.isc", "Vervangen", "jurist.isc")
                    .contains("Bespreekpunten", "Actie 4: Notitie delen", "Reeds gedeeld – ‘goed’ & <wel>.")
                    .contains("De stukken gaan door.", "Reële termijn vragen", "15 september 2016")
                    .contains("Concept, nog niet vastgesteld")
                    .doesNotContain("??", "#");
        }
    }

    @Test
    void it_has_what_pdf_ua_asks() {
        assertThat(AccessiblePdf.faultsOf(printing.pdf(whole(meeting()), DAY))).isEmpty();
        assertThat(AccessiblePdf.faultsOf(printing.pdf(whole(longMeeting()), DAY)))
                .isEmpty();
    }

    @Test
    void headings_lists_and_tables_are_tagged_as_such() throws IOException {
        try (var document = document()) {
            List<String> tags = new ArrayList<>();
            collect(document.getDocumentCatalog().getStructureTreeRoot(), tags);
            assertThat(tags).contains("H1", "H2", "L", "LI", "Lbl", "LBody", "Table", "TR", "TH", "TD", "P");
            assertThat(tags.stream().filter("H1"::equals)).hasSize(1);
            assertThat(tags.stream().filter("H2"::equals)).hasSize(4);
            assertThat(tags.indexOf("H1")).as("read first").isLessThan(tags.indexOf("H2"));
        }
    }

    @Test
    void what_cannot_be_printed_is_left_out_and_the_rest_is_printed() throws IOException {
        var meeting = meeting();
        meeting.note(Map.of(0, "Eerst\u0001 \uFFFE dan."));
        try (var document = Loader.loadPDF(printing.pdf(whole(meeting), DAY))) {
            assertThat(new PDFTextStripper().getText(document)).contains("dan.");
        }
    }

    private PDDocument document() throws IOException {
        var bytes = printing.pdf(whole(meeting()), DAY);
        Files.createDirectories(Path.of("target"));
        Files.write(Path.of("target/verslag.pdf"), bytes);
        return Loader.loadPDF(bytes);
    }

    private static void collect(PDStructureNode node, List<String> tags) {
        for (var kid : node.getKids()) {
            if (kid instanceof PDStructureElement element) {
                tags.add(element.getStandardStructureType());
                collect(element, tags);
            }
        }
    }

    private static Meeting meeting() {
        var meeting = Meeting.convene(
                new MeetingOnRecord(
                        SteeringGroup.CODE,
                        DAY,
                        LocalTime.of(9, 0),
                        LocalTime.of(10, 0),
                        "Utrecht en videoverbinding",
                        MinutesState.PENDING),
                List.of("Opening", "Bespreekpunten", "Rondvraag", "Sluiting"));
        meeting.record(List.of(
                new Attendee("lid.isc", Presence.REPRESENTED, "jurist.isc"),
                new Attendee("lid.soc", Presence.PRESENT, null)));
        meeting.compose(List.of(new AgendaItem(AgendaItem.Kind.ACTION, "Notitie delen", "4", null)), DAY);
        meeting.note(Map.of(2, "Reeds gedeeld – ‘goed’ & <wel>."));
        return meeting;
    }

    /** Of several pages. */
    private static Meeting longMeeting() {
        var meeting = meeting();
        meeting.note(Map.of(1, "Besproken is wat voorligt.\n".repeat(150)));
        return meeting;
    }

    private static FindingMeetings.Whole whole(Meeting meeting) {
        return new FindingMeetings.Whole(
                meeting,
                meeting.agenda(),
                List.of(Decision.inMeeting(meeting, 1, "De stukken gaan door.")),
                List.of(Action.raise(
                        31,
                        meeting.code(),
                        DAY,
                        new ActionDraft("Reële termijn vragen", LocalDate.of(2016, 9, 15), "lid.isc", null))));
    }

    private static SteeringGroup group() {
        var group = mock(SteeringGroup.class);
        when(group.board()).thenReturn(new Board("STEERING", "Stuurgroep aanbesteding", 1, 2, true, 5, List.of(DAY)));
        return group;
    }

    private static SpringTemplateEngine templates() {
        var resolver = new ClassLoaderTemplateResolver();
        resolver.setPrefix("templates/");
        resolver.setSuffix(".html");
        resolver.setCharacterEncoding("UTF-8");
        var messages = new ResourceBundleMessageSource();
        messages.setBasename("messages/steering");
        messages.setDefaultEncoding("UTF-8");
        var engine = new SpringTemplateEngine();
        engine.setTemplateResolver(resolver);
        engine.setTemplateEngineMessageSource(messages);
        return engine;
    }
}
