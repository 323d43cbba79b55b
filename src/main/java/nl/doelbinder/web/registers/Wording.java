package nl.doelbinder.web.registers;

import java.time.LocalDate;
import java.time.Period;
import java.time.format.DateTimeFormatter;
import java.util.Collection;
import java.util.Locale;
import nl.doelbinder.input.http.PeriodInWords;
import nl.doelbinder.policy.Validity;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;

/** Words for what stands in registers, for a reader of one language. */
record Wording(MessageSource messages, Locale locale) {

    String text(String key, Object... values) {
        return messages.getMessage(key, values, locale);
    }

    String word(Enum<?> value) {
        String key = "words." + value.getDeclaringClass().getSimpleName() + "." + value.name();
        String word = messages.getMessage(key, null, value.name(), locale);
        return word == null ? value.name() : word;
    }

    String words(Collection<? extends Enum<?>> values) {
        return String.join(", ", values.stream().map(this::word).sorted().toList());
    }

    String yes(boolean value) {
        return text("words.YesNo." + value);
    }

    @Nullable String day(@Nullable LocalDate day) {
        return day == null
                ? null
                : DateTimeFormatter.ofPattern("d MMM yyyy", locale).format(day);
    }

    String valid(Validity validity) {
        return validity.until() == null
                ? text("register.from", String.valueOf(day(validity.from())))
                : text(
                        "register.from-until",
                        String.valueOf(day(validity.from())),
                        String.valueOf(day(validity.until())));
    }

    String period(Period period) {
        return PeriodInWords.of(period, messages, locale);
    }
}
