package nl.doelbinder.steering;

import java.time.Clock;
import java.time.LocalDate;
import nl.doelbinder.organisation.Act;
import nl.doelbinder.organisation.Actor;
import nl.doelbinder.organisation.CurrentAct;
import nl.doelbinder.organisation.Refusal;
import nl.doelbinder.organisation.Role;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** An action is done, withdrawn, or replaced by another; it stays to be read. */
@Component
public class EndingAction {

    private final Actions actions;
    private final Clock clock;

    EndingAction(Actions actions, Clock clock) {
        this.actions = actions;
        this.clock = clock;
    }

    @Transactional
    public Action end(int nr, Ending ending, Actor by, @Nullable Long expectedVersion) {
        CurrentAct.declare(
                new Act(by.username(), "END_ACTION", RaisingAction.SUBJECT_TYPE + "/" + nr, ending.reason()));
        var action =
                actions.findForChange(nr).orElseThrow(() -> new Refusal.NotFound("steering.refusal.no-action", nr));
        requireRight(action, ending, by);
        if (expectedVersion != null && expectedVersion != action.version()) {
            throw new Refusal.Overtaken("steering.refusal.overtaken", Integer.toString(nr));
        }
        check(nr, ending);
        action.end(ending, by.username(), LocalDate.now(clock));
        actions.flush();
        return action;
    }

    /** Who does it says that it is done; that it need not be done is the group's to say. */
    private static void requireRight(Action action, Ending ending, Actor by) {
        var owns = action.owner().filter(by.username()::equals).isPresent()
                || action.unit().filter(unit -> by.is(Role.UNIT_LEAD, unit)).isPresent();
        if (!owns || ending.state() != LifeState.CLOSED) {
            Rights.requireKeeper(by);
        }
    }

    private void check(int nr, Ending ending) {
        var texts = new Texts().text("reason", ending.reason());
        var by = ending.supersededBy();
        if (ending.state() == LifeState.OPEN) {
            texts.fault("state", "steering.input.missing");
        } else if (ending.state() == LifeState.SUPERSEDED) {
            if (by == null || !by.matches("\\d{1,9}") || Integer.parseInt(by) == nr || !isOpen(Integer.valueOf(by))) {
                texts.fault("supersededBy", "steering.input.no-successor");
            }
        } else if (by != null) {
            texts.fault("supersededBy", "steering.input.successor-of-none");
        }
        texts.end();
    }

    private boolean isOpen(Integer nr) {
        return actions.findByNr(nr)
                .filter(other -> other.state() == LifeState.OPEN)
                .isPresent();
    }
}
