package nl.doelbinder.pia.web;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import nl.doelbinder.input.BadInput;
import nl.doelbinder.input.Fault;
import nl.doelbinder.organisation.Refusal;
import org.springframework.context.MessageSource;

/** What is wrong, in sentences. */
final class Faults {

    private static final int MOST_PLACED = 50;
    private static final String ANSWERS = "/answers/";

    private Faults() {}

    static List<String> of(RuntimeException wrong, MessageSource messages, Locale locale) {
        if (wrong instanceof BadInput bad) {
            return of(bad.faults(), messages, locale);
        }
        if (wrong instanceof Refusal refusal) {
            return List.of(text(messages, refusal.messageKey(), refusal.values(), locale));
        }
        throw wrong;
    }

    static List<String> of(List<Fault> faults, MessageSource messages, Locale locale) {
        return faults.stream()
                .map(fault -> text(messages, fault.messageKey(), fault.values(), locale))
                .distinct()
                .toList();
    }

    /** By what is said of it, the question that it is about. */
    static Map<String, String> questions(RuntimeException wrong, MessageSource messages, Locale locale) {
        if (!(wrong instanceof BadInput bad)) {
            return Map.of();
        }
        return bad.faults().stream()
                .filter(fault -> fault.pointer().startsWith(ANSWERS)
                        || fault.messageKey().equals("pia.submit.remark-open"))
                .collect(Collectors.toMap(
                        fault -> text(messages, fault.messageKey(), fault.values(), locale),
                        fault -> String.valueOf(fault.values().get(0)),
                        (first, same) -> first));
    }

    /** Each with the place where it is, for who looks it up in a file. */
    static List<String> placed(List<Fault> faults, MessageSource messages, Locale locale) {
        return faults.stream()
                .map(fault -> {
                    String text = text(messages, fault.messageKey(), fault.values(), locale);
                    return fault.pointer().isEmpty() ? text : fault.pointer() + ": " + text;
                })
                .distinct()
                .limit(MOST_PLACED)
                .toList();
    }

    private static String text(MessageSource messages, String key, List<Object> values, Locale locale) {
        return String.valueOf(messages.getMessage(key, values.toArray(), key, locale));
    }
}
