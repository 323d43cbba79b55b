package nl.doelbinder.policy.drools;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A rule that does not compile stops the build, at the place where its author has to look. */
class RuleCompilerTest {

    @ParameterizedTest(name = "{1} becomes {2}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                // A field, a value, a right side, and the syntax itself.
                "retention.drl | specialCategories, | specialCategory,",
                "legality.drl | colour == Colour.RED, | colour == Colour.REDD,",
                "location.drl | $case.deny(\"GPS-02\"); | $case.denny(\"GPS-02\");",
                "retention.drl | $case : CaseFacts( norm == null ) | $case : CaseFacts( norm === null )",
            })
    void a_fault_is_named_by_file_and_line(String file, String right, String wrong) {
        RuleFiles files = Case.RULE_SET.files();
        String text = files.text(file).replace(right, wrong);
        int line = text.substring(0, text.indexOf(wrong)).split("\n", -1).length;
        assertThat(text).isNotEqualTo(files.text(file));
        SortedMap<String, String> texts = new TreeMap<>(files.texts());
        texts.put(file, text);
        assertThatThrownBy(() ->
                        RuleCompiler.compile(new RuleFiles(texts), getClass().getClassLoader()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("rules/" + file + ":" + line + ": ");
    }
}
