package nl.doelbinder.delivery.records;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which numbers are built as a BSN is. */
class ElevenTestTest {

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(
            ignoreLeadingAndTrailingWhitespace = false,
            value = {
                "123456782,true",
                "999990019,true",
                "012345672,true",
                "123456783,false",
                "213456782,false",
                "000000000,false",
                "12345672,false",
                "1234567820,false",
                "'',false",
                " 23456782,false",
                "12345678２,false",
                "١٢٣٤٥٦٧٨٢,false",
                "-23456782,false",
                "1234567\u00002,false"
            })
    void nine_ascii_digits_that_weigh_a_multiple_of_eleven_pass(String number, boolean passes) {
        assertThat(ElevenTest.passes(number)).isEqualTo(passes);
    }
}
