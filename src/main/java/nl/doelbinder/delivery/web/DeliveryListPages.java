package nl.doelbinder.delivery.web;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import nl.doelbinder.delivery.Agreements;
import nl.doelbinder.delivery.Deliveries;
import nl.doelbinder.delivery.Delivery;
import nl.doelbinder.delivery.DeliveryQuery;
import nl.doelbinder.delivery.DeliveryState;
import nl.doelbinder.input.http.CsvFile;
import nl.doelbinder.organisation.Actor;
import nl.doelbinder.organisation.Role;
import org.springframework.data.domain.Page;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.util.UriComponentsBuilder;

/** The list of deliveries, to search, filter, sort and take along. */
@Controller
class DeliveryListPages {

    private static final int SIZE = 25;
    private static final int MOST_LINES = 10_000;

    private final Deliveries deliveries;
    private final Agreements agreements;

    DeliveryListPages(Deliveries deliveries, Agreements agreements) {
        this.deliveries = deliveries;
        this.agreements = agreements;
    }

    @GetMapping("/leveringen")
    String list(@RequestParam Map<String, String> state, Model model, Actor actor) {
        Page<Delivery> found = deliveries.search(query(state), sorting(state), up(state), page(state), SIZE, actor);
        model.addAttribute("state", state);
        model.addAttribute("rows", found.getContent());
        model.addAttribute("total", found.getTotalElements());
        model.addAttribute("page", found.getNumber());
        model.addAttribute("pages", found.getTotalPages());
        model.addAttribute("states", DeliveryState.values());
        model.addAttribute("agreements", agreements.all(actor));
        model.addAttribute("filtered", !query(state).equals(DeliveryQuery.ALL));
        model.addAttribute("links", new Links(state));
        model.addAttribute("mayAsk", actor.is(Role.DELIVERY_REQUESTER));
        return "delivery/list";
    }

    @GetMapping("/leveringen.csv")
    ResponseEntity<byte[]> file(@RequestParam Map<String, String> state, Actor actor) {
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
        deliveries
                .search(query(state), sorting(state), up(state), 0, MOST_LINES, actor)
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

    private static DeliveryQuery query(Map<String, String> state) {
        return new DeliveryQuery(
                text(state, "overeenkomst").orElse(null),
                constant(DeliveryState.class, state, "staat").map(Set::of).orElse(Set.of()),
                null,
                text(state, "zoek").orElse(null));
    }

    /** The newest first, where nobody says otherwise. */
    private static DeliveryQuery.Sorting sorting(Map<String, String> state) {
        return constant(DeliveryQuery.Sorting.class, state, "sorteer").orElse(DeliveryQuery.Sorting.ASKED_AT);
    }

    private static boolean up(Map<String, String> state) {
        return "op".equals(state.get("richting"));
    }

    private static int page(Map<String, String> state) {
        String page = state.getOrDefault("pagina", "");
        return page.matches("[1-9]\\d{0,5}") ? Integer.parseInt(page) - 1 : 0;
    }

    private static Optional<String> text(Map<String, String> state, String name) {
        return Optional.ofNullable(state.get(name)).filter(text -> !text.isBlank());
    }

    /** What cannot be read there does not count. */
    private static <E extends Enum<E>> Optional<E> constant(Class<E> type, Map<String, String> state, String name) {
        return text(state, name)
                .flatMap(value -> Arrays.stream(type.getEnumConstants())
                        .filter(constant -> constant.name().equals(value))
                        .findFirst());
    }

    /** Addresses of the same list, otherwise sorted or further on. */
    public record Links(Map<String, String> state) {

        public String sorted(String by) {
            boolean turn = by.equals(state.getOrDefault("sorteer", "ASKED_AT")) && !"op".equals(state.get("richting"));
            return link("/leveringen")
                    .replaceQueryParam("sorteer", by)
                    .replaceQueryParam("richting", turn ? "op" : "af")
                    .replaceQueryParam("pagina")
                    .encode()
                    .toUriString();
        }

        public String page(int number) {
            return link("/leveringen")
                    .replaceQueryParam("pagina", number)
                    .encode()
                    .toUriString();
        }

        public String csv() {
            return link("/leveringen.csv").encode().toUriString();
        }

        private UriComponentsBuilder link(String path) {
            UriComponentsBuilder link = UriComponentsBuilder.fromPath(path);
            state.forEach((name, value) -> {
                if (!name.equals("lang") && !value.isBlank()) {
                    link.queryParam(name, value);
                }
            });
            return link;
        }
    }
}
