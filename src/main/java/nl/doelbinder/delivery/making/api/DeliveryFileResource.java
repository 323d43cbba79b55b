package nl.doelbinder.delivery.making.api;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.time.LocalDate;
import nl.doelbinder.delivery.making.FindingMade;
import nl.doelbinder.delivery.making.HandingOut;
import nl.doelbinder.delivery.making.Manifest;
import nl.doelbinder.delivery.making.RecipientKeyEntry;
import nl.doelbinder.delivery.making.RecipientKeys;
import nl.doelbinder.delivery.making.SendingFile;
import nl.doelbinder.input.Reading;
import nl.doelbinder.input.http.Listing;
import nl.doelbinder.input.http.Nothing;
import nl.doelbinder.input.http.Query;
import nl.doelbinder.organisation.Actor;
import nl.doelbinder.organisation.Refusal;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** How far a delivery's file is, what it holds, and the file itself; and the keys that files are encrypted to. */
@RestController
class DeliveryFileResource {

    private static final int LONGEST_KEY = 100;

    private final FindingMade made;
    private final HandingOut handing;
    private final RecipientKeys keys;

    DeliveryFileResource(FindingMade made, HandingOut handing, RecipientKeys keys) {
        this.made = made;
        this.handing = handing;
        this.keys = keys;
    }

    @GetMapping(path = "/deliveries/{code}/progress", produces = MediaType.APPLICATION_JSON_VALUE)
    FindingMade.Progress progress(@PathVariable String code, Query query, Actor by) {
        query.end();
        return made.progress(code, by);
    }

    @GetMapping(path = "/deliveries/{code}/manifest", produces = MediaType.APPLICATION_JSON_VALUE)
    Manifest manifest(@PathVariable String code, Query query, Actor by) {
        query.end();
        return made.manifest(code, by).orElseThrow(() -> new Refusal.NotFound("making.refusal.no-file", code));
    }

    @GetMapping(path = "/deliveries/{code}/receipts", produces = MediaType.APPLICATION_JSON_VALUE)
    Listing<FindingMade.Receipt> receipts(@PathVariable String code, Query query, Actor by) {
        var paging = query.paging();
        query.end();
        return query.listing(made.receipts(code, by), paging);
    }

    /** Takes the file: once. */
    @PostMapping(path = "/deliveries/{code}/file", produces = MediaType.APPLICATION_OCTET_STREAM_VALUE)
    void fetch(@PathVariable String code, Nothing body, Actor by, HttpServletResponse response) throws IOException {
        SendingFile.send(handing.fetch(code, by), response);
    }

    @GetMapping(path = "/delivery-agreements/{code}/recipient-keys", produces = MediaType.APPLICATION_JSON_VALUE)
    Listing<KeyView> keys(@PathVariable String code, Query query, Actor by) {
        var paging = query.paging();
        query.end();
        return query.listing(keys.all(code, by).stream().map(KeyView::of).toList(), paging);
    }

    @PostMapping(
            path = "/delivery-agreements/{code}/recipient-keys",
            consumes = MediaType.APPLICATION_JSON_VALUE,
            produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<KeyView> register(@PathVariable String code, Reading body, Actor by) {
        var in = body.root();
        String key = in.text("publicKey", LONGEST_KEY);
        LocalDate from = in.date("validFrom");
        LocalDate until = in.date("validUntil");
        in.end();
        body.refuseIfFaulty();
        if (key == null || from == null || until == null) {
            throw new IllegalStateException("a faulty body was not refused");
        }
        KeyView view = KeyView.of(keys.register(code, key, from, until, by));
        return ResponseEntity.created(
                        URI.create("/api/v1/delivery-agreements/" + code + "/recipient-keys/" + view.id()))
                .body(view);
    }

    @PostMapping(
            path = "/delivery-agreements/{code}/recipient-keys/{id}/withdrawal",
            produces = MediaType.APPLICATION_JSON_VALUE)
    KeyView withdraw(@PathVariable String code, @PathVariable long id, Nothing body, Actor by) {
        return KeyView.of(keys.withdraw(code, id, by));
    }

    /** A key and the days on which it may be used. */
    record KeyView(
            long id,
            String publicKey,
            LocalDate validFrom,
            LocalDate validUntil,
            @Nullable LocalDate withdrawnOn,
            String registeredBy) {

        static KeyView of(RecipientKeyEntry key) {
            return new KeyView(
                    key.id(),
                    key.publicKey(),
                    key.validFrom(),
                    key.validUntil(),
                    key.withdrawnOn(),
                    key.registeredBy());
        }
    }
}
