package nl.doelbinder.delivery.making.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import nl.doelbinder.delivery.Agreements;
import nl.doelbinder.delivery.Deliveries;
import nl.doelbinder.delivery.DeliveryState;
import nl.doelbinder.delivery.making.FindingMade;
import nl.doelbinder.delivery.making.HandingOut;
import nl.doelbinder.delivery.making.Manifest;
import nl.doelbinder.delivery.making.RecipientKeys;
import nl.doelbinder.delivery.making.SendingFile;
import nl.doelbinder.input.BadInput;
import nl.doelbinder.input.http.Form;
import nl.doelbinder.organisation.Actor;
import nl.doelbinder.organisation.Refusal;
import nl.doelbinder.organisation.Role;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** A delivery's file: how far it is, what it holds, and the file itself; and the keys of the recipient. */
@Controller
@RequestMapping("/leveringen")
class DeliveryFilePages {

    private static final int LONGEST_KEY = 100;

    private final Deliveries deliveries;
    private final Agreements agreements;
    private final FindingMade made;
    private final HandingOut handing;
    private final RecipientKeys keys;
    private final MessageSource messages;
    private final Clock clock;

    DeliveryFilePages(
            Deliveries deliveries,
            Agreements agreements,
            FindingMade made,
            HandingOut handing,
            RecipientKeys keys,
            MessageSource messages,
            Clock clock) {
        this.deliveries = deliveries;
        this.agreements = agreements;
        this.made = made;
        this.handing = handing;
        this.keys = keys;
        this.messages = messages;
        this.clock = clock;
    }

    @GetMapping("/{code}/bestand")
    String show(@PathVariable String code, Model model, Actor by) {
        var delivery = deliveries.one(code, by);
        var receipts = made.receipts(code, by);
        boolean whole = receipts.stream().anyMatch(receipt -> receipt.endedAt() != null);
        model.addAttribute("delivery", delivery);
        model.addAttribute("manifest", made.manifest(code, by).orElse(null));
        model.addAttribute("progress", made.progress(code, by));
        model.addAttribute("receipts", receipts);
        model.addAttribute(
                "mayFetch",
                by.username().equals(delivery.requester())
                        && (delivery.state() == DeliveryState.READY
                                || (delivery.state() == DeliveryState.FETCHED && !whole)));
        model.addAttribute("zone", clock.getZone());
        return "delivery/making/file";
    }

    @PostMapping("/{code}/bestand")
    void fetch(@PathVariable String code, Actor by, HttpServletResponse response) throws IOException {
        SendingFile.send(handing.fetch(code, by), response);
    }

    @GetMapping("/{code}/manifest.json")
    ResponseEntity<Manifest> manifest(@PathVariable String code, Actor by) {
        return ResponseEntity.ok()
                .header("Content-Disposition", "attachment; filename=\"manifest.json\"")
                .body(made.manifest(code, by).orElseThrow(() -> new Refusal.NotFound("making.refusal.no-file", code)));
    }

    @GetMapping("/overeenkomsten/{code}/sleutels")
    String keys(@PathVariable String code, Model model, Actor by) {
        var agreement = agreements.one(code, by);
        model.addAttribute("agreement", agreement);
        model.addAttribute("keys", keys.all(code, by));
        model.addAttribute("mayKeep", by.is(Role.LOCAL_ADMINISTRATOR, agreement.recipient()));
        model.addAttribute("today", LocalDate.now(clock));
        if (!model.containsAttribute("form")) {
            model.addAttribute("form", Form.empty("making.field."));
        }
        return "delivery/making/keys";
    }

    @PostMapping("/overeenkomsten/{code}/sleutels")
    String register(
            @PathVariable String code,
            @RequestParam Map<String, String> typed,
            Model model,
            Actor by,
            Locale locale,
            HttpServletResponse response) {
        Form form = new Form("making.field.", "", typed);
        try {
            var reading = form.sent()
                    .text("publicKey")
                    .text("validFrom")
                    .text("validUntil")
                    .reading();
            var in = reading.root();
            String key = in.text("publicKey", LONGEST_KEY);
            LocalDate from = in.date("validFrom");
            LocalDate until = in.date("validUntil");
            reading.refuseIfFaulty();
            keys.register(
                    code, Objects.requireNonNull(key), Objects.requireNonNull(from), Objects.requireNonNull(until), by);
        } catch (BadInput bad) {
            response.setStatus(HttpStatus.BAD_REQUEST.value());
            model.addAttribute("form", form.withFaults(bad.faults(), messages, locale));
            return keys(code, model, by);
        }
        return "redirect:/leveringen/overeenkomsten/" + code + "/sleutels";
    }

    @PostMapping("/overeenkomsten/{code}/sleutels/{id}/intrekking")
    String withdraw(@PathVariable String code, @PathVariable long id, Actor by) {
        keys.withdraw(code, id, by);
        return "redirect:/leveringen/overeenkomsten/" + code + "/sleutels";
    }
}
