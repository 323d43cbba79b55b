package nl.doelbinder.tender.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.context.support.ResourceBundleMessageSource;

/** Whoever changes the process names its elements for its readers, too. */
class ProcessNamesTest {

    private static final Pattern NAMED = Pattern.compile("<([a-zA-Z]+) id=\"([^\"]+)\" name=\"([^\"]+)\"");
    private static final Set<String> NOT_DRAWN = Set.of("message", "process");

    private final ResourceBundleMessageSource messages = messages();

    @Test
    void every_element_that_is_drawn_has_a_name_in_dutch_and_in_english() throws IOException {
        var named = NAMED.matcher(Files.readString(Path.of("processes/tender.bpmn20.xml")))
                .results()
                .filter(element -> !NOT_DRAWN.contains(element.group(1)))
                .collect(Collectors.toMap(element -> element.group(2), element -> element.group(3)));
        assertThat(named).isNotEmpty().allSatisfy((id, name) -> {
            assertThat(messages.getMessage("process.name." + id, null, "", Locale.ENGLISH))
                    .isEqualTo(name);
            assertThat(messages.getMessage("process.name." + id, null, "", Locale.forLanguageTag("nl")))
                    .as(id)
                    .isNotEmpty();
        });
    }

    @Test
    void the_picture_s_file_has_them() {
        var file = new String(new ProcessFile(messages).tender(Locale.forLanguageTag("nl")), StandardCharsets.UTF_8);
        assertThat(file)
                .contains("name=\"Aanbesteding publiceren\"", "BPMNShape")
                .doesNotContain("Publish the tender");
    }

    private static ResourceBundleMessageSource messages() {
        var source = new ResourceBundleMessageSource();
        source.setBasename("messages/planning");
        source.setDefaultEncoding("UTF-8");
        source.setFallbackToSystemLocale(false);
        return source;
    }
}
