package nl.doelbinder.delivery.api;

import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.doelbinder.delivery.AskingDelivery;
import nl.doelbinder.delivery.CheckingCurrency;
import nl.doelbinder.delivery.DecidingDelivery;
import nl.doelbinder.delivery.Deliveries;
import nl.doelbinder.delivery.Delivery;
import nl.doelbinder.delivery.DeliveryQuery;
import nl.doelbinder.delivery.DeliveryState;
import nl.doelbinder.delivery.DestroyingDelivery;
import nl.doelbinder.delivery.ReceivingDelivery;
import nl.doelbinder.delivery.RetryingDelivery;
import nl.doelbinder.input.Codes;
import nl.doelbinder.input.Reading;
import nl.doelbinder.input.http.Expected;
import nl.doelbinder.input.http.Language;
import nl.doelbinder.input.http.Listing;
import nl.doelbinder.input.http.Nothing;
import nl.doelbinder.input.http.Query;
import nl.doelbinder.organisation.Actor;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Asks for deliveries, reads them, and does the acts on them. */
@RestController
@RequestMapping(produces = MediaType.APPLICATION_JSON_VALUE)
class DeliveryResource {

    static final String PATH = "/api/v1/deliveries";

    private static final Codes<DeliveryState> STATES = Codes.of(DeliveryState.class);
    private static final Map<String, DeliveryQuery.Sorting> SORTINGS = Map.of(
            "askedAt", DeliveryQuery.Sorting.ASKED_AT,
            "code", DeliveryQuery.Sorting.CODE,
            "agreement", DeliveryQuery.Sorting.AGREEMENT,
            "requester", DeliveryQuery.Sorting.REQUESTER,
            "referenceDay", DeliveryQuery.Sorting.REFERENCE_DAY,
            "state", DeliveryQuery.Sorting.STATE,
            "destroyBy", DeliveryQuery.Sorting.DESTROY_BY);
    private static final List<String> SORTABLE =
            List.of("askedAt", "code", "agreement", "requester", "referenceDay", "state", "destroyBy");

    private final AskingDelivery asking;
    private final Deliveries deliveries;
    private final DecidingDelivery deciding;
    private final ReceivingDelivery receiving;
    private final DestroyingDelivery destroying;
    private final CheckingCurrency checking;
    private final RetryingDelivery retrying;

    DeliveryResource(
            AskingDelivery asking,
            Deliveries deliveries,
            DecidingDelivery deciding,
            ReceivingDelivery receiving,
            DestroyingDelivery destroying,
            CheckingCurrency checking,
            RetryingDelivery retrying) {
        this.asking = asking;
        this.deliveries = deliveries;
        this.deciding = deciding;
        this.receiving = receiving;
        this.destroying = destroying;
        this.checking = checking;
        this.retrying = retrying;
    }

    @PostMapping(path = "/deliveries", consumes = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<DeliveryView> ask(Reading body, Actor by, Language language) {
        Delivery asked = asking.ask(ReadingDeliveryInput.draft(body), by);
        return answer(ResponseEntity.created(URI.create(PATH + "/" + asked.code())), asked.code(), by, language);
    }

    @GetMapping("/deliveries")
    Listing<DeliveryView.Line> list(Query query, Actor by) {
        DeliveryState state = query.code("state", STATES);
        var wanted = new DeliveryQuery(
                query.text("agreement"),
                state == null ? Set.of() : Set.of(state),
                query.text("requester"),
                query.text("text"));
        var sorting = query.sorting(SORTABLE);
        var paging = query.paging();
        query.end();
        var found = deliveries.search(
                wanted,
                SORTINGS.getOrDefault(sorting.field(), DeliveryQuery.Sorting.ASKED_AT),
                !sorting.descending(),
                paging.page() - 1,
                paging.size(),
                by);
        return query.listing(
                found.getContent().stream().map(DeliveryView.Line::of).toList(), paging, found.getTotalElements());
    }

    @GetMapping("/deliveries/{code}")
    ResponseEntity<DeliveryView> one(@PathVariable String code, Query query, Actor by, Language language) {
        query.end();
        return after(code, by, language);
    }

    @PostMapping(path = "/deliveries/{code}/decision", consumes = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<DeliveryView> decide(
            @PathVariable String code, Reading body, Expected expected, Actor by, Language language) {
        deciding.decide(code, ReadingDeliveryInput.decision(body), by, expected.version());
        return after(code, by, language);
    }

    @PostMapping(path = "/deliveries/{code}/receipt", consumes = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<DeliveryView> receive(
            @PathVariable String code, Reading body, Expected expected, Actor by, Language language) {
        receiving.receive(code, ReadingDeliveryInput.checksum(body), by, expected.version());
        return after(code, by, language);
    }

    @PostMapping("/deliveries/{code}/destruction")
    ResponseEntity<DeliveryView> confirmDestruction(
            @PathVariable String code, Nothing body, Expected expected, Actor by, Language language) {
        destroying.confirm(code, by, expected.version());
        return after(code, by, language);
    }

    /** Adds a check; what stands there already stays as it is, so no version is asked. */
    @PostMapping(path = "/deliveries/{code}/currency-check", consumes = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<DeliveryView> checkCurrency(@PathVariable String code, Reading body, Actor by, Language language) {
        checking.check(code, ReadingDeliveryInput.outcome(body), by);
        return after(code, by, language);
    }

    @PostMapping("/deliveries/{code}/retry")
    ResponseEntity<DeliveryView> retry(
            @PathVariable String code, Nothing body, Expected expected, Actor by, Language language) {
        retrying.retry(code, by, expected.version());
        return after(code, by, language);
    }

    private ResponseEntity<DeliveryView> after(String code, Actor by, Language language) {
        return answer(ResponseEntity.ok(), code, by, language);
    }

    private ResponseEntity<DeliveryView> answer(
            ResponseEntity.BodyBuilder answer, String code, Actor by, Language language) {
        Delivery delivery = deliveries.one(code, by);
        return answer.eTag(Expected.tag(delivery.version(), language))
                .header(HttpHeaders.CONTENT_LANGUAGE, language.tag())
                .body(DeliveryView.of(delivery, deliveries.checks(code, by), language));
    }
}
