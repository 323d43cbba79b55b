package nl.doelbinder.delivery.web;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.LocalDate;
import java.time.Period;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import nl.doelbinder.delivery.Agreement;
import nl.doelbinder.delivery.Agreements;
import nl.doelbinder.delivery.ChangingMandates;
import nl.doelbinder.delivery.MandateLine;
import nl.doelbinder.delivery.MandateList;
import nl.doelbinder.delivery.ShowingProof;
import nl.doelbinder.input.BadInput;
import nl.doelbinder.input.Fault;
import nl.doelbinder.input.http.Form;
import nl.doelbinder.input.http.PeriodInWords;
import nl.doelbinder.organisation.Account;
import nl.doelbinder.organisation.Accounts;
import nl.doelbinder.organisation.Actor;
import nl.doelbinder.organisation.Refusal;
import nl.doelbinder.organisation.Role;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** One agreement with its terms and proofs, and who may receive under it, today and on any day before. */
@Controller
class AgreementPages {

    private static final String LABELS = "levering.field.";
    private static final int MOST_ROWS = 500;

    private final Agreements agreements;
    private final ChangingMandates mandates;
    private final ShowingProof showing;
    private final Accounts accounts;
    private final MessageSource messages;
    private final Clock clock;

    AgreementPages(
            Agreements agreements,
            ChangingMandates mandates,
            ShowingProof showing,
            Accounts accounts,
            MessageSource messages,
            Clock clock) {
        this.agreements = agreements;
        this.mandates = mandates;
        this.showing = showing;
        this.accounts = accounts;
        this.messages = messages;
        this.clock = clock;
    }

    @GetMapping("/leveringen/overeenkomsten/{code}")
    String one(@PathVariable String code, Model model, Actor actor, Locale locale) {
        return agreement(code, Form.empty(LABELS), model, actor, locale);
    }

    @GetMapping("/leveringen/overeenkomsten/{code}/bewijzen")
    String back(@PathVariable String code) {
        return "redirect:/leveringen/overeenkomsten/" + code;
    }

    @PostMapping("/leveringen/overeenkomsten/{code}/bewijzen")
    String show(
            @PathVariable String code,
            @RequestParam Map<String, String> typed,
            Model model,
            Actor actor,
            Locale locale,
            HttpServletResponse response,
            RedirectAttributes told) {
        Form form = new Form(LABELS, "proof", typed);
        try {
            LocalDate until = day(form.typed("validUntil"));
            if (until == null) {
                throw new BadInput(List.of(Fault.at("/validUntil", "input.missing", "validUntil")));
            }
            showing.show(code, form.typed("norm"), form.typed("reference"), until, actor);
            told.addFlashAttribute("told", "proof");
            return "redirect:/leveringen/overeenkomsten/" + code;
        } catch (BadInput bad) {
            response.setStatus(HttpStatus.BAD_REQUEST.value());
            return agreement(code, form.withFaults(bad.faults(), messages, locale), model, actor, locale);
        }
    }

    /** The list of a day; without one, today's. */
    @GetMapping("/leveringen/mandaten")
    String mandates(@RequestParam Map<String, String> asked, Model model, Actor actor) {
        return mandates(asked.get("overeenkomst"), asked.get("op"), Form.empty(LABELS), model, actor);
    }

    @PostMapping("/leveringen/mandaten")
    String change(
            @RequestParam Map<String, String> typed,
            Model model,
            Actor actor,
            Locale locale,
            HttpServletResponse response,
            RedirectAttributes told) {
        Form form = new Form(LABELS, "", typed);
        String code = form.typed("agreement");
        List<Fault> faults;
        HttpStatus status;
        try {
            Long seen = form.version();
            mandates.change(code, lines(form), form.typed("reason"), actor, seen == null ? null : seen.intValue());
            told.addFlashAttribute("told", "mandates");
            return "redirect:/leveringen/mandaten?overeenkomst="
                    + agreements.one(code, actor).code();
        } catch (BadInput bad) {
            faults = bad.faults();
            status = HttpStatus.BAD_REQUEST;
        } catch (Refusal.Overtaken overtaken) {
            faults = List.of(new Fault("/", overtaken.messageKey(), overtaken.values()));
            status = HttpStatus.PRECONDITION_FAILED;
        } catch (Refusal.OutOfTurn same) {
            faults = List.of(new Fault("/", same.messageKey(), same.values()));
            status = HttpStatus.CONFLICT;
        }
        response.setStatus(status.value());
        return mandates(code, null, form.withFaults(faults, messages, locale), model, actor);
    }

