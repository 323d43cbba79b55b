package nl.doelbinder.steering;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.util.XRLog;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Objects;
import java.util.logging.Level;
import org.springframework.stereotype.Component;
import org.thymeleaf.ITemplateEngine;
import org.thymeleaf.context.Context;

/** Everything of one meeting as a PDF in Dutch: tagged, so that a screen reader reads it in order, with its fonts in it. */
@Component
public class PrintingMinutes {

    private static final Locale DUTCH = Locale.forLanguageTag("nl");
    private static final String FAMILY = "Noto Sans";
    private static final int REGULAR = 400;
    private static final int BOLD = 700;

    private final ITemplateEngine templates;
    private final SteeringGroup group;

    PrintingMinutes(ITemplateEngine templates, SteeringGroup group) {
        this.templates = templates;
        this.group = group;
        XRLog.listRegisteredLoggers().forEach(logger -> XRLog.setLevel(logger, Level.WARNING));
    }

    public byte[] pdf(FindingMeetings.Whole whole, LocalDate today) {
        var board = group.board();
        var context = new Context(DUTCH);
        context.setVariable("minutes", PrintedMinutes.of(whole, board.name(), board.quorum(), today, DUTCH));
        return pdf(withoutUnprintable(templates.process("steering/print/minutes", context)));
    }

    private static byte[] pdf(String page) {
        var out = new ByteArrayOutputStream();
        try {
            new PdfRendererBuilder()
                    .usePdfUaAccessibility(true)
                    .useFont(() -> font("NotoSans-Regular"), FAMILY, REGULAR, FontStyle.NORMAL, true)
                    .useFont(() -> font("NotoSans-Bold"), FAMILY, BOLD, FontStyle.NORMAL, true)
                    .withProducer("Doelbinder")
                    .withHtmlContent(page, null)
                    .toStream(out)
                    .run();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    private static InputStream font(String name) {
        return Objects.requireNonNull(PrintingMinutes.class.getResourceAsStream("/fonts/" + name + ".ttf"), name);
    }

    /** What people pasted and XML cannot hold. */
    private static String withoutUnprintable(String page) {
        return page.replaceAll("[^\\t\\n\\r\\x{20}-\\x{D7FF}\\x{E000}-\\x{FFFD}\\x{10000}-\\x{10FFFF}]", "");
    }
}
