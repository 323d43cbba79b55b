package nl.doelbinder.tender.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import nl.doelbinder.input.BadInput;
import nl.doelbinder.input.Fault;
import nl.doelbinder.input.http.Form;
import nl.doelbinder.organisation.Actor;
import nl.doelbinder.organisation.Refusal;
import nl.doelbinder.organisation.Role;
import nl.doelbinder.tender.PackagingPublication;
import nl.doelbinder.tender.PublicationFile;
import nl.doelbinder.tender.PublishingTender;
import nl.doelbinder.tender.Tender;
import nl.doelbinder.tender.Tenders;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.util.UriUtils;

/** The last step to the platform: what the notice says, whether the gate lets it through, and the package to take along. */
@Controller
@RequestMapping("/aanbestedingen/{code}/publicatie")
class PublicationPages {

    private static final String PREFIX = "route.field.";
    private static final int LONGEST_LINE = 200;

    private final TenderShell shell;
    private final Tenders tenders;
    private final PublishingTender publishing;
    private final PackagingPublication packaging;
    private final MessageSource messages;
    private final Clock clock;

    PublicationPages(
            TenderShell shell,
            Tenders tenders,
            PublishingTender publishing,
            PackagingPublication packaging,
            MessageSource messages,
            Clock clock) {
        this.shell = shell;
        this.tenders = tenders;
        this.publishing = publishing;
        this.packaging = packaging;
        this.messages = messages;
        this.clock = clock;
    }

    @GetMapping
    String show(@PathVariable String code, Model model, Actor actor, Locale locale) {
        shell.put(code, TenderPart.PUBLICATION, model, actor, locale);
        Tender tender = tenders.one(code, actor);
        model.addAttribute("version", tender.version());
        model.addAttribute("today", LocalDate.now(clock));
        model.addAttribute("deadline", ShownRoute.day(tender.publicationDeadline(), locale));
        model.addAttribute("blocking", tender.isOnRoute() ? publishing.blocking(code) : List.of());
        model.addAttribute("mayPublish", tender.isOnRoute() && actor.is(Role.PROCUREMENT));
        model.addAttribute("onRoute", tender.isOnRoute());
        model.addAttribute("reference", tender.publicationReference().orElse(null));
        model.addAttribute(
                "publishedOn",
                tender.publishedOn().map(day -> ShownRoute.day(day, locale)).orElse(null));
        model.addAttribute("publishedLots", tender.publishedLots());
        if (!model.containsAttribute("form")) {
            model.addAttribute("form", Form.empty(PREFIX));
        }
        return "tender/publication";
    }

    @PostMapping
    String publish(
            @PathVariable String code,
            @RequestParam Map<String, String> fields,
            Model model,
            Actor actor,
            Locale locale,
            HttpServletResponse response,
            RedirectAttributes told) {
        var form = new Form(PREFIX, "publish", fields);
        try {
            var reading = form.sent().text("reference").text("on").reading();
            var reference = reading.root().text("reference", LONGEST_LINE);
            var on = reading.root().date("on");
            reading.refuseIfFaulty();
            publishing.publish(
                    code, Objects.requireNonNull(reference), Objects.requireNonNull(on), actor, form.version());
        } catch (BadInput bad) {
            return again(code, form, bad.faults(), HttpStatus.BAD_REQUEST, model, actor, locale, response);
        } catch (Refusal.Overtaken | Refusal.OutOfTurn refusal) {
            model.addAttribute(
                    "refused",
                    messages.getMessage(refusal.messageKey(), refusal.values().toArray(), null, locale));
            return again(
                    code,
                    form,
                    List.of(),
                    refusal instanceof Refusal.OutOfTurn ? HttpStatus.CONFLICT : HttpStatus.PRECONDITION_FAILED,
                    model,
                    actor,
                    locale,
                    response);
        }
        told.addFlashAttribute("told", "route.told.published");
        return "redirect:/aanbestedingen/" + UriUtils.encodePathSegment(code, StandardCharsets.UTF_8) + "/publicatie";
    }

    private String again(
            String code,
            Form form,
            List<Fault> faults,
            HttpStatus status,
            Model model,
            Actor actor,
            Locale locale,
            HttpServletResponse response) {
        response.setStatus(status.value());
        model.addAttribute("form", form.withFaults(faults, messages, locale));
        return show(code, model, actor, locale);
    }

    @GetMapping("/pakket.zip")
    void download(@PathVariable String code, Actor actor, Locale locale, HttpServletResponse response)
            throws IOException {
        PublicationFile.send(packaging, code, actor, locale, response);
    }
}
