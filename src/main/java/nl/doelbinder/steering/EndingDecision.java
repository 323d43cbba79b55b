package nl.doelbinder.steering;

import java.time.Clock;
import java.time.LocalDate;
import nl.doelbinder.organisation.Act;
import nl.doelbinder.organisation.Actor;
import nl.doelbinder.organisation.CurrentAct;
import nl.doelbinder.organisation.Refusal;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** A decision is withdrawn, or a later one takes its place; it stays to be read. */
@Component
public class EndingDecision {

    static final String SUBJECT_TYPE = "steering-decisions";

    private final Decisions decisions;
    private final Clock clock;

    EndingDecision(Decisions decisions, Clock clock) {
        this.decisions = decisions;
        this.clock = clock;
    }

    @Transactional
    public Decision end(String code, Ending ending, Actor by, @Nullable Long expectedVersion) {
        Rights.requireKeeper(by);
        CurrentAct.declare(new Act(by.username(), "END_DECISION", SUBJECT_TYPE + "/" + code, ending.reason()));
        var decision = decisions
                .findForChange(code)
                .orElseThrow(() -> new Refusal.NotFound("steering.refusal.no-decision", code));
        if (expectedVersion != null && expectedVersion != decision.version()) {
            throw new Refusal.Overtaken("steering.refusal.overtaken", code);
        }
        check(code, ending);
        decision.end(ending, by.username(), LocalDate.now(clock));
        decisions.flush();
        return decision;
    }

    private void check(String code, Ending ending) {
        var texts = new Texts().text("reason", ending.reason());
        var by = ending.supersededBy();
        if (ending.state() != LifeState.WITHDRAWN && ending.state() != LifeState.SUPERSEDED) {
            texts.fault("state", "steering.input.missing");
        } else if (ending.state() == LifeState.SUPERSEDED) {
            if (by == null
                    || by.equals(code)
                    || decisions
                            .findByCode(by)
                            .filter(other -> other.state() == LifeState.OPEN)
                            .isEmpty()) {
                texts.fault("supersededBy", "steering.input.no-successor");
            }
        } else if (by != null) {
            texts.fault("supersededBy", "steering.input.successor-of-none");
        }
        texts.end();
    }
}
