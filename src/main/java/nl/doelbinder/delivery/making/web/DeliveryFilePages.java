package nl.doelbinder.delivery.making.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import nl.doelbinder.delivery.Deliveries;
import nl.doelbinder.delivery.DeliveryState;
import nl.doelbinder.delivery.making.FindingMade;
import nl.doelbinder.delivery.making.HandingOut;
import nl.doelbinder.delivery.making.Manifest;
import nl.doelbinder.delivery.making.SendingFile;
import nl.doelbinder.organisation.Actor;
import nl.doelbinder.organisation.Refusal;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** A delivery's file: how far it is, what it holds, and the file itself. */
@Controller
@RequestMapping("/leveringen")
class DeliveryFilePages {

    private final Deliveries deliveries;
    private final FindingMade made;
    private final HandingOut handing;
    private final Clock clock;

    DeliveryFilePages(Deliveries deliveries, FindingMade made, HandingOut handing, Clock clock) {
        this.deliveries = deliveries;
        this.made = made;
        this.handing = handing;
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
        model.addAttribute(
                "mayReceive",
                by.username().equals(delivery.requester())
                        && delivery.state() == DeliveryState.FETCHED
                        && delivery.receivedOn().isEmpty());
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
}
