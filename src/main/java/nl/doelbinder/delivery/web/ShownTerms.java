package nl.doelbinder.delivery.web;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import nl.doelbinder.delivery.AgreementTerms;
import nl.doelbinder.input.http.PeriodInWords;
import org.springframework.context.MessageSource;

/** The terms of an agreement in words, term by term, and what another version says otherwise. */
final class ShownTerms {

    private final MessageSource messages;
    private final Locale locale;

    ShownTerms(MessageSource messages, Locale locale) {
        this.messages = messages;
        this.locale = locale;
    }

    /** One term: its name as the end of a message key, and what was agreed, a line for each thing. */
    public record Term(String name, List<String> lines) {}

    /** A term that is not the same: what goes and what comes. */
    public record Change(String name, List<String> gone, List<String> added) {}

    List<Term> of(AgreementTerms terms) {
        return lines(terms).entrySet().stream()
                .map(entry -> new Term(entry.getKey(), entry.getValue()))
                .toList();
    }

    List<Change> changes(AgreementTerms before, AgreementTerms after) {
        Map<String, List<String>> old = lines(before);
        List<Change> changes = new ArrayList<>();
        lines(after).forEach((name, now) -> {
            List<String> then = old.getOrDefault(name, List.of());
            if (!then.equals(now)) {
                changes.add(new Change(name, without(then, now), without(now, then)));
            }
        });
        return changes;
    }

    private static List<String> without(List<String> lines, List<String> others) {
        return lines.stream().filter(line -> !others.contains(line)).toList();
    }

    private Map<String, List<String>> lines(AgreementTerms terms) {
        Map<String, List<String>> lines = new LinkedHashMap<>();
        lines.put("title", List.of(terms.title()));
        lines.put("facilityOwner", List.of(terms.facilityOwner()));
        lines.put("dataOwners", terms.dataOwners());
        lines.put("referralsTo", List.of(terms.referralsTo()));
        lines.put("provider", List.of(terms.provider()));
        lines.put("recipient", List.of(terms.recipient()));
        lines.put("purpose", List.of(terms.purpose().text()));
        lines.put("grounds", terms.grounds());
        lines.put(
                "data",
                terms.data().stream()
                        .map(kind -> kind.name() + " (" + kind.owner() + "): " + String.join(", ", kind.fields()))
                        .toList());
        lines.put("selection", terms.selection());
        lines.put("securityClass", List.of(terms.securityClass()));
        lines.put(
                "norms",
                terms.norms().stream()
                        .map(norm -> norm.code() + ": " + norm.name())
                        .toList());
        lines.put("noticeTerm", List.of(PeriodInWords.of(terms.noticeTerm(), messages, locale)));
        lines.put("localRetention", List.of(PeriodInWords.of(terms.localRetention(), messages, locale)));
        lines.put(
                "contacts",
                terms.contacts().stream()
                        .map(contact -> contact.function() + " (" + contact.unit() + "): " + contact.about()
                                + (contact.address() == null ? "" : ", " + contact.address()))
                        .toList());
        return lines;
    }
}
