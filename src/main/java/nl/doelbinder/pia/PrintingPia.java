package nl.doelbinder.pia;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Locale;
import nl.doelbinder.organisation.Actor;
import nl.doelbinder.print.TaggedPdf;
import nl.doelbinder.print.WordDocument;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.thymeleaf.ITemplateEngine;
import org.thymeleaf.context.Context;

/** Somebody who may see a PIA takes it along to read: as a tagged PDF, or as a Word document with real headings. */
@Component
public class PrintingPia {

    private final FindingPias finding;
    private final ITemplateEngine templates;
    private final MessageSource messages;
    private final Clock clock;

    PrintingPia(FindingPias finding, ITemplateEngine templates, MessageSource messages, Clock clock) {
        this.finding = finding;
        this.templates = templates;
        this.messages = messages;
        this.clock = clock;
    }

    public byte[] pdf(String code, Locale language, Actor by) {
        return pdf(printed(code, language, by), language);
    }

    public byte[] word(String code, Locale language, Actor by) {
        return word(printed(code, language, by), language);
    }

    byte[] pdf(PrintedPia printed, Locale language) {
        var context = new Context(language);
        context.setVariable("printed", printed);
        return TaggedPdf.of(templates.process("pia/print/pia", context));
    }

    static byte[] word(PrintedPia printed, Locale language) {
        WordDocument document = WordDocument.begin(printed.code() + " " + printed.title(), printed.code(), language);
        document.note(printed.state());
        for (PrintedPia.Fact fact : printed.facts()) {
            document.paragraph(fact.name() + ": " + fact.value());
        }
        for (PrintedPia.Part part : printed.parts()) {
            document.heading(1, part.title());
            if (part.intro() != null) {
                document.note(part.intro());
            }
            part.items().forEach(item -> write(item, document));
        }
        for (PrintedPia.Table table : printed.tables()) {
            if (table.title() != null) {
                document.heading(1, table.title());
            }
            document.table(table.heads(), table.rows());
        }
        return document.note(printed.printed()).bytes();
    }

    private static void write(PrintedPia.Item item, WordDocument document) {
        document.heading(2, item.id() + " " + item.question());
        PrintedPia.Table table = item.table();
        if (table != null) {
            document.table(table.heads(), table.rows());
        } else if (item.text() != null) {
            document.paragraph(item.text());
        }
        if (item.note() != null) {
            document.note(item.note());
        }
    }

    private PrintedPia printed(String code, Locale language, Actor by) {
        return new WordingPia(messages, language).of(finding.whole(code, by), LocalDate.now(clock));
    }
}
