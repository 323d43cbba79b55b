package nl.doelbinder.tender.web;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import nl.doelbinder.input.http.CsvFile;
import nl.doelbinder.input.http.ListState;
import nl.doelbinder.organisation.Actor;
import nl.doelbinder.tender.ReadingPlan;
import nl.doelbinder.tender.Tender;
import nl.doelbinder.tender.TenderPlan;
import nl.doelbinder.tender.TenderQuery;
import nl.doelbinder.tender.TenderState;
import nl.doelbinder.tender.Tenders;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.data.domain.Page;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The tenders, to search, filter, sort and take along. */
@Controller
class TenderListPages {

    private static final String PATH = "/aanbestedingen";
    private static final int SIZE = 25;
    private static final int MOST_LINES = 10_000;

    private final Tenders tenders;
    private final ReadingPlan plans;
    private final MessageSource messages;

    TenderListPages(Tenders tenders, ReadingPlan plans, MessageSource messages) {
        this.tenders = tenders;
        this.plans = plans;
        this.messages = messages;
    }

    @GetMapping(PATH)
    String list(@RequestParam Map<String, String> fields, Model model, Actor actor, Locale locale) {
        ListState state = state(fields);
        Page<Tender> found = search(state, state.page(), SIZE, actor);
        ShownPlan shown = new ShownPlan(messages, locale);
        model.addAttribute("list", state);
        model.addAttribute(
                "rows",
                found.getContent().stream()
                        .map(tender -> row(tender, plans.of(tender.code(), actor), shown))
                        .toList());
        model.addAttribute("total", found.getTotalElements());
        model.addAttribute("page", found.getNumber());
        model.addAttribute("pages", found.getTotalPages());
        model.addAttribute("states", TenderState.values());
        return "tender/list";
    }

    @GetMapping(PATH + ".csv")
    ResponseEntity<byte[]> file(@RequestParam Map<String, String> fields, Actor actor, Locale locale) {
        CsvFile file = CsvFile.withHeader(List.of(
                "code", "title", "state", "publicationDeadline", "continuityDate", "publishedOn", "forecast", "slack"));
        search(state(fields), 0, MOST_LINES, actor).forEach(tender -> file.add(line(tender, actor)));
        return file.download(messages.getMessage("tender.list.file", null, locale));
    }

    private List<@Nullable Object> line(Tender tender, Actor actor) {
        TenderPlan plan = plans.of(tender.code(), actor);
        return Arrays.asList(
                tender.code(),
                tender.title(),
                tender.state(),
                tender.publicationDeadline(),
                tender.continuityDate(),
                tender.publishedOn().orElse(null),
                plan.running() ? plan.planning().publication() : null,
                plan.running() ? plan.planning().slack() : null);
    }

    private Page<Tender> search(ListState state, int page, int size, Actor actor) {
        TenderQuery query =
                new TenderQuery(state.constant(TenderState.class, "staat").orElse(null), state.filter("zoek"));
        return tenders.search(query, state.sorting(TenderQuery.Sorting.class), state.ascending(), page, size, actor);
    }

    private static ListState state(Map<String, String> fields) {
        return new ListState(PATH, "DEADLINE", true, fields);
    }

    private static Row row(Tender tender, TenderPlan plan, ShownPlan shown) {
        return new Row(
                tender.code(),
                tender.title(),
                tender.state().name(),
                shown.day(tender.publicationDeadline()),
                plan.running() ? shown.countdown(plan) : null);
    }

    /** One tender in the list. */
    public record Row(
            String code, String title, String state, String deadline, ShownPlan.@Nullable Countdown countdown) {}
}
