package nl.doelbinder.steering;

import nl.doelbinder.organisation.Refusal;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Reads one action; {@link ListingActions} reads many. */
@Component
@Transactional(readOnly = true)
public class FindingActions {

    private final Actions actions;

    FindingActions(Actions actions) {
        this.actions = actions;
    }

    public Action one(int nr) {
        return actions.findByNr(nr).orElseThrow(() -> new Refusal.NotFound("steering.refusal.no-action", nr));
    }
}
