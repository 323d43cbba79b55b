package nl.doelbinder.policy.register;

import java.time.LocalDate;
import java.util.List;
import nl.doelbinder.organisation.Act;
import nl.doelbinder.organisation.Actor;
import nl.doelbinder.organisation.CurrentAct;
import nl.doelbinder.organisation.Refusal;
import nl.doelbinder.organisation.RegisterChange;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Puts a new retention norm in force: the open one before it ends on the day before, any other overlap is refused. */
@Component
public class AmendingNorm {

    private final NormEntries norms;
    private final RegisterChange change;

    AmendingNorm(NormEntries norms, RegisterChange change) {
        this.norms = norms;
        this.change = change;
    }

    @Transactional
    public void amend(RetentionNorm norm, Actor by, String reason) {
        CurrentAct.declare(new Act(
                by.username(),
                "AMEND_NORM",
                "retention-norms/" + norm.framework() + "-" + norm.serviceLine() + "-" + norm.level(),
                reason));
        change.begin();
        List<NormEntry> before = norms.findAllByFrameworkAndServiceLineAndLevelOrderByValidFrom(
                norm.framework(), norm.serviceLine(), norm.level());
        LocalDate from = norm.validity().from();
        before.stream()
                .filter(entry -> entry.isOpen() && entry.validFrom().isBefore(from))
                .forEach(entry -> entry.endOn(from.minusDays(1)));
        before.stream()
                .filter(entry -> entry.norm().validity().overlaps(norm.validity()))
                .findFirst()
                .ifPresent(entry -> {
                    throw new Refusal.OutOfTurn(
                            "register.norm-overlaps",
                            from.toString(),
                            entry.validFrom().toString());
                });
        norms.flush(); // the old one's end first, or the two would overlap for a moment
        norms.save(new NormEntry(norm));
    }
}
