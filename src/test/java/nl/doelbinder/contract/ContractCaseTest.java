package nl.doelbinder.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import nl.doelbinder.policy.register.Contract;
import nl.doelbinder.policy.register.Contract.Extension;
import nl.doelbinder.policy.register.Contract.Option;
import nl.doelbinder.policy.register.Terms.Standing;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the options of a contract still give. */
class ContractCaseTest {

    private static final Option A_YEAR = new Option(Period.ofYears(1), Period.ofMonths(3));

    /** Contract 5600003550: one option, taken late and with the consent on record. */
    private static final Extension TAKEN = extension("2015-10-15", "2016-01-01", "2016-12-31", "COD");

    @Test
    void an_option_that_was_taken_late_is_taken() {
        ContractCase contract = contract(List.of(A_YEAR), TAKEN);
        assertThat(contract.offer()).isNull();
        assertThat(contract.lastDay()).isEqualTo("2016-12-31");
        assertThat(contract.proposed(day("2017-12-31"), day("2016-09-06"), null).standing())
                .isEqualTo(Standing.UNLAWFUL);
    }

    @Test
    void nobodys_consent_makes_a_second_extension_lawful() {
        assertThat(contract(List.of(A_YEAR), TAKEN)
                        .proposed(day("2017-12-31"), day("2016-09-06"), "COD")
                        .standing())
                .isEqualTo(Standing.UNLAWFUL);
    }

    @ParameterizedTest(name = "agreed {0}: {1}")
    @CsvSource({"2015-09-30, SOUND", "2015-10-01, LATE"})
    void an_option_is_taken_in_time_until_its_last_day(LocalDate agreedOn, Standing standing) {
        ContractCase contract = contract(List.of(A_YEAR));
        assertThat(contract.offer()).isNotNull().satisfies(offer -> {
            assertThat(offer.from()).isEqualTo("2016-01-01");
            assertThat(offer.longestUntil()).isEqualTo("2016-12-31");
            assertThat(offer.agreedAtLast()).isEqualTo("2015-09-30");
        });
        assertThat(contract.proposed(day("2016-12-31"), agreedOn, null).standing())
                .isEqualTo(standing);
    }

    @ParameterizedTest(name = "until {0}: {1}")
    @CsvSource({"2016-06-30, SOUND", "2016-12-31, SOUND", "2017-01-01, UNLAWFUL"})
    void an_option_gives_its_period_and_no_day_more(LocalDate until, Standing standing) {
        assertThat(contract(List.of(A_YEAR))
                        .proposed(until, day("2015-09-01"), null)
                        .standing())
                .isEqualTo(standing);
    }

    @Test
    void a_second_option_is_for_the_time_after_the_first_extension() {
        ContractCase contract = contract(List.of(A_YEAR, A_YEAR), TAKEN);
        assertThat(contract.offer()).isNotNull().satisfies(offer -> {
            assertThat(offer.from()).isEqualTo("2017-01-01");
            assertThat(offer.agreedAtLast()).isEqualTo("2016-09-30");
        });
        assertThat(contract.proposed(day("2017-12-31"), day("2016-09-30"), null).standing())
                .isEqualTo(Standing.SOUND);
    }

    private static ContractCase contract(List<Option> options, Extension... extensions) {
        Contract contract = new Contract(
                "5600003550", "COOSTO", day("2012-01-01"), day("2015-12-31"), options, List.of(extensions));
        return ContractCase.of(
                new ContractOnRecord(contract, null, day("2016-09-15"), List.of(), null), List.of(), List.of());
    }

    private static Extension extension(String agreedOn, String from, String until, @Nullable String consentBy) {
        return new Extension(day(agreedOn), day(from), day(until), consentBy);
    }

    private static LocalDate day(String date) {
        return LocalDate.parse(date);
    }
}
