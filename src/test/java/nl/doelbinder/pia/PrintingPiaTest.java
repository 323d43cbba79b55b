package nl.doelbinder.pia;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import nl.doelbinder.pia.PrintedPia.Fact;
import nl.doelbinder.pia.PrintedPia.Item;
import nl.doelbinder.pia.PrintedPia.Part;
import nl.doelbinder.pia.PrintedPia.Table;
import nl.doelbinder.print.AccessiblePdf;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureNode;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.junit.jupiter.api.Test;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.thymeleaf.spring6.SpringTemplateEngine;
import org.thymeleaf.templateresolver.ClassLoaderTemplateResolver;

/** A printed PIA read back, as a screen reader and as Word find it. */
class PrintingPiaTest {

    private static final Locale DUTCH = Locale.forLanguageTag("nl");
    private static final String HOSTILE = "<script>alert('x')</script> {=1+1} \u0000\uD800 </w:t> & einde";
    private static final String LEGIBLE = "<script>alert('x')</script> {=1+1}";

    private static final PrintedPia PRINTED = new PrintedPia(
            "PIA-SOC-1",
            "Webdiensten",
            "Concept",
            List.of(new Fact("Onderdeel", "SOC")),
            List.of(new Part(
                    "A. Wat er gebeurt",
                    "Beschrijf feitelijk.",
                    List.of(
                            new Item("1.1", "Wat is het voorstel?", "Eerste regel\nTweede regel", null, null),
                            new Item(
                                    "2.1",
                                    "Welke gegevens?",
                                    null,
                                    new Table(
                                            null,
                                            List.of("Gegeven", "Bron"),
                                            List.of(List.of("Bericht", "Platform"), List.of("Naam", "Account"))),
                                    "Ingelezen."),
                            new Item("3.2", "Samenhang?", HOSTILE, null, null)))),
            List.of(new Table("Risico's", List.of("Risico", "Zonder"), List.of(List.of("Lek", "9")))),
            "Afgedrukt op 6 september 2016.");

    private final PrintingPia printing = printing();

    @Test
    void a_pdf_says_everything_in_its_language_and_is_tagged() throws IOException {
        try (PDDocument document = Loader.loadPDF(printing.pdf(PRINTED, DUTCH))) {
            String text = new PDFTextStripper().getText(document).replaceAll("\\s+", " ");
            assertThat(text)
                    .contains("PIA-SOC-1 Webdiensten", "Onderdeel: SOC", "1.1 Wat is het voorstel?")
                    .contains("Eerste regel Tweede regel", "Gegeven", "Platform", "Ingelezen.", "Lek", LEGIBLE)
                    .doesNotContain("??");
            assertThat(document.getDocumentCatalog().getLanguage()).isEqualTo("nl");
            assertThat(document.getDocumentInformation().getTitle()).isEqualTo("PIA-SOC-1 Webdiensten");
            List<String> tags = new ArrayList<>();
            collect(document.getDocumentCatalog().getStructureTreeRoot(), tags);
            assertThat(tags).contains("H1", "H2", "H3", "Table", "TH", "TD", "P");
            assertThat(tags.stream().filter("H3"::equals)).hasSize(3);
        }
        try (PDDocument document = Loader.loadPDF(printing.pdf(PRINTED, Locale.ENGLISH))) {
            assertThat(document.getDocumentCatalog().getLanguage()).isEqualTo("en");
        }
    }

    @Test
    void a_pdf_has_what_pdf_ua_asks() {
        assertThat(AccessiblePdf.faultsOf(printing.pdf(PRINTED, DUTCH))).isEmpty();
    }

    /** A mark that came apart would stand beside its letter. */
    @Test
    void each_letter_of_a_pdf_is_printed_with_its_marks() throws IOException {
        PrintedPia marked = new PrintedPia(
                "PIA-SOC-1", "co\u0308rdinatie", "Concept", List.of(), List.of(), List.of(), "Afgedrukt.");
        List<String> printed = new ArrayList<>();
        PDFTextStripper reader = new PDFTextStripper() {
            @Override
            protected void processTextPosition(TextPosition letter) {
                printed.add(letter.getUnicode());
            }
        };
        try (PDDocument document = Loader.loadPDF(printing.pdf(marked, DUTCH))) {
            reader.getText(document);
        }
        assertThat(String.join("|", printed)).contains("c|\u00F6|r|d");
    }

    @Test
    void a_word_document_has_real_headings_tables_and_a_language() throws Exception {
        try (XWPFDocument document =
                new XWPFDocument(new ByteArrayInputStream(PrintingPia.word(PRINTED, Locale.ENGLISH)))) {
            assertThat(styled(document, "Title")).containsExactly("PIA-SOC-1 Webdiensten");
            assertThat(styled(document, "Heading1")).containsExactly("A. Wat er gebeurt", "Risico's");
            assertThat(styled(document, "Heading2"))
                    .containsExactly("1.1 Wat is het voorstel?", "2.1 Welke gegevens?", "3.2 Samenhang?");
            for (String style : List.of("Title", "Heading1", "Heading2", "Note", "TableHead", "TableGrid")) {
                assertThat(document.getStyles().styleExist(style)).as(style).isTrue();
            }
            assertThat(styled(document, "Normal"))
                    .contains("Onderdeel: SOC", "Eerste regel\nTweede regel")
                    .anyMatch(text -> text.startsWith(LEGIBLE));
            var table = document.getTables().get(0);
            assertThat(table.getStyleID()).isEqualTo("TableGrid");
            assertThat(table.getRow(0).isRepeatHeader()).isTrue();
            assertThat(table.getRow(2).getCell(1).getText()).isEqualTo("Account");
            assertThat(document.getStyle().xmlText()).contains("en-GB").doesNotContain("LANGUAGE");
            var properties = document.getProperties().getCoreProperties();
            assertThat(properties.getTitle()).isEqualTo("PIA-SOC-1 Webdiensten");
            assertThat(properties.getUnderlyingProperties().getLanguageProperty())
                    .hasValue("en");
        }
    }

    private static List<String> styled(XWPFDocument document, String style) {
        return document.getParagraphs().stream()
                .filter(paragraph -> style.equals(paragraph.getStyle()))
                .map(XWPFParagraph::getText)
                .toList();
    }

    private static void collect(PDStructureNode node, List<String> tags) {
        for (var kid : node.getKids()) {
            if (kid instanceof PDStructureElement element) {
                tags.add(element.getStandardStructureType());
                collect(element, tags);
            }
        }
    }

    private static PrintingPia printing() {
        var messages = new ResourceBundleMessageSource();
        messages.setBasenames(
                Stream.of("pia", "pia-pages").map(name -> "messages/" + name).toArray(String[]::new));
        messages.setDefaultEncoding("UTF-8");
        var resolver = new ClassLoaderTemplateResolver();
        resolver.setPrefix("templates/");
        resolver.setSuffix(".html");
        resolver.setCharacterEncoding("UTF-8");
        var templates = new SpringTemplateEngine();
        templates.setTemplateResolver(resolver);
        templates.setTemplateEngineMessageSource(messages);
        return new PrintingPia(mock(FindingPias.class), templates, messages, Clock.systemUTC());
    }
}
