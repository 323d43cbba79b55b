package nl.doelbinder.delivery.log.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.doelbinder.delivery.log.LogQuery;
import nl.doelbinder.delivery.log.SearchingLog;
import nl.doelbinder.organisation.Actor;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.util.UriComponentsBuilder;

/** Who received whose data, looked for by person, receiver and day. */
@Controller
class LogPages {

    private static final int SIZE = 25;
    private static final String PATH = "/leveringen/logboek";

    private final SearchingLog log;
    private final Clock clock;

    LogPages(SearchingLog log, Clock clock) {
        this.log = log;
        this.clock = clock;
    }

    @GetMapping(PATH)
    String show(@RequestParam Map<String, String> parameters, Model model, Actor by) {
        Map<String, String> given = given(parameters);
        LogQuery query = query(given);
        int page = page(parameters.getOrDefault("pagina", "1"));
        long total = log.count(query, by);
        model.addAttribute("given", given);
        model.addAttribute("total", total);
        model.addAttribute("lines", log.lines(query, (long) page * SIZE, SIZE, by));
        model.addAttribute("page", page);
        model.addAttribute("pages", (int) Math.min(Integer.MAX_VALUE, (total + SIZE - 1) / SIZE));
        model.addAttribute("previous", href(PATH, given, page));
        model.addAttribute("next", href(PATH, given, page + 2));
        model.addAttribute("export", href(PATH + ".ndjson", given, 1));
        model.addAttribute("zone", clock.getZone());
        return "delivery/log/log";
    }

    /** The number somebody typed never stands in an address: it leads on to what the log knows the person by. */
    @PostMapping(PATH)
    String search(@RequestParam Map<String, String> parameters, Actor by) {
        Map<String, String> given = given(parameters);
        String bsn = parameters.getOrDefault("bsn", "").strip();
        if (!bsn.isEmpty()) {
            given.put("persoon", log.person(bsn, by).toString());
        }
        return "redirect:" + href(PATH, given, 1);
    }

    @GetMapping(PATH + ".ndjson")
    void export(@RequestParam Map<String, String> parameters, Actor by, HttpServletResponse response)
            throws IOException {
        LogQuery query = query(given(parameters));
        log.count(query, by);
        response.setContentType(MediaType.APPLICATION_NDJSON_VALUE);
        response.setHeader("Content-Disposition", "attachment; filename=\"logboek.ndjson\"");
        log.export(query, response.getOutputStream(), by);
    }

    private static Map<String, String> given(Map<String, String> parameters) {
        Map<String, String> given = new LinkedHashMap<>();
        for (String name : List.of("persoon", "ontvanger", "dag")) {
            String value = parameters.getOrDefault(name, "").strip();
            if (!value.isEmpty()) {
                given.put(name, value);
            }
        }
        return given;
    }

    private static LogQuery query(Map<String, String> given) {
        return new LogQuery(uuid(given.get("persoon")), given.get("ontvanger"), day(given.get("dag")));
    }

    private static int page(String text) {
        return text.matches("[1-9]\\d{0,6}") ? Integer.parseInt(text) - 1 : 0;
    }

    /** What is no key is nobody's. */
    private static @Nullable UUID uuid(@Nullable String text) {
        try {
            return text == null ? null : UUID.fromString(text);
        } catch (IllegalArgumentException e) {
            return new UUID(0, 0);
        }
    }

    private static @Nullable LocalDate day(@Nullable String text) {
        try {
            return text == null ? null : LocalDate.parse(text);
        } catch (DateTimeParseException e) {
            return null;
        }
    }

    private static String href(String path, Map<String, String> given, int page) {
        Map<String, String> query = new LinkedHashMap<>(given);
        if (page > 1) {
            query.put("pagina", String.valueOf(page));
        }
        UriComponentsBuilder uri = UriComponentsBuilder.fromPath(path);
        query.forEach((name, value) -> uri.queryParam(name, "{" + name + "}"));
        return uri.encode().buildAndExpand(query).toUriString();
    }
}
