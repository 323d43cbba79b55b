package nl.doelbinder.steering;

import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.LocalDate;
import nl.doelbinder.organisation.Accounts;
import nl.doelbinder.organisation.Act;
import nl.doelbinder.organisation.Actor;
import nl.doelbinder.organisation.CurrentAct;
import nl.doelbinder.organisation.Refusal;
import nl.doelbinder.organisation.Units;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Somebody takes something up, in a meeting or between meetings, and may later be given another day. */
@Component
public class RaisingAction {

    static final String SUBJECT_TYPE = "steering-actions";

    private final SteeringCodes codes;
    private final Actions actions;
    private final Meetings meetings;
    private final Accounts accounts;
    private final Units units;
    private final EntityManager entities;
    private final Clock clock;

    RaisingAction(
            SteeringCodes codes,
            Actions actions,
            Meetings meetings,
            Accounts accounts,
            Units units,
            EntityManager entities,
            Clock clock) {
        this.codes = codes;
        this.actions = actions;
        this.meetings = meetings;
        this.accounts = accounts;
        this.units = units;
        this.entities = entities;
        this.clock = clock;
    }

    /**
     * Raises an action.
     *
     * @param meeting day of the meeting that raised it; {@code null}: between meetings
     */
    @Transactional
    public Action raise(@Nullable LocalDate meeting, ActionDraft draft, Actor by) {
        Rights.requireKeeper(by);
        var today = LocalDate.now(clock);
        check(draft, meeting == null ? today : meeting);
        var nr = codes.nextAction();
        CurrentAct.declare(new Act(by.username(), "RAISE_ACTION", SUBJECT_TYPE + "/" + nr, null));
        var action = Action.raise(
                nr, meeting == null ? null : code(meeting, today), meeting == null ? today : meeting, draft);
        entities.persist(action);
        actions.flush();
        return action;
    }

    /** Gives an action another day, owner or unit. */
    @Transactional
    public Action rearrange(int nr, ActionDraft draft, Actor by, @Nullable Long expectedVersion) {
        Rights.requireKeeper(by);
        CurrentAct.declare(new Act(by.username(), "REARRANGE_ACTION", SUBJECT_TYPE + "/" + nr, null));
        var action =
                actions.findForChange(nr).orElseThrow(() -> new Refusal.NotFound("steering.refusal.no-action", nr));
        if (expectedVersion != null && expectedVersion != action.version()) {
            throw new Refusal.Overtaken("steering.refusal.overtaken", Integer.toString(nr));
        }
        check(draft, action.raisedOn());
        action.rearrange(draft);
        actions.flush();
        return action;
    }

    private String code(LocalDate meeting, LocalDate today) {
        var code = Meeting.code(SteeringGroup.CODE, meeting);
        Meeting held =
                meetings.findByCode(code).orElseThrow(() -> new Refusal.NotFound("steering.refusal.no-meeting", code));
        held.calledOffOn().ifPresent(since -> {
            throw new Refusal.OutOfTurn("steering.refusal.called-off", code, since);
        });
        if (today.isBefore(meeting)) {
            throw new Refusal.OutOfTurn("steering.refusal.not-held", code, meeting);
        }
        return code;
    }

    private void check(ActionDraft draft, LocalDate raised) {
        var texts = new Texts().text("text", draft.text());
        if (draft.due() != null && draft.due().isBefore(raised)) {
            texts.fault("due", "steering.input.due-before-raised", raised);
        }
        if (draft.owner() != null && accounts.named(draft.owner()).isEmpty()) {
            texts.fault("owner", "steering.input.no-account", draft.owner());
        }
        if (draft.unit() != null && units.of(draft.unit()).isEmpty()) {
            texts.fault("unit", "steering.input.no-unit", draft.unit());
        }
        texts.end();
    }
}
