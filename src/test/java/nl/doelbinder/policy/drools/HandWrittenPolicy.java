package nl.doelbinder.policy.drools;

import java.time.LocalDate;
import nl.doelbinder.policy.Assessment;
import nl.doelbinder.policy.Collection;
import nl.doelbinder.policy.Colour;
import nl.doelbinder.policy.Framework;
import nl.doelbinder.policy.Hosting;
import nl.doelbinder.policy.Level;
import nl.doelbinder.policy.Location;
import nl.doelbinder.policy.Outcome;
import nl.doelbinder.policy.Recipient;
import nl.doelbinder.policy.RequestFacts;
import nl.doelbinder.policy.RuleBook;
import nl.doelbinder.policy.ServiceLine;
import nl.doelbinder.policy.register.Purpose;
import nl.doelbinder.policy.register.Registers;
import nl.doelbinder.policy.register.RetentionNorm;
import nl.doelbinder.policy.register.Terms.Standing;
import nl.doelbinder.policy.register.Terms.Term;

/**
 * The same policy as plain ifs: what the rules are measured against, and a second opinion on them. It looks up, words
 * and cites as the rules do, so that only the deciding differs.
 */
final class HandWrittenPolicy implements RuleBook {

    private final RuleSet ruleSet;

    HandWrittenPolicy(RuleSet ruleSet) {
        this.ruleSet = ruleSet;
    }

    @Override
    public Assessment assess(RequestFacts request, Registers registers, LocalDate assessedOn) {
        CaseFacts facts = new CaseFacts(request, registers, assessedOn, ruleSet.texts());
        purposeLimitation(request, facts);
        retention(request, facts);
        location(request, facts);
        legality(request, facts);
        tool(request, facts);
        return DroolsRuleBook.concluded(facts, ruleSet);
    }

    private static void purposeLimitation(RequestFacts request, CaseFacts facts) {
        Purpose purpose = facts.purpose();
        if (!facts.purposeKnown()) {
            facts.deny("DOEL-01");
        } else if (purpose == null) {
            facts.deny("DOEL-02");
        } else {
            if (!purpose.serviceLines().contains(request.serviceLine())) {
                facts.deny("DOEL-03");
            }
            if (request.level() == Level.SUBJECT && purpose.maxLevel() == Level.AGGREGATE) {
                facts.deny("DOEL-04");
            }
            if (facts.goesOnAfter(purpose.validity().until())) {
                facts.allowUntil(purpose.validity().until(), "DOEL-05");
            }
        }
        CoveringImpacts impacts = facts.impacts();
        if (impacts.none()) {
            facts.deny("DOEL-06");
        } else {
            facts.allowIfEach("DOEL-07", impacts.conditions());
            if (facts.goesOnAfter(impacts.until())) {
                facts.allowUntil(impacts.until(), "DOEL-08");
            }
        }
        if (!request.recipients().isEmpty()) {
            if (request.framework() == Framework.SERVICE) {
                facts.deny("DOEL-09.service");
            } else if (request.framework() == Framework.INVESTIGATION
                    && facts.onlyFor(Recipient.POLICE, Recipient.PROSECUTOR)) {
                facts.allowIf("DOEL-09.investigation");
            } else {
                facts.refer("DOEL-09.other");
            }
        }
        if (impacts.retention() != null && facts.keptBeyond(impacts.retention())) {
            facts.refer("DOEL-10.retention");
        }
        if (impacts.location() != null && facts.finerThan(impacts.location())) {
            facts.refer("DOEL-10.location");
        }
        if (impacts.recipients() != null && !impacts.recipients().containsAll(request.recipients())) {
            facts.refer("DOEL-10.recipients");
        }
    }

    private static void retention(RequestFacts request, CaseFacts facts) {
        RetentionNorm norm = facts.norm();
        if (norm == null) {
            facts.refer("BEWAAR-01");
        } else if (facts.keptBeyond(norm.max())) {
            facts.deny("BEWAAR-02");
        }
        if (request.serviceLine() == ServiceLine.MONITORING && facts.keptBeyond(facts.limit("long-retention"))) {
            ask(facts, "RETENTION_LONG", "BEWAAR-03");
        }
        if (request.level() == Level.SUBJECT && facts.keptBeyond(facts.limit("subject-review"))) {
            facts.allowIf("BEWAAR-04");
        }
        if (request.specialCategories() && facts.keptBeyond(facts.limit("special-retention"))) {
            facts.refer("BEWAAR-05");
        }
    }

