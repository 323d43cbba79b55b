package nl.doelbinder.input.http;

import java.time.Period;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.springframework.context.MessageSource;

/** A period as people say it. */
public final class PeriodInWords {

    private PeriodInWords() {}

    /** All of it: "1 jaar, 6 maanden". */
    public static String of(Period period, MessageSource messages, Locale locale) {
        return String.join(", ", parts(period, messages, locale));
    }

    /** Years, months and days, each where there are any: "1 jaar", "6 maanden". */
    public static List<String> parts(Period period, MessageSource messages, Locale locale) {
        List<String> parts = new ArrayList<>(3);
        part(parts, "input.period.years", period.getYears(), messages, locale);
        part(parts, "input.period.months", period.getMonths(), messages, locale);
        part(parts, "input.period.days", period.getDays(), messages, locale);
        return parts;
    }

    private static void part(List<String> parts, String key, int amount, MessageSource messages, Locale locale) {
        if (amount != 0) {
            parts.add(messages.getMessage(key, new Object[] {amount}, locale));
        }
    }
}
