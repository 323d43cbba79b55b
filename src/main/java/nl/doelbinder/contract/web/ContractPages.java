package nl.doelbinder.contract.web;

import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import nl.doelbinder.contract.ContractCase;
import nl.doelbinder.contract.ContractDecision;
import nl.doelbinder.contract.DecidingContractNotice;
import nl.doelbinder.contract.FindingContracts;
import nl.doelbinder.contract.NoticeDays;
import nl.doelbinder.contract.ReadingNotice;
import nl.doelbinder.input.BadInput;
import nl.doelbinder.input.http.Form;
import nl.doelbinder.organisation.Actor;
import nl.doelbinder.organisation.Refusal;
import nl.doelbinder.organisation.Role;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.util.UriUtils;

/** One contract: its terms, what its options still give, and the decision at its end. */
@Controller
@RequestMapping("/contracten/{number}")
class ContractPages {

    private static final String LABELS = "contract.field.";

    private final FindingContracts finding;
    private final DecidingContractNotice deciding;
    private final NoticeDays days;
    private final MessageSource messages;
    private final Clock clock;

    ContractPages(
            FindingContracts finding,
            DecidingContractNotice deciding,
            NoticeDays days,
            MessageSource messages,
            Clock clock) {
        this.finding = finding;
        this.deciding = deciding;
        this.days = days;
        this.messages = messages;
        this.clock = clock;
    }

    @GetMapping
    String show(@PathVariable String number, Model model, Actor actor) {
        ContractCase contract = finding.one(number);
        model.addAttribute("one", contract);
        model.addAttribute("today", LocalDate.now(clock));
        model.addAttribute("asked", days.askedFrom(contract).orElse(null));
        model.addAttribute("mayDecide", contract.decision().isEmpty() && actor.is(Role.CONTRACT_MANAGER));
        model.addAttribute("options", Map.of("ContractChoice", choices(contract)));
        if (!model.containsAttribute("form")) {
            model.addAttribute("form", Form.empty(LABELS));
        }
        return "contract/contract";
    }

    /** What is unlawful, or too late, cannot be chosen. */
    private List<ContractDecision.Choice> choices(ContractCase contract) {
        boolean tooLate = contract.pastNoticeDay(LocalDate.now(clock)).isPresent();
        return Stream.of(ContractDecision.Choice.values())
                .filter(choice -> switch (choice) {
                    case END -> !tooLate;
                    case LAPSE -> true;
                    case EXTEND -> contract.offer() != null;
                })
                .toList();
    }

    /** Where deciding failed the page has its address; who asks for that again gets the contract. */
    @GetMapping("/besluit")
    String back(@PathVariable String number) {
        return "redirect:" + path(number);
    }

    @PostMapping("/besluit")
    String decide(
            @PathVariable String number,
            @RequestParam Map<String, String> fields,
            Model model,
            Actor actor,
            Locale locale,
            HttpServletResponse response,
            RedirectAttributes told) {
        Form form = new Form(LABELS, "decide", fields);
        try {
            deciding.decide(
                    number,
                    ReadingNotice.read(form.sent()
                            .text("choice")
                            .text("until")
                            .text("consentBy")
                            .text("reason")
                            .reading()),
                    actor);
        } catch (BadInput bad) {
            response.setStatus(HttpStatus.BAD_REQUEST.value());
            model.addAttribute("form", form.withFaults(bad.faults(), messages, locale));
            return show(number, model, actor);
        } catch (Refusal.OutOfTurn refusal) {
            response.setStatus(HttpStatus.CONFLICT.value());
            model.addAttribute("form", form);
            model.addAttribute(
                    "refused",
                    messages.getMessage(refusal.messageKey(), refusal.values().toArray(), null, locale));
            return show(number, model, actor);
        }
        told.addFlashAttribute("told", true);
        return "redirect:" + path(number);
    }

    private static String path(String number) {
        return "/contracten/" + UriUtils.encodePathSegment(number, StandardCharsets.UTF_8);
    }
}
