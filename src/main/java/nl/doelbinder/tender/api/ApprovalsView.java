package nl.doelbinder.tender.api;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import nl.doelbinder.tender.Approval;
import nl.doelbinder.tender.BoardCondition;
import nl.doelbinder.tender.BoardDecision;
import nl.doelbinder.tender.BoardOutcome;
import nl.doelbinder.tender.TabledPaper;
import org.jspecify.annotations.Nullable;

/** What boards decided, which version which board approved, and what they hang it on. */
record ApprovalsView(List<ApprovalView> approvals, List<DecisionView> decisions, List<ConditionView> conditions) {

    static ApprovalsView of(List<Approval> approvals, List<BoardDecision> decisions, List<BoardCondition> conditions) {
        return new ApprovalsView(
                approvals.stream().map(ApprovalView::of).toList(),
                decisions.stream().map(DecisionView::of).toList(),
                conditions.stream().map(ConditionView::of).toList());
    }

    /** One board's approval of one version of one document. */
    record ApprovalView(
            String board,
            String document,
            String version,
            String sha256,
            Approval.Basis basis,
            LocalDate approvedOn,
            String recordedBy,
            @Nullable String reason,
            boolean inForce,
            @Nullable LocalDate lapsedOn,
            @Nullable String lapsedFor) {

        static ApprovalView of(Approval approval) {
            return new ApprovalView(
                    approval.board(),
                    approval.document(),
                    approval.paperVersion(),
                    approval.sha256(),
                    approval.basis(),
                    approval.approvedOn(),
                    approval.recordedBy(),
                    approval.reason().orElse(null),
                    approval.inForce(),
                    approval.lapsedOn().orElse(null),
                    approval.lapsedFor().orElse(null));
        }
    }

    /** A decision. */
    record DecisionView(
            long id,
            String board,
            BoardOutcome outcome,
            LocalDate on,
            String recordedBy,
            Instant recordedAt,
            @Nullable String reason,
            List<TabledPaper> documents) {

        static DecisionView of(BoardDecision decision) {
            return new DecisionView(
                    decision.id(),
                    decision.board(),
                    decision.outcome(),
                    decision.decidedOn(),
                    decision.recordedBy(),
                    decision.recordedAt(),
                    decision.reason().orElse(null),
                    decision.documents());
        }
    }

    /** What must be so before publication. */
    record ConditionView(
            long id,
            String board,
            String text,
            String owner,
            LocalDate due,
            boolean met,
            @Nullable LocalDate metOn,
            @Nullable String metBy,
            @Nullable String how) {

        static ConditionView of(BoardCondition condition) {
            return new ConditionView(
                    condition.id(),
                    condition.board(),
                    condition.text(),
                    condition.owner(),
                    condition.due(),
                    condition.isMet(),
                    condition.metOn().orElse(null),
                    condition.metBy().orElse(null),
                    condition.metHow().orElse(null));
        }
    }
}
