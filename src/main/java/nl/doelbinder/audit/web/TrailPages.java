package nl.doelbinder.audit.web;

import java.time.Duration;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import nl.doelbinder.audit.AskedVerification;
import nl.doelbinder.audit.ReadingTimeline;
import nl.doelbinder.audit.TimelineEntry;
import nl.doelbinder.audit.TimelineQuery;
import nl.doelbinder.input.http.CsvFile;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.data.domain.Page;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.util.UriComponentsBuilder;

/** The trail of all cases or of one: who did what, when and why, and whether the chain of it is whole. */
@Controller
class TrailPages {

    private static final int SIZE = 25;
    private static final int MOST_LINES = 10_000;
    /** What the parameter of the verification says to begin one; any other value only looks. */
    private static final String BEGIN = "ja";

    private static final Duration PATIENCE = Duration.ofSeconds(1);

    private final ReadingTimeline timeline;
    private final AskedVerification verification;
    private final ShowingEvents showing;
    private final MessageSource messages;

    TrailPages(
            ReadingTimeline timeline, AskedVerification verification, ShowingEvents showing, MessageSource messages) {
        this.timeline = timeline;
        this.verification = verification;
        this.showing = showing;
        this.messages = messages;
    }

    @GetMapping("/spoor")
    String show(@RequestParam Map<String, String> parameters, Model model, Locale locale) {
        Map<String, String> given = given(parameters);
        Page<TimelineEntry> found = timeline.read(query(given), !oldestFirst(given), page(given), SIZE);
        model.addAttribute(
                "events",
                found.getContent().stream()
                        .map(entry -> showing.show(entry, locale))
                        .toList());
        model.addAttribute("given", given);
        model.addAttribute("total", found.getTotalElements());
        model.addAttribute("page", found.getNumber());
        model.addAttribute("pages", found.getTotalPages());
        model.addAttribute("previous", href("/spoor", given, found.getNumber()));
        model.addAttribute("next", href("/spoor", given, found.getNumber() + 2));
        model.addAttribute("csv", href("/spoor.csv", given, 1));
        model.addAttribute("filtered", given.keySet().stream().anyMatch(name -> !name.equals("pagina")));
        verification(parameters.get("controle"), model);
        return "audit/trail";
    }

    /** It reads all that was ever recorded, so only when it is asked for; a short chain is verified while one waits. */
    private void verification(@Nullable String asked, Model model) {
        if (asked == null) {
            return;
        }
        if (asked.equals(BEGIN)) {
            verification.begin();
        }
        verification
                .result(asked.equals(BEGIN) ? PATIENCE : Duration.ZERO)
                .ifPresentOrElse(
                        found -> model.addAttribute("chain", found),
                        () -> verification.percent().ifPresent(done -> model.addAttribute("running", done)));
    }

    @GetMapping("/spoor.csv")
    ResponseEntity<byte[]> file(@RequestParam Map<String, String> parameters, Locale locale) {
        Map<String, String> given = given(parameters);
        CsvFile file = CsvFile.withHeader(List.of(
                "revision", "at", "actor", "act", "subject", "reason", "table", "key", "field", "from", "to", "seal"));
        for (TimelineEntry entry : timeline.read(query(given), !oldestFirst(given), 0, MOST_LINES)) {
            if (entry.changes().isEmpty()) {
                file.add(Arrays.asList(
                        entry.revision(),
                        entry.at(),
                        entry.actor(),
                        entry.act(),
                        entry.subject(),
                        entry.reason(),
                        null,
                        null,
                        null,
                        null,
                        null,
                        entry.seal()));
            }
            entry.changes()
                    .forEach(change -> file.add(Arrays.asList(
                            entry.revision(),
                            entry.at(),
                            entry.actor(),
                            entry.act(),
                            entry.subject(),
                            entry.reason(),
                            change.table(),
                            change.key(),
                            change.field(),
                            change.from(),
                            change.to(),
                            entry.seal())));
        }
        return file.download(messages.getMessage("trail.file", null, locale));
    }

    private static Map<String, String> given(Map<String, String> parameters) {
        Map<String, String> given = new LinkedHashMap<>();
        for (String name : List.of("zaak", "wie", "vanaf", "tot", "volgorde", "pagina")) {
            String value = parameters.getOrDefault(name, "").strip();
            if (!value.isEmpty()) {
                given.put(name, value);
            }
        }
        return given;
    }

    /** A case is looked for by its code alone, as people know it. */
    private static TimelineQuery query(Map<String, String> given) {
        String subject = given.get("zaak");
        return new TimelineQuery(
                subject == null || subject.contains("/") ? subject : "monitoring-requests/" + subject,
                given.get("wie"),
                null,
                day(given.get("vanaf")),
                day(given.get("tot")));
    }

    private static boolean oldestFirst(Map<String, String> given) {
        return "oud".equals(given.get("volgorde"));
    }

    private static int page(Map<String, String> given) {
        try {
            return Math.max(1, Integer.parseInt(given.getOrDefault("pagina", "1"))) - 1;
        } catch (NumberFormatException e) {
            return 0;
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
        query.remove("pagina");
        if (page > 1) {
            query.put("pagina", String.valueOf(page));
        }
        UriComponentsBuilder uri = UriComponentsBuilder.fromPath(path);
        query.forEach((name, value) -> uri.queryParam(name, "{" + name + "}"));
        return uri.encode().buildAndExpand(query).toUriString();
    }
}
