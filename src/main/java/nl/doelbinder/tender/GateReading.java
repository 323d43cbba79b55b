package nl.doelbinder.tender;

import java.time.LocalDate;
import java.util.List;
import nl.doelbinder.policy.Message;
import nl.doelbinder.policy.publication.PublicationJudgement;

/**
 * The publication gate of a tender on one day.
 *
 * @param ruleSet  hash of the rules that answered
 * @param findings every rule of the family, by number, whether it blocks or not
 */
public record GateReading(LocalDate day, boolean open, String ruleSet, List<GateFinding> findings) {

    public GateReading {
        findings = List.copyOf(findings);
    }

    static GateReading of(PublicationJudgement judgement, LocalDate day) {
        return new GateReading(
                day,
                judgement.open(),
                judgement.ruleSet(),
                judgement.rules().stream()
                        .map(answer -> new GateFinding(
                                answer.rule(),
                                answer.subject(),
                                answer.blocks(),
                                answer.reasons().stream()
                                        .map(reason -> new GateReason(reason.message(), reason.href()))
                                        .toList()))
                        .toList());
    }

    /**
     * One rule's answer.
     *
     * @param rule    such as {@code PUB-01}
     * @param subject what it is about
     */
    public record GateFinding(String rule, Message subject, boolean blocks, List<GateReason> reasons) {

        public GateFinding {
            reasons = List.copyOf(reasons);
        }
    }

    /**
     * One reason to block.
     *
     * @param href the page where it can be mended
     */
    public record GateReason(Message message, String href) {}

    /** How many reasons keep it closed. */
    public int reasons() {
        return findings.stream().mapToInt(finding -> finding.reasons().size()).sum();
    }
}
