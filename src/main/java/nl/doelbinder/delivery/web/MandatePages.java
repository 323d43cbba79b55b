package nl.doelbinder.delivery.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import nl.doelbinder.delivery.Agreement;
import nl.doelbinder.delivery.AgreementState;
import nl.doelbinder.delivery.Agreements;
import nl.doelbinder.delivery.ChangingMandates;
import nl.doelbinder.delivery.MandateLine;
import nl.doelbinder.delivery.MandateList;
import nl.doelbinder.delivery.MandateNotices;
import nl.doelbinder.input.http.CsvFile;
import nl.doelbinder.input.http.Form;
import nl.doelbinder.input.http.ListState;
import nl.doelbinder.organisation.Account;
import nl.doelbinder.organisation.Accounts;
import nl.doelbinder.organisation.Actor;
import nl.doelbinder.organisation.Refusal;
import nl.doelbinder.organisation.Role;
import nl.doelbinder.organisation.web.Visit;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;

/** Who may receive under an agreement, today and on any day before; each change makes a newer list. */
@Controller
class MandatePages {

    private static final String PATH = "/leveringen/mandaten";
    private static final Set<String> STATE =
            Set.of("overeenkomst", "op", "zoek", "geldig", "sorteer", "richting", "pagina");
    private static final int SIZE = 25;

    private final Agreements agreements;
    private final ChangingMandates mandates;
    private final MandateNotices notices;
    private final Accounts accounts;
    private final SentForms forms;
    private final Clock clock;

    MandatePages(
            Agreements agreements,
            ChangingMandates mandates,
            MandateNotices notices,
            Accounts accounts,
            SentForms forms,
            Clock clock) {
        this.agreements = agreements;
        this.mandates = mandates;
        this.notices = notices;
        this.accounts = accounts;
        this.forms = forms;
        this.clock = clock;
    }

    /** The list of a day; without one, today's. */
    @GetMapping(PATH)
    String show(Visit visit) {
        ListState state = state(visit);
        List<Agreement> all = agreements.all(visit.actor());
        Agreement agreement = agreement(state, visit.actor());
        LocalDate day = day(state);
        @Nullable MandateList list = list(agreement, day, visit.actor());
        List<MandateLine> found = list == null ? List.of() : ShownMandates.found(list.lines(), state, day);
        int page = Math.min(state.page(), Math.max(0, (found.size() - 1) / SIZE));
        boolean mayChange = agreement.state() == AgreementState.IN_FORCE
                && visit.actor().is(Role.LOCAL_ADMINISTRATOR, agreement.recipient());
        List<MandateList> lists = agreements.mandateLists(agreement.code(), visit.actor());
        visit.put("agreements", all)
                .put("agreement", agreement)
                .put("day", day)
                .put("list", state)
                .put("lists", lists)
                .put("notices", notices.of(agreement.code(), visit.actor()))
                .put("zone", clock.getZone())
                .put("rows", found.stream().skip((long) page * SIZE).limit(SIZE).toList())
                .put("total", found.size())
                .put("page", page)
                .put("pages", (found.size() + SIZE - 1) / SIZE)
                .put("mayChange", mayChange)
                .put("accounts", mayChange ? rows(agreement, lists) : List.of());
        if (list != null) {
            visit.put("shown", list);
        }
        SentForms.show(visit);
        return "delivery/mandates";
    }

    @GetMapping(PATH + ".csv")
    ResponseEntity<byte[]> file(Visit visit) {
        ListState state = state(visit);
        Agreement agreement = agreement(state, visit.actor());
        LocalDate day = day(state);
        @Nullable MandateList list = list(agreement, day, visit.actor());
        CsvFile file = CsvFile.withHeader(List.of("agreement", "list", "on", "account", "from", "until", "holds"));
        if (list != null) {
            ShownMandates.found(list.lines(), state, day)
                    .forEach(line -> file.add(Arrays.asList(
                            agreement.code(),
                            list.number(),
                            day,
                            line.account(),
                            line.from(),
                            line.until(),
                            line.holds(day))));
        }
        return file.download("mandaten-" + agreement.code() + "-" + day);
    }

    @PostMapping(PATH)
    String change(Visit visit) {
        Form form = new Form(SentForms.LABELS, "", visit.fields());
        String code = form.typed("overeenkomst");
        return forms.act(
                visit,
                form,
                "mandates",
                () -> {
                    Long seen = form.version();
                    TypedMandates typed = TypedMandates.read(form);
                    typed.change(lines -> mandates.change(
                            code,
                            lines,
                            form.typed("reason"),
                            visit.actor(),
                            seen == null ? null : Math.toIntExact(seen)));
                    return PATH + "?overeenkomst="
                            + agreements.one(code, visit.actor()).code();
                },
                () -> show(visit));
    }

    /** Where a list was sent the fields of its form stand there too. */
    private static ListState state(Visit visit) {
        Map<String, String> state = new LinkedHashMap<>(visit.fields());
        state.keySet().retainAll(STATE);
        return new ListState(PATH, ShownMandates.Sorting.ACCOUNT.name(), true, state);
    }

    private LocalDate day(ListState state) {
        LocalDate asked = state.day("op");
        return asked == null ? LocalDate.now(clock) : asked;
    }

    private @Nullable MandateList list(Agreement agreement, LocalDate day, Actor actor) {
        return agreements.mandateListOn(agreement.code(), day, actor).orElse(null);
    }

    private Agreement agreement(ListState state, Actor actor) {
        String code = state.filter("overeenkomst");
        return code == null
                ? agreements.all(actor).stream()
                        .findFirst()
                        .orElseThrow(() -> new Refusal.NotFound("delivery.refusal.no-agreement", "–"))
                : agreements.one(code, actor);
    }

    /** Everybody who can be on the list, with what the newest one says of them. */
    private List<Row> rows(Agreement agreement, List<MandateList> lists) {
        var newest = lists.stream().findFirst().map(MandateList::lines).orElse(List.of());
        var able = accounts.all().stream()
                .filter(account -> account.actor().is(Role.DELIVERY_REQUESTER, agreement.recipient()))
                .map(Account::username);
        return Stream.concat(able, newest.stream().map(MandateLine::account))
                .distinct()
                .sorted()
                .map(account -> Row.of(account, newest))
                .toList();
    }

    /** One who can be on the list. */
    public record Row(String account, boolean named, String from, String until) {

        static Row of(String account, List<MandateLine> lines) {
            return lines.stream()
                    .filter(line -> line.account().equals(account))
                    .findFirst()
                    .map(line -> new Row(
                            account,
                            true,
                            line.from().toString(),
                            line.until() == null ? "" : line.until().toString()))
                    .orElse(new Row(account, false, "", ""));
        }
    }
}
