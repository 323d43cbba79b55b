package nl.doelbinder.delivery.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import nl.doelbinder.delivery.Agreement;
import nl.doelbinder.delivery.Agreements;
import nl.doelbinder.delivery.CheckingCurrency;
import nl.doelbinder.delivery.DecidingDelivery;
import nl.doelbinder.delivery.Deliveries;
import nl.doelbinder.delivery.Delivery;
import nl.doelbinder.delivery.DeliveryDecision;
import nl.doelbinder.delivery.DeliveryState;
import nl.doelbinder.delivery.DestroyingDelivery;
import nl.doelbinder.delivery.ReceivingDelivery;
import nl.doelbinder.delivery.RetryingDelivery;
import nl.doelbinder.input.BadInput;
import nl.doelbinder.input.Fault;
import nl.doelbinder.input.http.Form;
import nl.doelbinder.organisation.Actor;
import nl.doelbinder.organisation.Refusal;
import nl.doelbinder.organisation.Role;
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

/** One delivery, and the acts on it. An act that fails shows the page again, with what was typed and why. */
@Controller
@RequestMapping("/leveringen/{code}")
class DeliveryPages {

    private static final String LABELS = "levering.field.";

    private final Deliveries deliveries;
    private final Agreements agreements;
    private final DecidingDelivery deciding;
    private final ReceivingDelivery receiving;
    private final DestroyingDelivery destroying;
    private final CheckingCurrency checking;
    private final RetryingDelivery retrying;
    private final MessageSource messages;

    DeliveryPages(
            Deliveries deliveries,
            Agreements agreements,
            DecidingDelivery deciding,
            ReceivingDelivery receiving,
            DestroyingDelivery destroying,
            CheckingCurrency checking,
            RetryingDelivery retrying,
            MessageSource messages) {
        this.deliveries = deliveries;
        this.agreements = agreements;
        this.deciding = deciding;
        this.receiving = receiving;
        this.destroying = destroying;
        this.checking = checking;
        this.retrying = retrying;
        this.messages = messages;
    }

    @GetMapping
    String one(@PathVariable String code, Model model, Actor actor, Locale locale) {
        return page(code, Form.empty(LABELS), model, actor, locale);
    }

    /** Where an act failed the page has its address; who asks for that again gets the delivery. */
    @GetMapping({"/besluit", "/ontvangst", "/vernietiging", "/actualiteit", "/opnieuw"})
    String back(@PathVariable String code) {
        return "redirect:/leveringen/" + code;
    }

    @PostMapping("/besluit")
    String decide(
            @PathVariable String code,
            @RequestParam Map<String, String> typed,
            Model model,
            Actor actor,
            Locale locale,
            HttpServletResponse response,
            RedirectAttributes told) {
        var answering = new Answering(model, actor, locale, response, told);
        Form form = new Form(LABELS, "decide", typed);
        return done(code, form, "decided", answering, () -> {
            var outcome = switch (form.typed("outcome")) {
                case "GRANT" -> DeliveryDecision.Outcome.GRANT;
                case "REFUSE" -> DeliveryDecision.Outcome.REFUSE;
                default -> throw missing("outcome");
            };
            deciding.decide(
                    code, new DeliveryDecision(outcome, form.typed("reason")), answering.actor(), form.version());
        });
    }

    @PostMapping("/ontvangst")
    String receive(
            @PathVariable String code,
            @RequestParam Map<String, String> typed,
            Model model,
            Actor actor,
            Locale locale,
            HttpServletResponse response,
            RedirectAttributes told) {
        var answering = new Answering(model, actor, locale, response, told);
        Form form = new Form(LABELS, "receive", typed);
        return done(code, form, "received", answering, () -> {
            String sha256 = form.typed("sha256");
            receiving.receive(code, sha256.isEmpty() ? null : sha256, answering.actor(), form.version());
        });
    }

