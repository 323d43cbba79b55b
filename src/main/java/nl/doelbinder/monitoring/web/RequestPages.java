package nl.doelbinder.monitoring.web;

import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import nl.doelbinder.inbox.Tasks;
import nl.doelbinder.input.BadInput;
import nl.doelbinder.input.Fault;
import nl.doelbinder.input.Reading;
import nl.doelbinder.monitoring.AcceptingConditions;
import nl.doelbinder.monitoring.ConfirmingDestruction;
import nl.doelbinder.monitoring.DecidingReferral;
import nl.doelbinder.monitoring.Decision;
import nl.doelbinder.monitoring.TerminatingGrant;
import nl.doelbinder.monitoring.WithdrawingRequest;
import nl.doelbinder.organisation.Actor;
import nl.doelbinder.organisation.Refusal;
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

/** One request and the acts on it. An act that fails shows the page again, with what was typed and why. */
@Controller
@RequestMapping("/verzoeken/{code}")
class RequestPages {

    private final CasePage page;
    private final AcceptingConditions accepting;
    private final DecidingReferral deciding;
    private final WithdrawingRequest withdrawing;
    private final TerminatingGrant terminating;
    private final ConfirmingDestruction destroying;
    private final Tasks tasks;
    private final MessageSource messages;

    RequestPages(
            CasePage page,
            AcceptingConditions accepting,
            DecidingReferral deciding,
            WithdrawingRequest withdrawing,
            TerminatingGrant terminating,
            ConfirmingDestruction destroying,
            Tasks tasks,
            MessageSource messages) {
        this.page = page;
        this.accepting = accepting;
        this.deciding = deciding;
        this.withdrawing = withdrawing;
        this.terminating = terminating;
        this.destroying = destroying;
        this.tasks = tasks;
        this.messages = messages;
    }

    @GetMapping
    String show(@PathVariable String code, Model model, Actor actor, Locale locale) {
        return page.show(code, model, actor, locale);
    }

    /** Where an act failed the page has the act's address; who asks for that again, or in the other language, gets the request. */
    @GetMapping({"/aanvaarding", "/besluit", "/intrekking", "/beeindiging", "/vernietiging"})
    String back(@PathVariable String code) {
        return "redirect:/verzoeken/" + UriUtils.encodePathSegment(code, StandardCharsets.UTF_8);
    }

    @PostMapping("/aanvaarding")
    String accept(
            @PathVariable String code,
            @RequestParam Map<String, String> fields,
            Model model,
            Actor actor,
            Locale locale,
            HttpServletResponse response,
            RedirectAttributes told) {
        Attempt attempt = new Attempt("accept", code, fields);
        return done(
                attempt,
                attempt.unconfirmed(),
                () -> accepting.accept(code, actor, attempt.version()),
                new Answering(model, actor, locale, response, told));
    }

    @PostMapping("/besluit")
    String decide(
            @PathVariable String code,
            @RequestParam Map<String, String> fields,
            Model model,
            Actor actor,
            Locale locale,
            HttpServletResponse response,
            RedirectAttributes told) {
        Attempt attempt = new Attempt("decide", code, fields);
        Reading reading = attempt.decision();
        Decision decision = Attempt.read(reading);
        return done(
                attempt,
                reading.faults(),
                () -> deciding.decide(code, Objects.requireNonNull(decision), actor, attempt.version()),
                new Answering(model, actor, locale, response, told));
    }

    @PostMapping("/intrekking")
    String withdraw(
            @PathVariable String code,
            @RequestParam Map<String, String> fields,
            Model model,
            Actor actor,
            Locale locale,
            HttpServletResponse response,
            RedirectAttributes told) {
        Attempt attempt = new Attempt("withdraw", code, fields);
        return done(
                attempt,
                attempt.unconfirmedOrUnreasoned(),
                () -> withdrawing.withdraw(code, attempt.value("reason"), actor, attempt.version()),
                new Answering(model, actor, locale, response, told));
    }

    @PostMapping("/beeindiging")
    String terminate(
            @PathVariable String code,
            @RequestParam Map<String, String> fields,
            Model model,
            Actor actor,
            Locale locale,
            HttpServletResponse response,
            RedirectAttributes told) {
        Attempt attempt = new Attempt("terminate", code, fields);
        return done(
                attempt,
                attempt.unconfirmedOrUnreasoned(),
                () -> terminating.terminate(code, attempt.value("reason"), actor, attempt.version()),
                new Answering(model, actor, locale, response, told));
    }

    @PostMapping("/vernietiging")
    String destroy(
            @PathVariable String code,
            @RequestParam Map<String, String> fields,
            Model model,
            Actor actor,
            Locale locale,
            HttpServletResponse response,
            RedirectAttributes told) {
        Attempt attempt = new Attempt("destroy", code, fields);
        return done(
                attempt,
                attempt.unconfirmed(),
                () -> destroying.confirm(code, actor, attempt.version()),
                new Answering(model, actor, locale, response, told));
    }

    /** Leads to the request as it stands after the act, and from there to the next task. */
    private String done(Attempt attempt, List<Fault> faults, Runnable deed, Answering answering) {
        if (!faults.isEmpty()) {
            return again(attempt, faults, HttpStatus.BAD_REQUEST, answering);
        }
        try {
            deed.run();
        } catch (BadInput bad) {
            return again(attempt, bad.faults(), HttpStatus.BAD_REQUEST, answering);
        } catch (Refusal.Overtaken overtaken) {
            return refused(attempt, overtaken, HttpStatus.PRECONDITION_FAILED, answering);
        } catch (Refusal.OutOfTurn late) {
            return refused(attempt, late, HttpStatus.CONFLICT, answering);
        }
        answering.told().addFlashAttribute("told", attempt.act());
        tasks.of(answering.actor()).stream()
                .filter(task -> !task.subjectCode().equals(attempt.code()))
                .findFirst()
                .ifPresent(next -> {
                    answering.told().addFlashAttribute("nextCode", next.subjectCode());
                    answering.told().addFlashAttribute("nextTitle", next.subjectTitle());
                    answering.told().addFlashAttribute("nextPage", next.page());
                });
        return "redirect:/verzoeken/" + UriUtils.encodePathSegment(attempt.code(), StandardCharsets.UTF_8);
    }

    private String refused(Attempt attempt, Refusal refusal, HttpStatus status, Answering answering) {
        answering
                .model()
                .addAttribute(
                        "refused",
                        messages.getMessage(
                                refusal.messageKey(), refusal.values().toArray(), null, answering.locale()));
        answering.model().addAttribute("overtaken", true);
        return again(attempt, List.of(), status, answering);
    }

    private String again(Attempt attempt, List<Fault> faults, HttpStatus status, Answering answering) {
        answering.response().setStatus(status.value());
        FilledForm form = new FilledForm("case.field.", attempt.act() + "-", attempt.fields())
                .withFaults(faults, messages, answering.locale());
        answering.model().addAttribute("form", form);
        answering.model().addAttribute("tried", attempt.act());
        return page.show(attempt.code(), answering.model(), answering.actor(), answering.locale());
    }

    /** What an answer is made with. */
    private record Answering(
            Model model, Actor actor, Locale locale, HttpServletResponse response, RedirectAttributes told) {}
}
