package nl.doelbinder.pia.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import nl.doelbinder.input.BadInput;
import nl.doelbinder.input.http.CsvFile;
import nl.doelbinder.organisation.Actor;
import nl.doelbinder.organisation.Refusal;
import nl.doelbinder.organisation.Role;
import nl.doelbinder.organisation.Units;
import nl.doelbinder.pia.BeginningPia;
import nl.doelbinder.pia.FindingPias;
import nl.doelbinder.pia.ImpactStatus;
import nl.doelbinder.pia.Pia;
import nl.doelbinder.pia.PiaQuery;
import nl.doelbinder.pia.PiaRights;
import nl.doelbinder.pia.Templates;
import org.springframework.context.MessageSource;
import org.springframework.data.domain.Page;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.util.UriComponentsBuilder;

/** The list of PIAs, to search, filter, sort and take along; and the beginning of one. */
@Controller
class PiaListPages {

    private static final int SIZE = 25;
    private static final int MOST_LINES = 10_000;

    private final FindingPias finding;
    private final BeginningPia beginning;
    private final Templates templates;
    private final Units units;
    private final MessageSource messages;

    PiaListPages(
            FindingPias finding, BeginningPia beginning, Templates templates, Units units, MessageSource messages) {
        this.finding = finding;
        this.beginning = beginning;
        this.templates = templates;
        this.units = units;
        this.messages = messages;
    }

    @GetMapping("/pias")
    String list(@RequestParam Map<String, String> state, Model model, Actor actor) {
        Page<Pia> found = finding.search(
                query(state), sorting(state), !"af".equals(state.get("richting")), page(state), SIZE, actor);
        model.addAttribute("state", state);
        model.addAttribute("rows", found.getContent());
        model.addAttribute("total", found.getTotalElements());
        model.addAttribute("page", found.getNumber());
        model.addAttribute("pages", found.getTotalPages());
        model.addAttribute("statuses", ImpactStatus.values());
        model.addAttribute("units", units.all());
        model.addAttribute("filtered", !query(state).equals(PiaQuery.ALL));
        model.addAttribute("links", new Links(state));
        model.addAttribute("mayBegin", writes(actor));
        return "pia/list";
    }

    @GetMapping("/pias.csv")
    ResponseEntity<byte[]> file(@RequestParam Map<String, String> state, Actor actor, Locale locale) {
        CsvFile file = CsvFile.withHeader(
                List.of("code", "title", "unit", "status", "template", "startedOn", "approvedOn", "validUntil"));
        finding.search(query(state), sorting(state), !"af".equals(state.get("richting")), 0, MOST_LINES, actor)
                .forEach(pia -> file.add(Arrays.asList(
                        pia.code(),
                        pia.title(),
                        pia.unit(),
                        pia.status(),
                        pia.template(),
                        pia.startedOn(),
                        pia.approvedOn().orElse(null),
                        pia.validUntil().orElse(null))));
        return file.download("pias");
    }

    @GetMapping("/pias/nieuw")
    String form(Model model, Actor actor) {
        return form(Map.of(), model, actor);
    }

    @PostMapping("/pias/nieuw")
    String begin(
            @RequestParam Map<String, String> typed,
            Model model,
            Actor actor,
            Locale locale,
            HttpServletResponse response) {
        try {
            Pia pia = beginning.begin(
                    typed.getOrDefault("unit", ""),
                    typed.getOrDefault("title", ""),
                    typed.getOrDefault("template", ""),
                    actor);
            return "redirect:/pias/" + pia.code();
        } catch (BadInput | Refusal.NotAllowed | Refusal.NotFound wrong) {
            response.setStatus(HttpStatus.BAD_REQUEST.value());
            model.addAttribute("faults", Faults.of(wrong, messages, locale));
            return form(typed, model, actor);
        }
    }

    private String form(Map<String, String> typed, Model model, Actor actor) {
        model.addAttribute("typed", typed);
        model.addAttribute(
                "units",
                units.all().stream()
                        .filter(unit -> PiaRights.mayWrite(actor, unit.code()))
                        .toList());
        model.addAttribute("templates", templates.all());
        return "pia/new";
    }

    static boolean writes(Actor actor) {
        return actor.is(Role.REQUESTER) || actor.is(Role.UNIT_LEAD) || actor.is(Role.UNIT_LAWYER);
    }

    private static PiaQuery query(Map<String, String> state) {
        return new PiaQuery(
                text(state, "eenheid").orElse(null),
                constant(ImpactStatus.class, state, "staat").map(Set::of).orElse(Set.of()),
                null,
                text(state, "zoek").orElse(null));
    }

    private static PiaQuery.Sorting sorting(Map<String, String> state) {
        return constant(PiaQuery.Sorting.class, state, "sorteer").orElse(PiaQuery.Sorting.CODE);
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
            boolean turn = by.equals(state.getOrDefault("sorteer", "CODE")) && !"af".equals(state.get("richting"));
            return link("/pias")
                    .replaceQueryParam("sorteer", by)
                    .replaceQueryParam("richting", turn ? "af" : "op")
                    .replaceQueryParam("pagina")
                    .encode()
                    .toUriString();
        }

        public String page(int number) {
            return link("/pias").replaceQueryParam("pagina", number).encode().toUriString();
        }

        public String csv() {
            return link("/pias.csv").encode().toUriString();
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