    private static void location(RequestFacts request, CaseFacts facts) {
        boolean subject = request.level() == Level.SUBJECT;
        if (request.location() == Location.EXACT) {
            Framework framework = request.framework();
            if (request.serviceLine() == ServiceLine.ENGAGEMENT
                    || framework == Framework.SERVICE
                    || framework == Framework.SECURITY) {
                facts.deny("GPS-01");
            } else if (!subject) {
                facts.deny("GPS-02");
            } else if (framework == Framework.SUPERVISION) {
                ask(facts, "EXACT_LOCATION", "GPS-03");
            } else if (facts.authorised()) {
                facts.allowIf("GPS-04.ordered");
            } else {
                facts.deny("GPS-04.noOrder");
            }
        } else if (request.location() == Location.REGION && subject) {
            if (facts.fitsIn(facts.limit("movement-pattern"))) {
                facts.allowIf("GPS-05.short");
            } else {
                facts.refer("GPS-05.long");
            }
        }
    }

    private static void legality(RequestFacts request, CaseFacts facts) {
        boolean subject = request.level() == Level.SUBJECT;
        boolean investigation = request.framework() == Framework.INVESTIGATION;
        if (!facts.unitHasFramework()) {
            facts.deny("RECHT-01");
        }
        if (facts.colour() != Colour.GREEN) {
            if (investigation && facts.authorised()) {
                facts.allowIf("RECHT-02.ordered", facts.weighingFactors());
            } else if (facts.colour() == Colour.RED) {
                facts.deny("RECHT-02.red", facts.weighingFactors());
            } else {
                facts.refer("RECHT-02.orange", facts.weighingFactors());
            }
        }
        if (investigation) {
            facts.allowIf("RECHT-03");
        }
        if (request.automatedDecision() && subject) {
            facts.deny("RECHT-04");
        }
        if (request.collection() == Collection.BULK && subject && !investigation) {
            ask(facts, "BULK_COLLECTION", "RECHT-05");
        }
        if (request.framework() == Framework.SUPERVISION
                && request.serviceLine() == ServiceLine.MONITORING
                && subject) {
            ask(facts, "OPEN_INTERNET_BASIS", "RECHT-06");
        }
    }

    private static void tool(RequestFacts request, CaseFacts facts) {
        if (!facts.toolHasServiceLine()) {
            facts.deny("RECHT-07");
        }
        Term term = facts.term();
        if (term == null) {
            facts.deny("RECHT-08");
        } else {
            if (facts.goesOnAfter(facts.termsUntil())) {
                facts.allowUntil(facts.termsUntil(), "RECHT-09");
            }
            if (term.standing() == Standing.UNLAWFUL) {
                facts.deny("RECHT-10.unlawful");
            } else if (term.standing() == Standing.LATE) {
                facts.refer("RECHT-10.late");
            } else if (term.standing() == Standing.LATE_WITH_CONSENT) {
                facts.allowIf("RECHT-10.consent");
            }
            if (!facts.licensed()) {
                facts.deny("RECHT-11");
            }
        }
        if (facts.hosting() == Hosting.INTERNAL) {
            return;
        }
        if (!facts.processorAgreement()) {
            facts.deny("RECHT-12");
        }
        if (facts.hosting() == Hosting.THIRD) {
            facts.deny("RECHT-13.third");
        } else if (facts.hosting() == Hosting.ADEQUATE) {
            facts.allowIf("RECHT-13.adequate");
        }
        LocalDate certifiedUntil = facts.certifiedUntil();
        if (certifiedUntil == null) {
            facts.refer("RECHT-14.none");
        } else if (certifiedUntil.isBefore(request.from())) {
            facts.refer("RECHT-14.ended");
        } else if (certifiedUntil.isBefore(request.until())) {
            facts.allowUntil(certifiedUntil, "RECHT-14.ends");
        }
    }

    private static void ask(CaseFacts facts, String topic, String rule) {
        if (facts.question(topic).outcome() != Outcome.PERMIT) {
            facts.byQuestion(topic, rule);
        }
    }
}
