package nl.doelbinder.policy.drools;

import nl.doelbinder.policy.PolicyParameters;
import nl.doelbinder.policy.RuleBook;
import nl.doelbinder.policy.delivery.DeliveryRules;
import nl.doelbinder.policy.publication.PublicationRules;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The rule set that the program was built with, for the program and, without Spring, for tests and measurements. */
@Configuration(proxyBeanMethods = false)
public class BuiltRules {

    /** A rule book over the rule set that the program was built with. */
    public static RuleBook ruleBook() {
        return new DroolsRuleBook(RuleSet.built(BuiltRules.class.getClassLoader()));
    }

    /** The publication gate's rules, likewise. */
    public static PublicationRules publicationRules() {
        return DroolsPublicationRules.built(BuiltRules.class.getClassLoader());
    }

    /** The rules for deliveries, likewise. */
    public static DeliveryRules deliveryRules() {
        return DroolsDeliveryRules.built(BuiltRules.class.getClassLoader());
    }

    @Bean
    DroolsDeliveryRules currentDeliveryRules() {
        return DroolsDeliveryRules.built(BuiltRules.class.getClassLoader());
    }

    @Bean
    DroolsPublicationRules currentPublicationRules() {
        return DroolsPublicationRules.built(BuiltRules.class.getClassLoader());
    }

    @Bean
    RuleSet currentRuleSet() {
        return RuleSet.built(BuiltRules.class.getClassLoader());
    }

    @Bean
    RuleBook currentRuleBook(RuleSet currentRuleSet) {
        return new DroolsRuleBook(currentRuleSet);
    }

    @Bean
    PolicyParameters policyParameters(RuleSet currentRuleSet) {
        return currentRuleSet.texts().parameters();
    }
}