    @PostMapping("/vernietiging")
    String destroy(
            @PathVariable String code,
            @RequestParam Map<String, String> typed,
            Model model,
            Actor actor,
            Locale locale,
            HttpServletResponse response,
            RedirectAttributes told) {
        var answering = new Answering(model, actor, locale, response, told);
        Form form = new Form(LABELS, "destroy", typed);
        return done(code, form, "destroyed", answering, () -> {
            if (!form.typed("confirm").equals("true")) {
                throw new BadInput(List.of(Fault.at("/confirm", "confirm.missing", "confirm")));
            }
            destroying.confirm(code, answering.actor(), form.version());
        });
    }

    @PostMapping("/actualiteit")
    String check(
            @PathVariable String code,
            @RequestParam Map<String, String> typed,
            Model model,
            Actor actor,
            Locale locale,
            HttpServletResponse response,
            RedirectAttributes told) {
        var answering = new Answering(model, actor, locale, response, told);
        Form form = new Form(LABELS, "check", typed);
        return done(
                code, form, "checked", answering, () -> checking.check(code, form.typed("outcome"), answering.actor()));
    }

    @PostMapping("/opnieuw")
    String retry(
            @PathVariable String code,
            @RequestParam Map<String, String> typed,
            Model model,
            Actor actor,
            Locale locale,
            HttpServletResponse response,
            RedirectAttributes told) {
        var answering = new Answering(model, actor, locale, response, told);
        Form form = new Form(LABELS, "retry", typed);
        return done(code, form, "retried", answering, () -> retrying.retry(code, answering.actor(), form.version()));
    }

    private String done(String code, Form form, String told, Answering answering, Runnable deed) {
        List<Fault> faults;
        HttpStatus status;
        try {
            deed.run();
            answering.told().addFlashAttribute("told", told);
            return "redirect:/leveringen/" + code;
        } catch (BadInput bad) {
            faults = bad.faults();
            status = HttpStatus.BAD_REQUEST;
        } catch (Refusal.Overtaken overtaken) {
            faults = List.of(new Fault("/", overtaken.messageKey(), overtaken.values()));
            status = HttpStatus.PRECONDITION_FAILED;
        } catch (Refusal.OutOfTurn late) {
            faults = List.of(new Fault("/", late.messageKey(), late.values()));
            status = HttpStatus.CONFLICT;
        }
        answering.response().setStatus(status.value());
        return page(
                code,
                form.withFaults(faults, messages, answering.locale()),
                answering.model(),
                answering.actor(),
                answering.locale());
    }

    private String page(String code, Form form, Model model, Actor actor, Locale locale) {
        Delivery delivery = deliveries.one(code, actor);
        Agreement agreement = agreements.inProcess(delivery.agreement());
        model.addAttribute("delivery", delivery);
        model.addAttribute("agreement", agreement);
        model.addAttribute("findings", ShownFinding.of(delivery.findings(), locale));
        model.addAttribute("checks", deliveries.checks(code, actor));
        model.addAttribute("form", form);
        model.addAttribute("options", Map.of("DeliveryDecision", List.of(DeliveryDecision.Outcome.values())));
        model.addAttribute("may", May.of(delivery, agreement, actor));
        return "delivery/one";
    }

    private static BadInput missing(String field) {
        return new BadInput(List.of(Fault.at("/" + field, "input.missing", field)));
    }

    /** What a reader may do to the delivery as it stands. The use cases judge it again. */
    public record May(boolean decide, boolean fetch, boolean receive, boolean destroy, boolean check, boolean retry) {

        static May of(Delivery delivery, Agreement agreement, Actor actor) {
            boolean own = actor.username().equals(delivery.requester());
            boolean held = DeliveryState.HELD.contains(delivery.state());
            return new May(
                    delivery.state() == DeliveryState.REFERRED
                            && !own
                            && actor.is(Role.DATA_OWNER, agreement.terms().referralsTo()),
                    own && delivery.state() == DeliveryState.READY,
                    own && held && delivery.receivedOn().isEmpty(),
                    own && held,
                    held && actor.is(Role.DELIVERY_REQUESTER, agreement.recipient()),
                    delivery.state() == DeliveryState.FAILED
                            && actor.is(Role.DATA_PROVIDER, agreement.terms().provider()));
        }

        public boolean any() {
            return decide || fetch || receive || destroy || check || retry;
        }
    }
}
