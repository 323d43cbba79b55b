package nl.doelbinder.policy.publication;

import java.util.List;
import nl.doelbinder.policy.Message;

/**
 * What the publication rules answered.
 *
 * @param ruleSet hash of the rule set, {@code sha256:…}
 * @param rules   every rule of the family, by number, whether it blocks or not
 */
public record PublicationJudgement(String ruleSet, List<RuleAnswer> rules) {

    public PublicationJudgement {
        rules = List.copyOf(rules);
    }

    public boolean open() {
        return rules.stream().noneMatch(RuleAnswer::blocks);
    }

    /**
     * One rule's answer.
     *
     * @param rule    such as {@code PUB-01}
     * @param subject what it is about
     * @param reasons why it blocks; empty when it does not
     */
    public record RuleAnswer(String rule, Message subject, List<Reason> reasons) {

        public RuleAnswer {
            reasons = List.copyOf(reasons);
        }

        public boolean blocks() {
            return !reasons.isEmpty();
        }
    }

    /**
     * One reason to block.
     *
     * @param href the page where it can be mended
     */
    public record Reason(Message message, String href) {}
}
