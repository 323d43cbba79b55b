package nl.doelbinder.tender.web;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import nl.doelbinder.input.http.Form;
import nl.doelbinder.organisation.Actor;
import nl.doelbinder.organisation.Refusal;
import nl.doelbinder.organisation.Unit;
import nl.doelbinder.organisation.Units;
import nl.doelbinder.tender.AccountDemand;
import nl.doelbinder.tender.AccountDemand.Reservation;
import nl.doelbinder.tender.FindingUnitUses;
import nl.doelbinder.tender.GivingAccounts;
import nl.doelbinder.tender.ReadingPapers;
import nl.doelbinder.tender.UnitUse;
import nl.doelbinder.tender.Working;
import nl.doelbinder.tender.web.Sending.Answer;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Accounts and budget by unit and lot, with the licences that each unit has and uses now. */
@Controller
@RequestMapping("/aanbestedingen/{code}/accounts")
class AccountPages {

    private final PartPages pages;
    private final FindingUnitUses finding;
    private final GivingAccounts giving;
    private final Units units;
    private final Sending sending;
    private final Clock clock;

    AccountPages(
            PartPages pages,
            FindingUnitUses finding,
            GivingAccounts giving,
            Units units,
            Sending sending,
            Clock clock) {
        this.pages = pages;
        this.finding = finding;
        this.giving = giving;
        this.units = units;
        this.sending = sending;
        this.clock = clock;
    }

    @GetMapping
    String all(@PathVariable String code, Model model, Actor actor) {
        var tender = pages.show(code, TenderPart.ACCOUNTS, model, actor);
        List<UnitUse> uses = finding.all(code, actor);
        Map<String, String> names = new HashMap<>();
        units.all().forEach(unit -> names.put(unit.code(), unit.name()));
        model.addAttribute("uses", uses);
        model.addAttribute("names", names);
        model.addAttribute("day", LocalDate.now(clock));
        model.addAttribute(
                "mine",
                uses.stream()
                        .map(UnitUse::unit)
                        .filter(unit -> Working.forUnit(tender, unit, actor))
                        .toList());
        return "tender/accounts";
    }

    @GetMapping("/{unit}/{lot}")
    String one(
            @PathVariable String code, @PathVariable String unit, @PathVariable String lot, Model model, Actor actor) {
        UnitUse use = found(code, unit, lot, actor);
        if (!model.containsAttribute("form")) {
            model.addAttribute("form", new Form(PartPages.LABELS, "give", fields(use.demand())));
        }
        var tender = pages.show(code, TenderPart.ACCOUNTS, model, actor);
        model.addAttribute("use", use);
        model.addAttribute("name", units.of(unit).map(Unit::name).orElse(unit));
        model.addAttribute("mayGive", Working.forUnit(tender, unit, actor));
        return "tender/account";
    }

    @PostMapping("/{unit}/{lot}")
    String give(
            @PathVariable String code,
            @PathVariable String unit,
            @PathVariable String lot,
            @RequestParam Map<String, String> fields,
            Model model,
            Actor actor,
            Locale locale,
            HttpServletResponse response,
            RedirectAttributes told) {
        Form form = new Form(PartPages.LABELS, "give", fields);
        return sending.send(
                form,
                "give",
                PartPages.path(code, "accounts"),
                () -> giving.give(
                        code, unit, lot, ReadingPapers.accounts(sent(form).reading()), actor, form.version()),
                () -> one(code, unit, lot, model, actor),
                new Answer(model, locale, response, told));
    }

    private UnitUse found(String code, String unit, String lot, Actor actor) {
        return finding.all(code, actor).stream()
                .filter(use -> use.unit().equals(unit) && use.lot().code().equals(lot))
                .findFirst()
                .orElseThrow(() -> new Refusal.NotFound("accounts.refusal.not-found", unit, lot));
    }

    private static Form.Sent sent(Form form) {
        Form.Sent sent = form.sent().number("accounts").flag("definitive");
        boolean reserved = !form.typed("reservation.euros").isEmpty()
                || !form.typed("reservation.reference").isEmpty();
        return reserved ? sent.number("reservation.euros").text("reservation.reference") : sent;
    }

    private static Map<String, String> fields(@Nullable AccountDemand demand) {
        Map<String, String> fields = new HashMap<>();
        if (demand != null) {
            Integer accounts = demand.answer().accounts();
            fields.put("give-accounts", accounts == null ? "" : accounts.toString());
            fields.put("give-definitive", Boolean.toString(demand.answer().definitive()));
            Reservation reserved = demand.answer().reserved();
            if (reserved != null) {
                fields.put("give-reservation.euros", Long.toString(reserved.euros()));
                fields.put("give-reservation.reference", reserved.reference());
            }
        }
        return fields;
    }
}
