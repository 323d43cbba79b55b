package nl.doelbinder.policy.api;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class AnswersTest {

    @Test
    void every_character_is_written_so_that_it_reads_back() {
        StringBuilder all = new StringBuilder();
        for (int character = 0; character <= Character.MAX_CODE_POINT; character += character < 0x3000 ? 1 : 97) {
            if (character < Character.MIN_SURROGATE || character > Character.MAX_SURROGATE) {
                all.appendCodePoint(character);
            }
        }
        assertThat(readBack(all.toString())).isEqualTo(all.toString());
    }

    @Test
    void any_text_is_written_as_the_general_writer_does() {
        Random random = new Random(4);
        for (int round = 0; round < 1000; round++) {
            StringBuilder text = new StringBuilder();
            random.ints(random.nextInt(60), 0, 0x2100).forEach(text::appendCodePoint);
            assertThat(written(text.toString()).toLowerCase(java.util.Locale.ROOT))
                    .isEqualTo(JsonMapper.shared()
                            .writeValueAsString(text.toString())
                            .toLowerCase(java.util.Locale.ROOT));
        }
    }

    @Test
    void half_a_character_does_not_spoil_the_rest() {
        assertThat(readBack("a\uD83Db\uDE00c\uD83D")).isEqualTo("a?b?c?");
        assertThat(readBack("\uD83D\uDE00")).isEqualTo("\uD83D\uDE00");
    }

    private static String readBack(String text) {
        return JsonMapper.shared().readTree(written(text)).stringValue();
    }

    private static String written(String text) {
        Answers answers = new Answers();
        answers.string("before");
        answers.clear();
        answers.string(text);
        return new String(answers.toBytes(), UTF_8);
    }
}
