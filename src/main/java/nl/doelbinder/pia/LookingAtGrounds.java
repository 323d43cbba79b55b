package nl.doelbinder.pia;

import java.util.List;
import nl.doelbinder.organisation.Actor;
import nl.doelbinder.policy.CurrentRegisters;
import nl.doelbinder.policy.register.Registers;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Sees that something moved that an approved PIA rests on, and tells whose it is which. */
@Component
public class LookingAtGrounds {

    private static final Logger LOG = LoggerFactory.getLogger(LookingAtGrounds.class);

    private final Pias pias;
    private final PuttingOnRecord record;
    private final CurrentRegisters registers;
    private final ChangingPia changing;
    private final TransactionTemplate reading;
    private String seen = "";

    LookingAtGrounds(
            Pias pias,
            PuttingOnRecord record,
            CurrentRegisters registers,
            ChangingPia changing,
            PlatformTransactionManager transactions) {
        this.pias = pias;
        this.record = record;
        this.registers = registers;
        this.changing = changing;
        reading = new TransactionTemplate(transactions);
        reading.setReadOnly(true);
    }

    /** Looks, if the registers have moved since the last time. */
    @Scheduled(fixedDelayString = "${doelbinder.pia.look-every:5s}")
    synchronized void lookAfterChange() {
        String version = registers.current().version();
        if (!version.equals(seen)) {
            look();
            seen = version;
        }
    }

    /** Looks at every approved one. One that cannot be looked at does not hold up the others. */
    public void look() {
        Registers now = registers.current();
        List<String> moved = reading.execute(status -> pias.approved().stream()
                .filter(pia -> isNews(pia, now))
                .map(Pia::code)
                .toList());
        for (String code : moved) {
            try {
                changing.change(code, Actor.PROGRAM, "LOOK_AT_GROUNDS", null, null, pia -> {
                    if (pia.status() == ImpactStatus.APPROVED && isNews(pia, now)) {
                        note(pia, now);
                    }
                    return code;
                });
            } catch (RuntimeException fault) {
                LOG.error("what {} rests on could not be looked at", code, fault);
            }
        }
    }

    private boolean isNews(Pia pia, Registers now) {
        return pia.grounds()
                .map(before ->
                        !grounds(pia, now).movedSince(Grounds.stored(before)).isEmpty())
                .orElse(true);
    }

    private void note(Pia pia, Registers now) {
        Grounds grounds = grounds(pia, now);
        pia.restsOn(
                grounds.json(),
                pia.grounds()
                        .map(before -> grounds.movedSince(Grounds.stored(before)))
                        .orElse(List.of()));
    }

    private Grounds grounds(Pia pia, Registers now) {
        return Grounds.of(now, record.facts(pia).assessment());
    }
}
