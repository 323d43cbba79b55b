package nl.doelbinder.delivery.aftercare.web;

import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;
import nl.doelbinder.delivery.aftercare.AfterCase;
import nl.doelbinder.delivery.aftercare.CaseKind;
import nl.doelbinder.delivery.aftercare.CaseQuery;
import nl.doelbinder.delivery.aftercare.FindingCases;
import nl.doelbinder.delivery.aftercare.Notices;
import nl.doelbinder.inbox.Tasks;
import nl.doelbinder.input.Reading;
import nl.doelbinder.input.http.CsvFile;
import nl.doelbinder.input.http.Form;
import nl.doelbinder.input.http.ListState;
import nl.doelbinder.organisation.web.Failure;
import nl.doelbinder.organisation.web.Visit;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.support.RequestContextUtils;

/** Shows a list of cases, one case and what can be done about it, and does it: the same for each kind. */
@Component
class ShowingCases {

    private static final int SIZE = 25;
    private static final int MOST_LINES = 10_000;

    private final FindingCases finding;
    private final Notices notices;
    private final Tasks tasks;
    private final MessageSource messages;
    private final Clock clock;

    ShowingCases(FindingCases finding, Notices notices, Tasks tasks, MessageSource messages, Clock clock) {
        this.finding = finding;
        this.notices = notices;
        this.tasks = tasks;
        this.messages = messages;
        this.clock = clock;
    }

    /** A line of a list. */
    public record Line(
            String code,
            String href,
            String title,
            String agreement,
            String state,
            String weight,
            String raised,
            @Nullable String due,
            boolean late) {}

    /** Something that is known of a case. */
    public record Fact(String key, String text) {}

    /** A party that was told, and whether the mail went out. */
    public record ShownNotice(
            String what,
            String party,
            String article,
            String written,
            @Nullable String sent) {}

    CaseWords words(Visit visit) {
        return new CaseWords(messages, visit.locale(), clock.getZone());
    }

    /**
     * A page of cases.
     *
     * @param states of the kind, to filter by
     */
    <C extends AfterCase, S extends Enum<S>> void list(Visit visit, CaseKind kind, Class<C> type, Class<S> states) {
        var list = list(kind, visit);
        var found = finding.page(type, query(list, states, list.page(), SIZE), visit.actor());
        var words = words(visit);
        visit.put("list", list)
                .put("kind", kind)
                .put("kinds", CaseKind.values())
                .put("states", states.getEnumConstants())
                .put("total", found.getTotalElements())
                .put("page", found.getNumber())
                .put("pages", found.getTotalPages())
                .put("rows", found.map(one -> line(one, words)).getContent());
    }

    <C extends AfterCase, S extends Enum<S>> ResponseEntity<byte[]> file(
            Visit visit, CaseKind kind, Class<C> type, Class<S> states) {
        var list = list(kind, visit);
        var file = CsvFile.withHeader(
                List.of("code", "title", "agreement", "state", "raisedBy", "raisedAt", "dueAt", "closedAt", "overdue"));
        finding.page(type, query(list, states, 0, MOST_LINES), visit.actor())
                .forEach(one -> file.add(Arrays.asList(
                        one.code(),
                        one.title(),
                        one.agreement(),
                        one.state(),
                        one.raisedBy(),
                        one.raisedAt(),
                        one.dueAt().orElse(null),
                        one.closedAt().orElse(null),
                        one.isOverdue(clock.instant()))));
        return file.download(words(visit).say("care." + kind + ".file"));
    }

    /** The newest first, unless the address says otherwise. */
    private static ListState list(CaseKind kind, Visit visit) {
        return new ListState(kind.path(), CaseQuery.Sorting.RAISED.name(), false, visit.fields());
    }

    private <S extends Enum<S>> CaseQuery query(ListState list, Class<S> states, int page, int size) {
        return new CaseQuery(
                list.filter("zoek"),
                list.constant(states, "staat").orElse(null),
                list.filter("overeenkomst"),
                list.value("te-laat").equals("ja") ? clock.instant() : null,
                list.sorting(CaseQuery.Sorting.class),
                list.ascending(),
                page,
                size);
    }

    private Line line(AfterCase one, CaseWords words) {
        var late = one.isOverdue(clock.instant());
        return new Line(
                one.code(),
                one.kind().page(one.code()),
                one.title(),
                one.agreement(),
                words.state(one),
                weight(one),
                words.moment(one.raisedAt()),
                one.dueAt().map(words::due).orElse(null),
                late);
    }

    private String weight(AfterCase one) {
        return one.closedAt().isPresent() ? "calm" : one.isOverdue(clock.instant()) ? "bad" : "busy";
    }

    /** One case with what is known of it and what the reader can do. */
    String one(Visit visit, AfterCase found, List<Fact> facts, List<Deed> deeds) {
        var words = words(visit);
        visit.put("kind", found.kind())
                .put("one", found)
                .put("state", words.state(found))
                .put("weight", weight(found))
                .put("facts", facts)
                .put(
                        "notices",
                        notices.of(found).stream()
                                .map(told -> new ShownNotice(
                                        words.say("care.notice." + told.type()),
                                        words.word(told.party()),
                                        told.article(),
                                        words.moment(told.writtenAt()),
                                        told.sentAt() == null ? null : words.moment(told.sentAt())))
                                .toList());
        var due = found.dueAt();
        if (due.isPresent() && found.closedAt().isEmpty()) {
            visit.put("clock", words.left(due.get(), clock.instant())).put("late", found.isOverdue(clock.instant()));
        }
        deeds(visit, deeds);
        return "delivery/care/case";
    }

    /** The forms of a page. */
    void deeds(Visit visit, List<Deed> deeds) {
        visit.put("deeds", deeds)
                .put(
                        "options",
                        deeds.stream()
                                .flatMap(deed -> deed.fields().stream())
                                .filter(field -> field.type() == Deed.Type.CHECKS && field.words() != null)
                                .collect(java.util.stream.Collectors.toMap(
                                        field -> String.valueOf(field.words()),
                                        Deed.Field::values,
                                        (one, other) -> one)));
        if (!visit.holds("form")) {
            visit.put("form", Form.empty(Deed.LABELS)).put("tried", "");
        }
    }

    /**
     * Does what a form asks.
     *
     * @param deed  does it with what was typed, and answers where it leads
     * @param again shows the page with what was typed, and why it could not be done
     */
    String act(Visit visit, Deed form, Function<Sent, String> deed, Supplier<String> again) {
        var typed = form.form(visit.fields());
        return Failure.unless(
                () -> done(visit, form.act(), deed.apply(new Sent(form.reading(typed), typed.version()))), failure -> {
                    failure.tell(visit, messages);
                    visit.put("form", typed.withFaults(failure.faults(), messages, visit.locale()))
                            .put("tried", form.act());
                    return again.get();
                });
    }

    private String done(Visit visit, String act, String next) {
        var told = RequestContextUtils.getOutputFlashMap(visit.request());
        told.put("told", act);
        tasks.of(visit.actor()).stream()
                .filter(task -> !next.equals(task.page()))
                .findFirst()
                .ifPresent(task -> told.putAll(Map.of(
                        "nextPage", task.page(),
                        "nextCode", task.subjectCode(),
                        "nextTitle", task.subjectTitle())));
        return "redirect:" + next;
    }

    /** What was typed, and the version that was seen. */
    record Sent(Reading reading, @Nullable Long version) {}
}
