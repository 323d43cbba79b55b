package nl.doelbinder.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import nl.doelbinder.policy.drools.BuiltRules;
import nl.doelbinder.policy.register.Registers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The eight requests of the 2016 dossier, worked out by hand from the policy. */
class ExampleRequestsTest {

    private static final RuleBook RULES = BuiltRules.ruleBook();
    private static final Registers REGISTERS = Dossier2016.registers();

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({
        "V-001, DENY, DOEL-06 DENY|BEWAAR-OK PERMIT|GPS-OK PERMIT|RECHT-02 REFER|RECHT-10 CONDITION",
        "V-002, DENY, DOEL-06 DENY|BEWAAR-02 DENY|BEWAAR-03 REFER|BEWAAR-04 CONDITION|GPS-03 REFER|RECHT-02 REFER"
                + "|RECHT-06 REFER|RECHT-10 CONDITION",
        "V-003, REFER, DOEL-07 CONDITION|BEWAAR-04 CONDITION|GPS-OK PERMIT|RECHT-14 REFER",
        "V-004, REFER, DOEL-09 REFER|BEWAAR-04 CONDITION|GPS-OK PERMIT|RECHT-02 REFER|RECHT-10 CONDITION",
        "V-005, DENY, DOEL-06 DENY|DOEL-09 CONDITION|BEWAAR-03 REFER|BEWAAR-04 CONDITION|GPS-04 CONDITION"
                + "|RECHT-02 CONDITION|RECHT-03 CONDITION|RECHT-10 CONDITION",
        "V-006, DENY, DOEL-06 DENY|BEWAAR-OK PERMIT|GPS-OK PERMIT|RECHT-02 REFER|RECHT-10 CONDITION",
        "V-007, DENY, DOEL-06 DENY|BEWAAR-03 REFER|BEWAAR-04 CONDITION|GPS-OK PERMIT|RECHT-02 DENY|RECHT-04 DENY"
                + "|RECHT-06 REFER|RECHT-10 CONDITION",
        "V-008, CONDITION, DOEL-07 CONDITION|BEWAAR-OK PERMIT|GPS-OK PERMIT|RECHT-10 CONDITION",
    })
    void is_judged_as_the_policy_says(String code, Outcome verdict, String findings) {
        Assessment assessment = assess(code);
        assertThat(assessment.verdict()).isEqualTo(verdict);
        assertThat(assessment.findings())
                .extracting(finding -> finding.rule() + " " + finding.outcome())
                .isEqualTo(List.of(findings.split("\\|", -1)));
    }

    @Test
    void a_finding_names_values_and_the_law_of_the_day() {
        Finding finding = assess("V-002").findings().get(1);
        assertThat(finding.sources()).containsExactly("Wbp art. 10");
        assertThat(finding.message())
                .isEqualTo(
                        new Message(
                                "Het verzoek bewaart 7 jaar; de norm voor toezicht, monitoring en analyse, gericht op een persoon of"
                                        + " organisatie, is ten hoogste 3 jaar. Kies een bewaartermijn van 3 jaar of korter.",
                                "The request keeps records for 7 years; the norm for supervision, monitoring and analysis, looking at a"
                                        + " person or organisation, is 3 years at most. Choose a retention of 3 years or shorter."));
    }

    @Test
    void the_matrix_lists_each_factor_in_its_order() {
        MatrixReading matrix = assess("V-001").matrix();
        assertThat(matrix.colour()).isEqualTo(Colour.ORANGE);
        assertThat(matrix.factors())
                .extracting(MatrixReading.FactorReading::factor)
                .containsExactly(Factor.values());
        assertThat(matrix.factors())
                .filteredOn(factor -> factor.colour() != Colour.GREEN)
                .containsExactly(new MatrixReading.FactorReading(Factor.COLLECTION, "BULK_AGGREGATE", Colour.ORANGE));
    }

    @Test
    void says_by_which_rules_and_registers() {
        Assessment assessment = assess("V-001");
        assertThat(assessment.registers()).isEqualTo("2016");
        assertThat(assessment.ruleSet()).matches("sha256:[0-9a-f]{64}");
        assertThat(assessment.assessedOn()).isEqualTo(Dossier2016.TODAY);
    }

    private static Assessment assess(String code) {
        return RULES.assess(Dossier2016.request(code), REGISTERS, Dossier2016.TODAY);
    }
}
