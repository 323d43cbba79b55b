package nl.doelbinder.delivery.web;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import nl.doelbinder.delivery.Agreements;
import nl.doelbinder.delivery.Deliveries;
import nl.doelbinder.delivery.Delivery;
import nl.doelbinder.delivery.DeliveryQuery;
import nl.doelbinder.delivery.DeliveryState;
import nl.doelbinder.input.http.CsvFile;
import nl.doelbinder.input.http.ListState;
import nl.doelbinder.organisation.Actor;
import nl.doelbinder.organisation.Role;
import nl.doelbinder.organisation.web.Visit;
import org.springframework.data.domain.Page;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** The list of deliveries, to search, filter, sort and take along. */
@Controller
class DeliveryListPages {

    private static final String PATH = "/leveringen";
    private static final int SIZE = 25;
    private static final int MOST_LINES = 10_000;

    private final Deliveries deliveries;
    private final Agreements agreements;

    DeliveryListPages(Deliveries deliveries, Agreements agreements) {
        this.deliveries = deliveries;
        this.agreements = agreements;
    }

    @GetMapping(PATH)
    String list(Visit visit) {
        ListState list = state(visit);
        Actor actor = visit.actor();
        Page<Delivery> found = search(list, list.page(), SIZE, actor);
        visit.put("list", list)
                .put("rows", found.getContent())
                .put("total", found.getTotalElements())
                .put("page", found.getNumber())
                .put("pages", found.getTotalPages())
                .put("states", DeliveryState.values())
                .put("agreements", agreements.all(actor))
                .put("mayAsk", actor.is(Role.DELIVERY_REQUESTER));
        return "delivery/list";
    }

    @GetMapping(PATH + ".csv")
    ResponseEntity<byte[]> file(Visit visit) {
        CsvFile file = CsvFile.withHeader(List.of(
                "code",
                "agreement",
                "requester",
                "askedAt",
                "purpose",
                "referenceDay",
                "state",
                "verdict",
                "destroyBy"));
        search(state(visit), 0, MOST_LINES, visit.actor())
                .forEach(delivery -> file.add(Arrays.asList(
                        delivery.code(),
                        delivery.agreement(),
                        delivery.requester(),
                        delivery.askedAt(),
                        delivery.purpose(),
                        delivery.referenceDay(),
                        delivery.state(),
                        delivery.verdict(),
                        delivery.destroyBy().orElse(null))));
        return file.download("leveringen");
    }

    private Page<Delivery> search(ListState list, int page, int size, Actor actor) {
        DeliveryQuery query = new DeliveryQuery(
                list.filter("overeenkomst"),
                list.constant(DeliveryState.class, "staat").map(Set::of).orElse(Set.of()),
                null,
                list.filter("zoek"));
        return deliveries.search(query, list.sorting(DeliveryQuery.Sorting.class), list.ascending(), page, size, actor);
    }

    /** The newest first, where nobody says otherwise. */
    private static ListState state(Visit visit) {
        return new ListState(PATH, DeliveryQuery.Sorting.ASKED_AT.name(), false, visit.fields());
    }
}
