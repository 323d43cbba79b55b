package nl.doelbinder.print;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FSFontUseCase;
import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.util.XRLog;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.text.Normalizer;
import java.util.EnumSet;
import java.util.Map;
import java.util.logging.Level;
import org.apache.fontbox.ttf.CmapLookup;

/** A page as a PDF: tagged, so that a screen reader reads it in order, with its fonts in it. */
public final class TaggedPdf {

    private static final String FAMILY = "Noto Sans";
    private static final int REGULAR_WEIGHT = 400;
    private static final int BOLD_WEIGHT = 700;
    private static final PrintedFont REGULAR = PrintedFont.named("NotoSans-Regular");
    private static final PrintedFont BOLD = PrintedFont.named("NotoSans-Bold");
    private static final CmapLookup PICTURES = REGULAR.pictures();
    /** For characters that the first has no picture of: arrows and signs of comparison, ticks and boxes. */
    private static final Map<String, PrintedFont> OTHERS = Map.of(
            "Noto Sans Math", PrintedFont.named("NotoSansMath-Regular"),
            "Noto Sans Symbols 2", PrintedFont.named("NotoSansSymbols2-Regular"));

    static {
        XRLog.listRegisteredLoggers().forEach(logger -> XRLog.setLevel(logger, Level.WARNING));
    }

    private TaggedPdf() {}

    /**
     * Prints.
     *
     * @param page XHTML with a language, a title, and what it says of subject and author; nothing is fetched for it
     */
    public static byte[] of(String page) {
        // A letter that was typed in two parts is printed as one: nothing puts its parts together later.
        String whole = Normalizer.normalize(Printable.text(page), Normalizer.Form.NFC);
        var out = new ByteArrayOutputStream();
        try {
            var printing = new PdfRendererBuilder()
                    .usePdfUaAccessibility(true)
                    .useFont(REGULAR::open, FAMILY, REGULAR_WEIGHT, FontStyle.NORMAL, true)
                    .useFont(BOLD::open, FAMILY, BOLD_WEIGHT, FontStyle.NORMAL, true)
                    .useUriResolver((base, uri) -> null)
                    .withProducer("Doelbinder")
                    .withHtmlContent(whole, null)
                    .toStream(out);
            if (!draws(whole)) {
                OTHERS.forEach((family, font) -> printing.useFont(
                        font::open,
                        family,
                        REGULAR_WEIGHT,
                        FontStyle.NORMAL,
                        true,
                        EnumSet.of(FSFontUseCase.FALLBACK_FINAL)));
            }
            printing.run();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    private static boolean draws(String text) {
        return text.codePoints()
                .allMatch(character -> Character.isWhitespace(character) || PICTURES.getGlyphId(character) != 0);
    }
}
