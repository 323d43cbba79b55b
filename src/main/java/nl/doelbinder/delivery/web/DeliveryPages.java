package nl.doelbinder.delivery.web;

import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
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
import nl.doelbinder.organisation.Role;
import nl.doelbinder.organisation.web.Visit;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** One delivery, and the acts on it. An act that fails shows the page again, with what was typed and why. */
@Controller
@RequestMapping("/leveringen/{code}")
class DeliveryPages {

    private final Deliveries deliveries;
    private final Agreements agreements;
    private final DecidingDelivery deciding;
    private final ReceivingDelivery receiving;
    private final DestroyingDelivery destroying;
    private final CheckingCurrency checking;
    private final RetryingDelivery retrying;
    private final SentForms forms;

    DeliveryPages(
            Deliveries deliveries,
            Agreements agreements,
            DecidingDelivery deciding,
            ReceivingDelivery receiving,
            DestroyingDelivery destroying,
            CheckingCurrency checking,
            RetryingDelivery retrying,
            SentForms forms) {
        this.deliveries = deliveries;
        this.agreements = agreements;
        this.deciding = deciding;
        this.receiving = receiving;
        this.destroying = destroying;
        this.checking = checking;
        this.retrying = retrying;
        this.forms = forms;
    }

    @GetMapping
    String one(@PathVariable String code, Visit visit) {
        var actor = visit.actor();
        Delivery delivery = deliveries.one(code, actor);
        Agreement agreement = agreements.inProcess(delivery.agreement());
        visit.put("delivery", delivery)
                .put("agreement", agreement)
                .put("findings", ShownFinding.of(delivery.findings(), visit.locale()))
                .put("checks", deliveries.checks(code, actor))
                .put("options", Map.of("DeliveryDecision", List.of(DeliveryDecision.Outcome.values())))
                .put("may", May.of(delivery, agreement, actor));
        SentForms.show(visit);
        return "delivery/one";
    }

    /** Where an act failed the page has its address; who asks for that again gets the delivery. */
    @GetMapping({"/besluit", "/ontvangst", "/vernietiging", "/actualiteit", "/opnieuw"})
    String back(@PathVariable String code) {
        return "redirect:/leveringen/" + code;
    }

    @PostMapping("/besluit")
    String decide(@PathVariable String code, Visit visit) {
        return act(code, "decide", "decided", visit, form -> {
            var outcome = SentForms.chosen(form, "outcome", DeliveryDecision.Outcome.class);
            deciding.decide(code, new DeliveryDecision(outcome, form.typed("reason")), visit.actor(), form.version());
        });
    }

    @PostMapping("/ontvangst")
    String receive(@PathVariable String code, Visit visit) {
        return act(code, "receive", "received", visit, form -> {
            String sha256 = form.typed("sha256");
            receiving.receive(code, sha256.isEmpty() ? null : sha256, visit.actor(), form.version());
        });
    }

    @PostMapping("/vernietiging")
    String destroy(@PathVariable String code, Visit visit) {
        return act(code, "destroy", "destroyed", visit, form -> {
            if (!form.typed("confirm").equals("true")) {
                throw new BadInput(List.of(Fault.at("/confirm", "confirm.missing", "confirm")));
            }
            destroying.confirm(code, visit.actor(), form.version());
        });
    }

    @PostMapping("/actualiteit")
    String check(@PathVariable String code, Visit visit) {
        return act(code, "check", "checked", visit, form -> checking.check(code, form.typed("outcome"), visit.actor()));
    }

    @PostMapping("/opnieuw")
    String retry(@PathVariable String code, Visit visit) {
        return act(code, "retry", "retried", visit, form -> retrying.retry(code, visit.actor(), form.version()));
    }

    private String act(String code, String act, String told, Visit visit, Consumer<Form> deed) {
        Form form = new Form(SentForms.LABELS, act, visit.fields());
        return forms.act(
                visit,
                form,
                told,
                () -> {
                    deed.accept(form);
                    return "/leveringen/" + code;
                },
                () -> one(code, visit));
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
