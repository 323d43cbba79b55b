package nl.doelbinder.steering.web;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import nl.doelbinder.input.http.CsvFile;
import nl.doelbinder.input.http.ListState;
import nl.doelbinder.organisation.Accounts;
import nl.doelbinder.organisation.Role;
import nl.doelbinder.organisation.Unit;
import nl.doelbinder.organisation.Units;
import nl.doelbinder.organisation.web.Visit;
import nl.doelbinder.steering.Action;
import nl.doelbinder.steering.ActionDraft;
import nl.doelbinder.steering.ActionLine;
import nl.doelbinder.steering.ActionLine.Cursor;
import nl.doelbinder.steering.ActionQuery;
import nl.doelbinder.steering.Ending;
import nl.doelbinder.steering.EndingAction;
import nl.doelbinder.steering.FindingActions;
import nl.doelbinder.steering.LifeState;
import nl.doelbinder.steering.ListingActions;
import nl.doelbinder.steering.RaisingAction;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** The group's actions, by due day and unit, and one action. */
@Controller
@RequestMapping("/stuurgroep")
class ActionPages {

    private static final String PATH = "/stuurgroep/acties";
    private static final int SIZE = 25;
    private static final int AT_ONCE = 1000;
    private static final int MOST_LINES = 100_000;

    private final ListingActions listing;
    private final FindingActions finding;
    private final EndingAction ending;
    private final RaisingAction raising;
    private final Units units;
    private final Accounts accounts;
    private final DoingActs doing;
    private final MessageSource messages;
    private final java.time.Clock clock;

    ActionPages(
            ListingActions listing,
            FindingActions finding,
            EndingAction ending,
            RaisingAction raising,
            Units units,
            Accounts accounts,
            DoingActs doing,
            MessageSource messages,
            java.time.Clock clock) {
        this.listing = listing;
        this.finding = finding;
        this.ending = ending;
        this.raising = raising;
        this.units = units;
        this.accounts = accounts;
        this.doing = doing;
        this.messages = messages;
        this.clock = clock;
    }

    @GetMapping("/acties")
    String list(Visit visit) {
        var state = state(visit);
        var backwards = !state.value("voor").isEmpty();
        var page = listing.page(
                query(state),
                state.sorting(ActionQuery.Sorting.class),
                state.ascending(),
                cursor(state, backwards ? "voor" : "na"),
                backwards,
                SIZE);
        visit.put("list", state)
                .put("rows", page.lines())
                .put("total", page.total())
                .put("counted", ListingActions.COUNTED)
                .put("states", LifeState.values())
                .put("units", units.all().stream().map(Unit::code).toList())
                .put("today", java.time.LocalDate.now(clock))
                .put("mayRaise", mayKeep(visit));
        if (!page.lines().isEmpty()) {
            var first = page.lines().get(0).cursor();
            var last = page.lines().get(page.lines().size() - 1).cursor();
            if (page.before()) {
                visit.put("previous", state.placeHref("voor", first.key(), first.nr()));
            }
            if (page.after()) {
                visit.put("next", state.placeHref("na", last.key(), last.nr()));
            }
        }
        return "steering/actions";
    }

    @GetMapping("/acties.csv")
    ResponseEntity<byte[]> file(Visit visit) {
        var state = state(visit);
        var file = CsvFile.withHeader(List.of("nr", "text", "raised", "due", "owner", "unit", "state"));
        var lines = 0;
        @Nullable Cursor from = null;
        ListingActions.Page page;
        do {
            page = listing.page(
                    query(state), state.sorting(ActionQuery.Sorting.class), state.ascending(), from, false, AT_ONCE);
            for (ActionLine line : page.lines()) {
                file.add(Arrays.asList(
                        line.nr(), line.text(), line.raisedOn(), line.due(), line.owner(), line.unit(), line.state()));
                from = line.cursor();
                lines++;
            }
        } while (page.after() && lines < MOST_LINES);
        return file.download(messages.getMessage("steering.actions.file", null, visit.locale()));
    }

    @GetMapping("/acties/{nr}")
    String show(@PathVariable int nr, Visit visit) {
        var action = finding.one(nr);
        var open = action.state() == LifeState.OPEN;
        visit.put("action", action)
                .put("mayRearrange", open && mayKeep(visit))
                .put("mayEnd", open && (mayKeep(visit) || owns(visit, action)))
                .put("mayOnlyClose", !mayKeep(visit))
                .put("units", units.all().stream().map(Unit::code).toList())
                .put(
                        "accounts",
                        accounts.all().stream()
                                .map(account -> account.username())
                                .toList());
        DoingActs.blank(
                visit,
                Map.of(
                        "rearrange-due", action.due().map(Object::toString).orElse(""),
                        "rearrange-owner", action.owner().orElse(""),
                        "rearrange-unit", action.unit().orElse("")));
        return "steering/action";
    }

    @GetMapping({"/acties/{nr}/einde", "/acties/{nr}/aanpassing"})
    String back(@PathVariable int nr) {
        return "redirect:" + PATH + "/" + nr;
    }

    @PostMapping("/acties/{nr}/einde")
    String end(@PathVariable int nr, Visit visit) {
        var sent = new Sent("end", visit.fields());
        return doing.act(
                sent,
                visit,
                () -> {
                    var state = sent.required("state", sent.choice("state", LifeState.class));
                    ending.end(
                            nr,
                            new Ending(state, sent.text("reason"), sent.optional("supersededBy")),
                            visit.actor(),
                            sent.version());
                    return PATH + "/" + nr;
                },
                () -> show(nr, visit));
    }

    @PostMapping("/acties/{nr}/aanpassing")
    String rearrange(@PathVariable int nr, Visit visit) {
        var sent = new Sent("rearrange", visit.fields());
        return doing.act(
                sent,
                visit,
                () -> {
                    var due = sent.day("due");
                    sent.end();
                    var text = finding.one(nr).text();
                    raising.rearrange(
                            nr,
                            new ActionDraft(text, due, sent.optional("owner"), sent.optional("unit")),
                            visit.actor(),
                            sent.version());
                    return PATH + "/" + nr;
                },
                () -> show(nr, visit));
    }

    private static ListState state(Visit visit) {
        return new ListState(PATH, "DUE", true, visit.fields());
    }

    private static ActionQuery query(ListState state) {
        return new ActionQuery(
                state.constant(LifeState.class, "staat").orElse(null),
                state.filter("eenheid"),
                state.filter("wie"),
                state.day("tot"),
                state.filter("zoek"));
    }

    private static @Nullable Cursor cursor(ListState state, String way) {
        var nr = state.number("nr", 0);
        return state.value(way).isEmpty() || nr == 0 || !sound(state, way) ? null : new Cursor(state.value(way), nr);
    }

    /** An address that somebody changed by hand is no reason to fail. */
    private static boolean sound(ListState state, String way) {
        return switch (state.sorting(ActionQuery.Sorting.class)) {
            case NR -> state.number(way, 0) > 0;
            case DUE, RAISED -> state.day(way) != null;
            default -> true;
        };
    }

    static boolean mayKeep(Visit visit) {
        return visit.actor().is(Role.SECRETARY, "STEERING") || visit.actor().is(Role.CHAIR, "STEERING");
    }

    private static boolean owns(Visit visit, Action action) {
        return action.owner().filter(visit.actor().username()::equals).isPresent()
                || action.unit()
                        .filter(unit -> visit.actor().is(Role.UNIT_LEAD, unit))
                        .isPresent();
    }
}
