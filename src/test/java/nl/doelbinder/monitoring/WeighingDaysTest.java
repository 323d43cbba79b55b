package nl.doelbinder.monitoring;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Set;
import nl.doelbinder.policy.Framework;
import nl.doelbinder.policy.Level;
import nl.doelbinder.policy.PolicyParameters;
import nl.doelbinder.policy.ServiceLine;
import nl.doelbinder.policy.Validity;
import nl.doelbinder.policy.register.Contract;
import nl.doelbinder.policy.register.ImpactAssessment;
import nl.doelbinder.policy.register.Licence;
import nl.doelbinder.policy.register.Purpose;
import nl.doelbinder.policy.register.Registers;
import org.junit.jupiter.api.Test;

class WeighingDaysTest {

    private static final LocalDate TODAY = Given.TODAY;
    private static final LocalDate LONG_AGO = LocalDate.of(2015, 1, 1);

    private final Registers.Builder registers = Registers.builder("1");

    @Test
    void a_grant_on_a_subject_is_weighed_each_thirty_days() {
        assertThat(next()).isEqualTo(TODAY.plusDays(30));
    }

    @Test
    void it_is_weighed_the_day_after_its_purpose_ends() {
        registers.add(new Purpose(
                "PHENOMENON",
                "ISC",
                Framework.SUPERVISION,
                Set.of(ServiceLine.MONITORING),
                Level.SUBJECT,
                "Beeld",
                new Validity(LONG_AGO, TODAY.plusDays(7))));
        assertThat(next()).isEqualTo(TODAY.plusDays(8));
    }

    @Test
    void it_is_weighed_the_day_after_its_pia_ends_and_not_before() {
        registers.add(new ImpactAssessment(
                "PIA-1",
                "ISC",
                true,
                LONG_AGO,
                TODAY.plusDays(29),
                Set.of(ServiceLine.MONITORING),
                Set.of("PHENOMENON"),
                Set.of(Level.SUBJECT),
                List.of(),
                null));
        assertThat(next()).isEqualTo(TODAY.plusDays(30));
        assertThat(nextAfter(TODAY.plusDays(25))).isEqualTo(TODAY.plusDays(30));
    }

    @Test
    void it_is_weighed_the_day_after_its_contract_or_its_licence_ends() {
        registers.add(new Contract("C-1", "COOSTO", LONG_AGO, TODAY.plusDays(20), List.of(), List.of()));
        assertThat(next()).isEqualTo(TODAY.plusDays(21));
        registers.add(new Licence("C-1", "ISC", 3, 1, new Validity(LONG_AGO, TODAY.plusDays(10))));
        assertThat(next()).isEqualTo(TODAY.plusDays(11));
    }

    private LocalDate next() {
        return nextAfter(TODAY);
    }

    private LocalDate nextAfter(LocalDate day) {
        return new WeighingDays(parameters())
                .over(registers.build())
                .after(Given.draft().facts(), day);
    }

    private static PolicyParameters parameters() {
        return day -> new PolicyParameters.InForce() {
            @Override
            public Period period(String name) {
                return Period.ofDays(name.equals("reweigh-subject") ? 30 : 90);
            }

            @Override
            public int number(String name) {
                throw new IllegalArgumentException(name);
            }
        };
    }
}
