package nl.doelbinder.tender;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import nl.doelbinder.organisation.Actor;
import nl.doelbinder.organisation.Refusal;
import nl.doelbinder.policy.CurrentRegisters;
import nl.doelbinder.policy.ServiceLine;
import nl.doelbinder.policy.publication.JudgingUse;
import nl.doelbinder.policy.register.Registers;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Reads requirements with what the rules say of them, over the registers as they stand. */
@Component
@Transactional(readOnly = true)
public class JudgingRequirements implements RequirementsCheck {

    private final Tenders tenders;
    private final Requirements requirements;
    private final JudgingUse judging;
    private final CurrentRegisters registers;
    private final Clock clock;

    JudgingRequirements(
            Tenders tenders, Requirements requirements, JudgingUse judging, CurrentRegisters registers, Clock clock) {
        this.tenders = tenders;
        this.requirements = requirements;
        this.judging = judging;
        this.registers = registers;
        this.clock = clock;
    }

    /** In the order of the tender, dropped ones too. */
    public List<JudgedRequirement> all(String tender, Actor by) {
        return of(tenders.one(tender, by), LocalDate.now(clock));
    }

    public JudgedRequirement one(String tender, String code, Actor by) {
        Tender found = tenders.one(tender, by);
        return judged(
                found,
                requirements
                        .findByTenderAndCode(tender, code)
                        .orElseThrow(() -> new Refusal.NotFound("requirement.refusal.not-found", code)),
                registers.current(),
                LocalDate.now(clock));
    }

    @Override
    public boolean allLawful(String tender) {
        return judged(tender).noneMatch(JudgedRequirement::blocks);
    }

    @Override
    public boolean anyWaits(String tender) {
        return judged(tender).anyMatch(JudgedRequirement::waitsForJudgement);
    }

    private Stream<JudgedRequirement> judged(String tender) {
        return tenders.find(tender).stream().flatMap(found -> of(found, LocalDate.now(clock)).stream());
    }

    List<JudgedRequirement> of(Tender tender, LocalDate day) {
        Registers current = registers.current();
        return requirements.findByTenderOrderByPlace(tender.code()).stream()
                .map(requirement -> judged(tender, requirement, current, day))
                .toList();
    }

    JudgedRequirement judged(Tender tender, Requirement requirement, LocalDate day) {
        return judged(tender, requirement, registers.current(), day);
    }

    private JudgedRequirement judged(Tender tender, Requirement requirement, Registers current, LocalDate day) {
        var use = requirement.wanted().use();
        return use == null
                ? JudgedRequirement.withoutUse(requirement)
                : JudgedRequirement.of(
                        requirement,
                        judging.judge(
                                use, serviceLine(tender, requirement.lot()), tender.continuityDate(), current, day));
    }

    private static ServiceLine serviceLine(Tender tender, String lot) {
        return tender.lots().stream()
                .filter(each -> each.code().equals(lot))
                .findFirst()
                .map(Lot::serviceLine)
                .orElseThrow(() -> new IllegalStateException(tender.code() + " has no lot " + lot));
    }
}
