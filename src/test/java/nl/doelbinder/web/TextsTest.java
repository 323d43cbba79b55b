package nl.doelbinder.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.springframework.context.MessageSource;

class TextsTest {

    @Test
    void a_day_in_a_text_is_written_in_the_readers_language() throws Exception {
        MessageSource texts = PagesConfiguration.messageSource();
        Object[] day = {LocalDate.of(2016, 9, 6)};
        assertThat(texts.getMessage("retention.refusal.nothing-due", day, Locale.forLanguageTag("nl")))
                .contains("6 september 2016");
        assertThat(texts.getMessage("retention.refusal.nothing-due", day, Locale.ENGLISH))
                .contains("6 September 2016");
    }
}
