package nl.doelbinder.pia.web;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import nl.doelbinder.input.BadInput;
import nl.doelbinder.organisation.Actor;
import nl.doelbinder.organisation.Refusal;
import nl.doelbinder.organisation.Units;
import nl.doelbinder.pia.FindingPias;
import nl.doelbinder.pia.ImportRecord;
import nl.doelbinder.pia.ImportRecord.Result;
import nl.doelbinder.pia.ImportingPia;
import nl.doelbinder.pia.PiaRights;
import nl.doelbinder.pia.SentPia;
import nl.doelbinder.pia.Templates;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.multipart.MultipartHttpServletRequest;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** A PIA read from a file, and what became of each part of that. */
@Controller
class PiaImportPages {

    private final ImportingPia importing;
    private final FindingPias finding;
    private final Templates templates;
    private final Units units;
    private final MessageSource messages;
    private final Clock clock;

    PiaImportPages(
            ImportingPia importing,
            FindingPias finding,
            Templates templates,
            Units units,
            MessageSource messages,
            Clock clock) {
        this.importing = importing;
        this.finding = finding;
        this.templates = templates;
        this.units = units;
        this.messages = messages;
        this.clock = clock;
    }

    @GetMapping("/pias/inlezen")
    String form(Model model, Actor actor) {
        return form(Map.of(), model, actor);
    }

    @PostMapping("/pias/inlezen")
    String read(
            MultipartHttpServletRequest parts,
            Model model,
            Actor actor,
            Locale locale,
            HttpServletResponse response,
            RedirectAttributes told) {
        try {
            List<ImportRecord> records = importing.importFile(SentPia.of(parts, locale), actor);
            told.addFlashAttribute("told", "imported");
            if (records.size() > 1) {
                return "redirect:/pias?staat=DRAFT";
            }
            told.addAttribute("code", records.get(0).piaCode());
            return "redirect:/pias/{code}/inlezing";
        } catch (BadInput bad) {
            model.addAttribute("faults", Faults.placed(bad.faults(), messages, locale));
        } catch (Refusal.NotAllowed | Refusal.NotFound refused) {
            model.addAttribute("faults", Faults.of(refused, messages, locale));
        }
        response.setStatus(HttpStatus.BAD_REQUEST.value());
        Map<String, String> typed = parts.getParameterMap().entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, field -> field.getValue()[0]));
        return form(typed, model, actor);
    }

    @GetMapping("/pias/{code}/inlezing")
    String report(@PathVariable String code, Model model, Actor actor, Locale locale) {
        ImportRecord record =
                finding.imported(code, actor).orElseThrow(() -> new Refusal.NotFound("pia.refusal.not-imported", code));
        var whole = finding.whole(code, actor);
        model.addAttribute("pia", whole.pia());
        model.addAttribute("record", record);
        model.addAttribute("importedAt", LocalDateTime.ofInstant(record.importedAt(), clock.getZone()));
        model.addAttribute("results", Result.values());
        model.addAttribute(
                "lines",
                record.lines().stream()
                        .map(line -> new Line(
                                line.reference(),
                                line.result(),
                                line.question(),
                                line.question() == null
                                        ? null
                                        : whole.form()
                                                .template()
                                                .question(line.question())
                                                .map(question -> question.text().in(locale))
                                                .orElse(null),
                                line.reason(),
                                line.count()))
                        .toList());
        return "pia/imported";
    }

    private String form(Map<String, String> typed, Model model, Actor actor) {
        model.addAttribute("typed", typed);
        model.addAttribute(
                "units",
                units.all().stream()
                        .filter(unit -> PiaRights.mayWrite(actor, unit.code()))
                        .toList());
        model.addAttribute("templates", templates.all());
        model.addAttribute("limit", SentPia.MOST_MEGABYTES);
        return "pia/import";
    }

    /** A part of the file, with the words of the question that it answers now. */
    public record Line(
            String reference,
            Result result,
            @Nullable String question,
            @Nullable String text,
            @Nullable String reason,
            int count) {}
}
