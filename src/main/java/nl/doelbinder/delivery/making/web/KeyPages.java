package nl.doelbinder.delivery.making.web;

import static java.util.Objects.requireNonNull;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import nl.doelbinder.delivery.Agreements;
import nl.doelbinder.delivery.making.RecipientKeys;
import nl.doelbinder.delivery.making.RecipientKeys.Wrong;
import nl.doelbinder.input.BadInput;
import nl.doelbinder.input.Fault;
import nl.doelbinder.input.http.Form;
import nl.doelbinder.organisation.Role;
import nl.doelbinder.organisation.web.Visit;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.support.RequestContextUtils;

/** The keys of a recipient, to which its deliveries are encrypted. */
@Controller
@RequestMapping("/leveringen/overeenkomsten/{code}/sleutels")
class KeyPages {

    private static final String LABELS = "making.field.";
    private static final int LONGEST_KEY = 100;

    private final Agreements agreements;
    private final RecipientKeys keys;
    private final MessageSource messages;
    private final Clock clock;

    KeyPages(Agreements agreements, RecipientKeys keys, MessageSource messages, Clock clock) {
        this.agreements = agreements;
        this.keys = keys;
        this.messages = messages;
        this.clock = clock;
    }

    @GetMapping
    String all(@PathVariable String code, Visit visit) {
        var agreement = agreements.one(code, visit.actor());
        visit.put("agreement", agreement)
                .put("keys", keys.all(code, visit.actor()))
                .put("mayKeep", visit.actor().is(Role.LOCAL_ADMINISTRATOR, agreement.recipient()))
                .put("today", LocalDate.now(clock));
        if (!visit.holds("form")) {
            visit.put("form", Form.empty(LABELS));
        }
        return "delivery/making/keys";
    }

    @PostMapping
    String register(@PathVariable String code, Visit visit) {
        Form form = new Form(LABELS, "", visit.fields());
        try {
            var reading = form.sent()
                    .text("publicKey")
                    .text("validFrom")
                    .text("validUntil")
                    .reading();
            var in = reading.root();
            String key = in.text("publicKey", LONGEST_KEY);
            LocalDate from = in.date("validFrom");
            LocalDate until = in.date("validUntil");
            if (key != null && keys.wrong(code, key, LocalDate.now(clock)).equals(Optional.of(Wrong.KEY_MALFORMED))) {
                reading.add(Fault.at("/publicKey", "making.fault.key-malformed", "publicKey"));
            }
            reading.refuseIfFaulty();
            keys.register(code, requireNonNull(key), requireNonNull(from), requireNonNull(until), visit.actor());
        } catch (BadInput bad) {
            visit.response().setStatus(HttpStatus.BAD_REQUEST.value());
            visit.put("form", form.withFaults(bad.faults(), messages, visit.locale()));
            return all(code, visit);
        }
        return told("key", code, visit);
    }

    @PostMapping("/{id}/intrekking")
    String withdraw(@PathVariable String code, @PathVariable long id, Visit visit) {
        keys.withdraw(code, id, visit.actor());
        return told("withdrawn", code, visit);
    }

    private static String told(String what, String code, Visit visit) {
        RequestContextUtils.getOutputFlashMap(visit.request()).put("told", what);
        return "redirect:/leveringen/overeenkomsten/" + code + "/sleutels";
    }
}
