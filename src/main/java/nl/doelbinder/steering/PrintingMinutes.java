package nl.doelbinder.steering;

import java.time.LocalDate;
import java.util.Locale;
import nl.doelbinder.print.TaggedPdf;
import org.springframework.stereotype.Component;
import org.thymeleaf.ITemplateEngine;
import org.thymeleaf.context.Context;

/** Everything of one meeting as a PDF in Dutch: tagged, so that a screen reader reads it in order, with its fonts in it. */
@Component
public class PrintingMinutes {

    private static final Locale DUTCH = Locale.forLanguageTag("nl");

    private final ITemplateEngine templates;
    private final SteeringGroup group;

    PrintingMinutes(ITemplateEngine templates, SteeringGroup group) {
        this.templates = templates;
        this.group = group;
    }

    public byte[] pdf(FindingMeetings.Whole whole, LocalDate today) {
        var board = group.board();
        var context = new Context(DUTCH);
        context.setVariable("minutes", PrintedMinutes.of(whole, board.name(), board.quorum(), today, DUTCH));
        return TaggedPdf.of(templates.process("steering/print/minutes", context));
    }
}
