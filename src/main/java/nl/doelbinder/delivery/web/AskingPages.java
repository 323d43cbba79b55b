package nl.doelbinder.delivery.web;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import nl.doelbinder.delivery.Agreement;
import nl.doelbinder.delivery.Agreements;
import nl.doelbinder.delivery.AskingDelivery;
import nl.doelbinder.delivery.Deliveries;
import nl.doelbinder.delivery.DeliveryDraft;
import nl.doelbinder.delivery.Format;
import nl.doelbinder.delivery.ReadingDraft;
import nl.doelbinder.delivery.making.RecipientKeys;
import nl.doelbinder.input.BadInput;
import nl.doelbinder.input.Fault;
import nl.doelbinder.input.InputObject;
import nl.doelbinder.input.Reading;
import nl.doelbinder.input.http.Form;
import nl.doelbinder.input.http.ShownForm;
import nl.doelbinder.organisation.Actor;
import nl.doelbinder.organisation.Refusal;
import nl.doelbinder.organisation.Role;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Asking for a delivery, with what the rules say beside the form. */
@Controller
@RequestMapping("/leveringen/nieuw")
class AskingPages {

    private static final String LABELS = "levering.field.";
    private static final String OTHER = "OTHER";

    private final AskingDelivery asking;
    private final Agreements agreements;
    private final Deliveries deliveries;
    private final RecipientKeys keys;
    private final MessageSource messages;
    private final Clock clock;

    AskingPages(
            AskingDelivery asking,
            Agreements agreements,
            Deliveries deliveries,
            RecipientKeys keys,
            MessageSource messages,
            Clock clock) {
        this.asking = asking;
        this.agreements = agreements;
        this.deliveries = deliveries;
        this.keys = keys;
        this.messages = messages;
        this.clock = clock;
    }

    @GetMapping
    String form(
            @RequestParam(name = "overeenkomst", required = false) @Nullable String code,
            Model model,
            Actor actor,
            Locale locale) {
        Agreement agreement = agreement(code, actor);
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("agreement", agreement.code());
        fields.put("purpose", agreement.terms().purpose().code());
        fields.put("referenceDay", LocalDate.now(clock).toString());
        fields.put("format", Format.CSV.name());
        return page(fields, agreement, List.of(), model, actor, locale);
    }

    @GetMapping("/toets")
    String back() {
        return "redirect:/leveringen/nieuw";
    }

    /** What the rules say of the form as it stands; nothing is stored. */
    @PostMapping("/toets")
    String check(
            @RequestParam Map<String, String> fields,
            @RequestHeader(name = "HX-Request", required = false) @Nullable String byHtmx,
            Model model,
            Actor actor,
            Locale locale) {
        Agreement agreement = agreement(fields.get("agreement"), actor);
        if (byHtmx == null) {
            return page(fields, agreement, List.of(), model, actor, locale);
        }
        model.addAttribute("live", live(fields, agreement, actor, locale));
        return "delivery/fragments/ask :: answer";
    }

    @PostMapping
    String ask(
            @RequestParam Map<String, String> fields,
            Model model,
            Actor actor,
            Locale locale,
            RedirectAttributes told,
            HttpServletResponse response) {
        Agreement agreement = agreement(fields.get("agreement"), actor);
        List<Fault> faults;
        try {
            String code = asking.ask(draft(fields, agreement), actor).code();
            told.addFlashAttribute("told", "asked");
            return "redirect:/leveringen/" + code;
        } catch (BadInput bad) {
            faults = bad.faults();
        }
        response.setStatus(HttpStatus.BAD_REQUEST.value());
        return page(fields, agreement, faults, model, actor, locale);
    }

    private String page(
            Map<String, String> fields,
            Agreement agreement,
            List<Fault> faults,
            Model model,
            Actor actor,
            Locale locale) {
        model.addAttribute("form", new Form(LABELS, "", fields).withFaults(faults, messages, locale));
        model.addAttribute("agreement", agreement);
        model.addAttribute("terms", agreement.terms());
        model.addAttribute("options", Map.of("Format", List.of(Format.values())));
        model.addAttribute(
                "keys",
                keys.all(agreement.code(), actor).stream()
                        .filter(key -> key.holds(LocalDate.now(clock)))
                        .map(key -> new Choice(key.publicKey(), shortened(key.publicKey())))
                        .toList());
        model.addAttribute(
                "held",
                deliveries.heldBy(agreement.code(), actor).stream()
                        .map(held -> new Choice(held.code(), held.code() + ", " + held.referenceDay()))
                        .toList());
        model.addAttribute(
                "others",
                agreements.all(actor).stream()
                        .filter(other -> !other.code().equals(agreement.code()))
                        .filter(other -> actor.is(Role.DELIVERY_REQUESTER, other.recipient()))
                        .toList());
        model.addAttribute("live", live(fields, agreement, actor, locale));
        return "delivery/ask";
    }

    private Live live(Map<String, String> fields, Agreement agreement, Actor actor, Locale locale) {
        try {
            var judged = asking.check(draft(fields, agreement), actor).judgement();
            return new Live(judged.verdict().name(), ShownFinding.of(judged.findings(), locale), List.of());
        } catch (BadInput bad) {
            return new Live(
                    null,
                    List.of(),
                    new Form(LABELS, "", fields)
                            .withFaults(bad.faults(), messages, locale)
                            .summary());
        }
    }

    /** The form as a call would have sent it. */
    private static DeliveryDraft draft(Map<String, String> fields, Agreement agreement) {
        Form form = new Form(LABELS, "", fields);
        Map<String, String> read = new LinkedHashMap<>(fields);
        if (OTHER.equals(form.typed("purpose"))) {
            read.put("purpose", form.typed("otherPurpose"));
        }
        String days = form.typed("localRetention");
        if (days.matches("[1-9]\\d{0,4}")) {
            read.put("localRetention", "P" + days + "D");
        }
        var sent = new Form(LABELS, "", read).sent();
        List.of("agreement", "purpose", "referenceDay", "localRetention", "format", "recipientKey", "reuseOf")
                .forEach(sent::text);
        Reading reading = sent.codes("fields", agreement.terms().fields()).reading();
        InputObject in = reading.root();
        DeliveryDraft draft = ReadingDraft.read(in);
        reading.refuseIfFaulty();
        if (draft == null) {
            throw new BadInput(reading.faults());
        }
        return draft;
    }

    /** The one that is named, or the first that this account asks under. */
    private Agreement agreement(@Nullable String code, Actor actor) {
        return code == null || code.isBlank()
                ? agreements.all(actor).stream()
                        .filter(each -> actor.is(Role.DELIVERY_REQUESTER, each.recipient()))
                        .findFirst()
                        .orElseThrow(() -> new Refusal.NotFound("delivery.refusal.no-agreement", "–"))
                : agreements.one(code, actor);
    }

    private static String shortened(String key) {
        return key.length() <= 24 ? key : key.substring(0, 12) + "…" + key.substring(key.length() - 8);
    }

    /** What the rules say of the form, or what keeps them from saying it. */
    public record Live(@Nullable String verdict, List<ShownFinding> findings, List<ShownForm.Line> faults) {}
}
