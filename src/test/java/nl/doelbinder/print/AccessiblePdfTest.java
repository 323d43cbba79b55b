package nl.doelbinder.print;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.PDPageContentStream.AppendMode;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;

/** What lacks in a PDF is seen, each by itself. */
class AccessiblePdfTest {

    private static final String WHOLE = """
            <html lang="nl" xmlns="http://www.w3.org/1999/xhtml"><head><title>Verslag</title>
            <meta name="subject" content="Verslag"/><meta name="author" content="Stuurgroep"/>
            <bookmarks><bookmark name="Verslag" href="#top"/></bookmarks><style>body { font-family: 'Noto Sans' }</style></head>
            <body><h1 id="top">Verslag</h1><h2>Besluiten</h2>
            <table><thead><tr><th scope="col">Nr</th><th scope="col">Besluit</th></tr></thead>
            <tbody><tr><td>1</td><td>Door.</td></tr></tbody></table></body></html>""";

    @Test
    void what_is_whole_lacks_nothing() {
        assertThat(AccessiblePdf.faultsOf(TaggedPdf.of(WHOLE))).isEmpty();
    }

    @Test
    void arrows_signs_and_ticks_are_printed_as_typed() throws IOException {
        var typed = "bewaartermijn \u2264 90 dagen \u2192 \u2713 ja \u2610 nee, \u2260 \u2265 \u25cf";
        byte[] printed = TaggedPdf.of(WHOLE.replace("Door.", typed).replace("Besluiten", "A \u2192 B"));
        try (var document = Loader.loadPDF(printed)) {
            assertThat(new PDFTextStripper().getText(document)).contains(typed, "A \u2192 B");
        }
        assertThat(AccessiblePdf.faultsOf(printed)).isEmpty();
    }

    @Test
    void what_a_page_lacks_is_seen() {
        assertThat(without("<title>Verslag</title>")).contains("it has no title");
        assertThat(without("<bookmarks><bookmark name=\"Verslag\" href=\"#top\"/></bookmarks>"))
                .containsExactly("it has no bookmarks");
        assertThat(without("<h1 id=\"top\">Verslag</h1>")).contains("H2 comes after level 0");
        assertThat(without("<td>1</td>")).contains("rows of a table differ in cells");
    }

    @Test
    void what_is_painted_beside_the_tags_is_seen() throws IOException {
        try (var document = Loader.loadPDF(TaggedPdf.of(WHOLE));
                var out = new ByteArrayOutputStream()) {
            try (var content = new PDPageContentStream(document, document.getPage(0), AppendMode.APPEND, false)) {
                content.addRect(1, 1, 1, 1);
                content.fill();
            }
            document.getDocumentCatalog().getCOSObject().removeItem(COSName.getPDFName("MarkInfo"));
            document.getDocumentCatalog().setViewerPreferences(null);
            document.getDocumentCatalog().setLanguage("");
            document.getDocumentCatalog()
                    .getStructureTreeRoot()
                    .getCOSObject()
                    .removeItem(COSName.getPDFName("ParentTree"));
            document.save(out);
            assertThat(AccessiblePdf.faultsOf(out.toByteArray()))
                    .contains(
                            "it does not say that it is tagged",
                            "it has no language",
                            "a reader shows the file's name and not the title",
                            "page 1: neither tagged nor decoration: [f]",
                            "page 1: content 0 does not lead to its tag");
        }
    }

    private static List<String> without(String part) {
        return AccessiblePdf.faultsOf(TaggedPdf.of(WHOLE.replace(part, "")));
    }
}
