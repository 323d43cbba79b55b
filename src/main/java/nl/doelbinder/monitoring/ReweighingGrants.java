package nl.doelbinder.monitoring;

import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import nl.doelbinder.organisation.Actor;
import nl.doelbinder.policy.Assessment;
import nl.doelbinder.policy.CurrentRegisters;
import nl.doelbinder.policy.RuleBook;
import nl.doelbinder.policy.register.Registers;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Component;

/** Weighs grants again: on their day, and when the registers have changed. */
@Component
public class ReweighingGrants {

    private static final Logger LOG = LoggerFactory.getLogger(ReweighingGrants.class);
    private static final int AT_ONCE = 200;

    private final Requests requests;
    private final Assessments assessments;
    private final CurrentRegisters registers;
    private final RuleBook ruleBook;
    private final WeighingDays weighingDays;
    private final ChangingRequest changing;
    private final Clock clock;

    ReweighingGrants(
            Requests requests,
            Assessments assessments,
            CurrentRegisters registers,
            RuleBook ruleBook,
            WeighingDays weighingDays,
            ChangingRequest changing,
            Clock clock) {
        this.requests = requests;
        this.assessments = assessments;
        this.registers = registers;
        this.ruleBook = ruleBook;
        this.weighingDays = weighingDays;
        this.changing = changing;
        this.clock = clock;
    }

    /** The grant's day has come. */
    public MonitoringRequest weighAgain(String code) {
        return changing.change(code, Actor.PROGRAM, "WEIGH_AGAIN", null, null, request -> {
            var snapshot = registers.current();
            store(request, StoredAssessment.Kind.REWEIGHED, assess(request, snapshot), snapshot);
        });
    }

    /** Weighs every grant that was not weighed over the registers as they stand now. Answers how many there were. */
    public int weighAfterChange() {
        var version = registers.current().version();
        var weighed = 0;
        List<String> codes = List.of();
        do {
            var after = codes.isEmpty() ? "" : codes.get(codes.size() - 1);
            codes = requests.grantsNotWeighedOver(version, after, Limit.of(AT_ONCE));
            for (var code : codes) {
                weighOver(code);
                weighed++;
            }
        } while (codes.size() == AT_ONCE);
        return weighed;
    }

    private void weighOver(String code) {
        try {
            changing.change(code, Actor.PROGRAM, "WEIGH_AFTER_REGISTER_CHANGE", null, null, this::weighIfTouched);
        } catch (RuntimeException fault) {
            LOG.error("the grant {} could not be weighed again after a change of the registers", code, fault);
        }
    }

    private void weighIfTouched(MonitoringRequest request) {
        if (request.state() != State.GRANTED && request.state() != State.SUSPENDED) {
            return;
        }
        var snapshot = registers.current();
        var again = assess(request, snapshot);
        if (request.isWeighedAs(again, weighingDays.over(snapshot))) {
            requests.weighed(request.code(), snapshot.version());
        } else {
            store(request, StoredAssessment.Kind.REGISTERS_CHANGED, again, snapshot);
        }
    }

    private Assessment assess(MonitoringRequest request, Registers snapshot) {
        return ruleBook.assess(request.facts(), snapshot, LocalDate.now(clock));
    }

    private void store(MonitoringRequest request, StoredAssessment.Kind kind, Assessment again, Registers snapshot) {
        var at = clock.instant().truncatedTo(ChronoUnit.MICROS);
        var stored = assessments.save(new StoredAssessment(request.code(), kind, request.facts(), again, at));
        request.weighAgain(stored, weighingDays.over(snapshot));
        requests.weighed(request.code(), snapshot.version());
    }
}
