package nl.doelbinder.monitoring;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import nl.doelbinder.policy.Assessment;
import nl.doelbinder.policy.Colour;
import nl.doelbinder.policy.Factor;
import nl.doelbinder.policy.Family;
import nl.doelbinder.policy.Finding;
import nl.doelbinder.policy.MatrixReading;
import nl.doelbinder.policy.Message;
import nl.doelbinder.policy.Outcome;
import nl.doelbinder.policy.RequestFacts;
import nl.doelbinder.policy.RuleBook;
import nl.doelbinder.policy.register.Registers;
import org.jspecify.annotations.Nullable;

/** A rule book that finds what the test says. */
class SaidVerdict implements RuleBook {

    private List<Finding> findings = List.of(finding(Outcome.PERMIT, null));

    void says(Outcome... outcomes) {
        findings = new ArrayList<>(
                Arrays.stream(outcomes).map(outcome -> finding(outcome, null)).toList());
    }

    void saysConditionUntil(LocalDate... days) {
        findings =
                Arrays.stream(days).map(day -> finding(Outcome.CONDITION, day)).toList();
    }

    static Finding finding(Outcome outcome, @Nullable LocalDate until) {
        return new Finding(
                "DOEL-07",
                Family.DOEL,
                outcome,
                new Message("Omdat het zo is: " + outcome, "Because it is so: " + outcome),
                List.of("Art. 1"),
                until);
    }

    @Override
    public Assessment assess(RequestFacts facts, Registers registers, LocalDate assessedOn) {
        return new Assessment(
                assessedOn,
                Outcome.heaviest(findings.stream().map(Finding::outcome).toList()),
                findings,
                new MatrixReading(
                        Colour.GREEN, List.of(new MatrixReading.FactorReading(Factor.ACCESS, "OPEN", Colour.GREEN))),
                "sha256:said",
                registers.version());
    }
}
