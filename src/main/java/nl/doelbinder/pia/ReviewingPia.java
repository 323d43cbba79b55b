package nl.doelbinder.pia;

import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.LocalDate;
import nl.doelbinder.input.Fault;
import nl.doelbinder.organisation.Actor;
import nl.doelbinder.organisation.Refusal;
import nl.doelbinder.organisation.Role;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * A reviewer judges the version that was submitted last. Nobody reviews what they wrote, nobody reviews one version in two
 * steps, and nobody approves over a remark that is not closed.
 */
@Component
public class ReviewingPia {

    private final Pias pias;
    private final Reviews reviews;
    private final Remarks remarks;
    private final Versions versions;
    private final RiskLimits limits;
    private final PuttingOnRecord record;
    private final ChangingPia changing;
    private final EntityManager entities;
    private final Clock clock;

    ReviewingPia(
            Pias pias,
            Reviews reviews,
            Remarks remarks,
            Versions versions,
            RiskLimits limits,
            PuttingOnRecord record,
            ChangingPia changing,
            EntityManager entities,
            Clock clock) {
        this.pias = pias;
        this.reviews = reviews;
        this.remarks = remarks;
        this.versions = versions;
        this.limits = limits;
        this.record = record;
        this.changing = changing;
        this.entities = entities;
        this.clock = clock;
    }

    public Pia review(String code, Judgement judgement, Actor by, @Nullable Long expectedVersion) {
        return changing.change(code, by, "REVIEW_PIA", judgement.reason(), expectedVersion, pia -> {
            LocalDate today = LocalDate.now(clock);
            if (pia.status() == ImpactStatus.APPROVED && judgement.outcome() == Review.Outcome.REJECTED) {
                rejectAfterAll(pia, judgement, by, today);
            } else {
                judge(pia, judgement, by, today);
            }
            record.put(pia);
            return pia;
        });
    }

    private void judge(Pia pia, Judgement judgement, Actor by, LocalDate today) {
        pia.expectReview();
        PiaRights.reviews(pia, by);
        boolean before = reviews.findByPiaCodeOrderById(pia.code()).stream()
                .anyMatch(review -> review.number() == pia.submittedVersion()
                        && review.reviewedBy().equals(by.username()));
        if (before) {
            throw new Refusal.NotAllowed("pia.refusal.reviewed-before", pia.code(), pia.submittedVersion());
        }
        check(pia, judgement, today);
        if (judgement.approves()) {
            remarks.findByPiaCodeOrderById(pia.code()).stream()
                    .filter(remark -> remark.state() != Remark.State.CLOSED)
                    .findFirst()
                    .ifPresent(remark -> {
                        throw new Refusal.OutOfTurn("pia.refusal.remark-open", remark.question(), remark.writtenBy());
                    });
        }
        entities.persist(new Review(pia, judgement, by.username(), today));
        pia.review(judgement, today);
        if (pia.status() == ImpactStatus.APPROVED) {
            supersede(pia, today);
        }
    }

    /** What was approved before, and this one takes the place of, holds until here. */
    private void supersede(Pia pia, LocalDate today) {
        pia.replaces()
                .flatMap(pias::findForChange)
                .filter(before -> before.status() == ImpactStatus.APPROVED)
                .ifPresent(before -> {
                    before.supersede(today);
                    record.put(before);
                    changing.announce(before);
                });
    }

    private void rejectAfterAll(Pia pia, Judgement judgement, Actor by, LocalDate today) {
        if (!by.is(Role.DPO)) {
            throw new Refusal.NotAllowed("pia.refusal.not-a-reviewer", pia.code(), pia.status());
        }
        if (pia.writers().contains(by.username())) {
            throw new Refusal.NotAllowed("pia.refusal.own-work", pia.code());
        }
        Texts texts = new Texts();
        texts.required("reason", judgement.reason(), Texts.LONGEST);
        texts.end();
        pia.withdrawApproval(today);
    }

    private void check(Pia pia, Judgement judgement, LocalDate today) {
        Texts texts = new Texts();
        texts.required("reason", judgement.reason(), Texts.LONGEST);
        texts.optional("residualRisk", judgement.residualRisk(), Texts.LONGEST);
        texts.each("conditions", judgement.conditions());
        boolean last = pia.status() == ImpactStatus.DPO_REVIEW;
        Review.Outcome outcome = judgement.outcome();
        boolean common = outcome == Review.Outcome.APPROVED || outcome == Review.Outcome.RETURNED;
        if (!last && !common) {
            texts.add(Fault.at("/outcome", "pia.review.dpo-only", "outcome", outcome));
        }
        if (outcome == Review.Outcome.SPLIT_PER_UNIT && pia.unit() != null) {
            texts.add(Fault.at("/outcome", "pia.review.not-generic", "outcome", pia.code()));
        }
        if ((outcome == Review.Outcome.APPROVED_WITH_CONDITIONS)
                != !judgement.conditions().isEmpty()) {
            texts.add(Fault.at("/conditions", "pia.review.conditions", "conditions"));
        }
        if (last && judgement.approves()) {
            checkApproval(pia, judgement, today, texts);
        } else if (judgement.validUntil() != null) {
            texts.add(Fault.at("/validUntil", "pia.review.no-last-day", "validUntil"));
        }
        texts.end();
    }

    private void checkApproval(Pia pia, Judgement judgement, LocalDate today, Texts texts) {
        LocalDate until = judgement.validUntil();
        if (until == null) {
            texts.add(Fault.at("/validUntil", "pia.review.last-day", "validUntil"));
        } else if (until.isBefore(today)) {
            texts.add(Fault.at("/validUntil", "pia.review.past", "validUntil", until));
        }
        int limit = limits.of(pia.unit());
        boolean beyond = versions.findById(FrozenVersion.id(pia.code(), pia.submittedVersion())).stream()
                .flatMap(version -> version.risks().stream())
                .anyMatch(risk -> risk.after() > limit);
        if (beyond
                && (judgement.residualRisk() == null || judgement.residualRisk().isBlank())) {
            texts.add(Fault.at("/residualRisk", "pia.review.residual-risk", "residualRisk", limit));
        }
    }
}
