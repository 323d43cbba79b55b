package nl.doelbinder.tender.web;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import nl.doelbinder.input.http.Form;
import nl.doelbinder.organisation.Actor;
import nl.doelbinder.tender.Tender;
import nl.doelbinder.tender.Tenders;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.springframework.web.util.UriUtils;

/** What the pages of a tender's parts show around the part itself. */
@Component
class PartPages {

    static final String LABELS = "papers.field.";

    private final TenderShell shell;
    private final Tenders tenders;

    PartPages(TenderShell shell, Tenders tenders) {
        this.shell = shell;
        this.tenders = tenders;
    }

    /** Puts the tender on the page, and an empty form where none was sent. */
    Tender show(String code, TenderPart part, Model model, Actor actor) {
        Tender tender = tenders.one(code, actor);
        shell.put(code, part, model, actor, LocaleContextHolder.getLocale());
        if (!model.containsAttribute("form")) {
            model.addAttribute("form", Form.empty(LABELS));
        }
        return tender;
    }

    static String path(String code, String... parts) {
        StringBuilder path = new StringBuilder("/aanbestedingen/").append(encoded(code));
        for (String part : parts) {
            path.append('/').append(encoded(part));
        }
        return path.toString();
    }

    static String day(LocalDate day, Locale locale) {
        return DateTimeFormatter.ofPattern("d MMMM yyyy", locale).format(day);
    }

    private static String encoded(String segment) {
        return UriUtils.encodePathSegment(segment, StandardCharsets.UTF_8);
    }
}