    private String inWords(Period period, Locale locale) {
        return String.join(", ", PeriodInWords.parts(period, messages, locale));
    }

    private String agreement(String code, Form form, Model model, Actor actor, Locale locale) {
        Agreement agreement = agreements.one(code, actor);
        model.addAttribute("agreement", agreement);
        model.addAttribute("terms", agreement.terms());
        model.addAttribute("noticeTerm", inWords(agreement.terms().noticeTerm(), locale));
        model.addAttribute("localRetention", inWords(agreement.terms().localRetention(), locale));
        model.addAttribute("proofs", agreements.proofs(code, actor));
        model.addAttribute("versions", agreements.versions(code, actor));
        model.addAttribute("today", LocalDate.now(clock));
        model.addAttribute("mayShow", keeps(agreement, actor));
        model.addAttribute(
                "norms",
                agreement.terms().norms().stream()
                        .map(norm -> new Choice(norm.code(), norm.name()))
                        .toList());
        model.addAttribute("form", form);
        return "delivery/agreement";
    }

    private String mandates(@Nullable String code, @Nullable String on, Form form, Model model, Actor actor) {
        List<Agreement> all = agreements.all(actor);
        Agreement agreement = code == null || code.isBlank()
                ? all.stream().findFirst().orElseThrow(() -> new Refusal.NotFound("delivery.refusal.no-agreement", "–"))
                : agreements.one(code, actor);
        LocalDate asked = on == null ? null : day(on);
        LocalDate day = asked == null ? LocalDate.now(clock) : asked;
        @Nullable MandateList list =
                agreements.mandateListOn(agreement.code(), day, actor).orElse(null);
        model.addAttribute("agreements", all);
        model.addAttribute("agreement", agreement);
        model.addAttribute("day", day);
        model.addAttribute("list", list);
        model.addAttribute("lists", agreements.mandateLists(agreement.code(), actor));
        boolean mayChange = keeps(agreement, actor);
        model.addAttribute("mayChange", mayChange);
        model.addAttribute("rows", mayChange ? rows(agreement, actor) : List.of());
        model.addAttribute("form", form);
        return "delivery/mandates";
    }

    /** Everybody who can be on the list, with what the newest one says of them. */
    private List<Row> rows(Agreement agreement, Actor actor) {
        var newest = agreements.mandateLists(agreement.code(), actor).stream()
                .findFirst()
                .map(MandateList::lines)
                .orElse(List.of());
        var able = accounts.all().stream()
                .filter(account -> account.actor().is(Role.DELIVERY_REQUESTER, agreement.recipient()))
                .map(Account::username);
        return Stream.concat(able, newest.stream().map(MandateLine::account))
                .distinct()
                .sorted()
                .map(account -> Row.of(account, newest))
                .toList();
    }

    private static List<MandateLine> lines(Form form) {
        List<MandateLine> lines = new ArrayList<>();
        List<Fault> faults = new ArrayList<>();
        for (int at = 0; at < MOST_ROWS && !form.typed("account-" + at).isEmpty(); at++) {
            if (!form.typed("named-" + at).equals("true")) {
                continue;
            }
            LocalDate from = day(form.typed("from-" + at));
            if (from == null) {
                faults.add(Fault.at("/from-" + at, "input.missing", "from"));
            } else {
                lines.add(new MandateLine(form.typed("account-" + at), from, day(form.typed("until-" + at))));
            }
        }
        if (!faults.isEmpty()) {
            throw new BadInput(faults);
        }
        return lines;
    }

    private static boolean keeps(Agreement agreement, Actor actor) {
        return actor.is(Role.LOCAL_ADMINISTRATOR, agreement.recipient());
    }

    private static @Nullable LocalDate day(String text) {
        try {
            return text.isBlank() ? null : LocalDate.parse(text);
        } catch (DateTimeParseException e) {
            return null; // a browser's date field sends none that cannot be read; who does is told that it is missing
        }
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
