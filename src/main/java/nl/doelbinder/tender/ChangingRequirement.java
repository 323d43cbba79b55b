package nl.doelbinder.tender;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import nl.doelbinder.input.BadInput;
import nl.doelbinder.input.Fault;
import nl.doelbinder.organisation.Act;
import nl.doelbinder.organisation.Actor;
import nl.doelbinder.organisation.CurrentAct;
import nl.doelbinder.organisation.Refusal;
import nl.doelbinder.policy.Outcome;
import nl.doelbinder.policy.publication.Judged.Ruling;
import nl.doelbinder.policy.publication.UseJudgement;
import nl.doelbinder.tender.Requirement.Wanted;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The workgroup adds, amends and drops requirements; the privacy officer judges those that the rules refer. */
@Component
public class ChangingRequirement {

    private final Tenders tenders;
    private final Requirements requirements;
    private final JudgingRequirements judging;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    ChangingRequirement(
            Tenders tenders,
            Requirements requirements,
            JudgingRequirements judging,
            ApplicationEventPublisher events,
            Clock clock) {
        this.tenders = tenders;
        this.requirements = requirements;
        this.judging = judging;
        this.events = events;
        this.clock = clock;
    }

    @Transactional
    public Requirement add(String tender, String code, String lot, Wanted wanted, Actor by) {
        CurrentAct.declare(new Act(by.username(), "ADD_REQUIREMENT", "tenders/" + tender, null));
        Tender found = tenders.one(tender, by);
        PaperRights.worksOn(found, by);
        if (found.lots().stream().noneMatch(each -> each.code().equals(lot) && each.goesOn())) {
            throw new BadInput(List.of(Fault.at("/lot", "requirement.no-lot", "lot", lot)));
        }
        if (requirements.findByTenderAndCode(tender, code).isPresent()) {
            throw new BadInput(List.of(Fault.at("/code", "requirement.code-taken", "code", code)));
        }
        int place = requirements.findByTenderOrderByPlace(tender).size();
        Requirement added = requirements.save(new Requirement(tender, place, code, lot, wanted));
        announce(added);
        return added;
    }

    @Transactional
    public Requirement amend(
            String tender, String code, Wanted wanted, String reason, Actor by, @Nullable Long expectedVersion) {
        CurrentAct.declare(new Act(by.username(), "AMEND_REQUIREMENT", "tenders/" + tender, reason));
        PaperRights.worksOn(tenders.one(tender, by), by);
        Requirement found = found(tender, code, expectedVersion);
        found.amend(wanted, by.username(), LocalDate.now(clock), reason);
        announce(found);
        return found;
    }

    @Transactional
    public Requirement drop(String tender, String code, String reason, Actor by, @Nullable Long expectedVersion) {
        CurrentAct.declare(new Act(by.username(), "DROP_REQUIREMENT", "tenders/" + tender, reason));
        PaperRights.worksOn(tenders.one(tender, by), by);
        Requirement found = found(tender, code, expectedVersion);
        found.drop(by.username(), LocalDate.now(clock), reason);
        announce(found);
        return found;
    }

    /** Only what the rules refer is left to judgement: what they deny nobody allows, and the rest needs none. */
    @Transactional
    public Requirement judge(
            String tender, String code, Ruling ruling, String reason, Actor by, @Nullable Long expectedVersion) {
        CurrentAct.declare(new Act(by.username(), "JUDGE_REQUIREMENT", "tenders/" + tender, reason));
        PaperRights.isPrivacyOfficer(by);
        Tender of = tenders.one(tender, by);
        PaperRights.isOpen(of);
        Requirement found = found(tender, code, expectedVersion);
        JudgedRequirement judged = judging.judged(of, found, LocalDate.now(clock));
        if (judged.heaviest() != Outcome.REFER) {
            throw new Refusal.OutOfTurn("requirement.refusal.nothing-to-judge", code);
        }
        List<String> referring = new UseJudgement(judged.heaviest(), judged.findings()).rules(Outcome.REFER);
        found.judge(ruling, referring, by.username(), LocalDate.now(clock), reason);
        announce(found);
        return found;
    }

    private Requirement found(String tender, String code, @Nullable Long expectedVersion) {
        Requirement found = requirements
                .findForChange(tender, code)
                .orElseThrow(() -> new Refusal.NotFound("requirement.refusal.not-found", code));
        if (expectedVersion != null && !Objects.equals(expectedVersion, found.version())) {
            throw new Refusal.Overtaken("requirement.refusal.overtaken", code);
        }
        return found;
    }

    private void announce(Requirement requirement) {
        requirements.flush();
        events.publishEvent(new GateMoved(requirement.tender()));
    }
}
