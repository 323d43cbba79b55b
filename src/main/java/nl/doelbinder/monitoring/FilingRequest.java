package nl.doelbinder.monitoring;

import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import nl.doelbinder.input.BadInput;
import nl.doelbinder.input.Fault;
import nl.doelbinder.organisation.Actor;
import nl.doelbinder.organisation.CurrentAct;
import nl.doelbinder.policy.CurrentRegisters;
import nl.doelbinder.policy.RequestFacts;
import nl.doelbinder.policy.RuleBook;
import nl.doelbinder.policy.register.Registers;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** A unit files a request and has the rules' answer at once. */
@Component
public class FilingRequest {

    private final RequestCodes codes;
    private final EntityManager entities;
    private final CurrentRegisters registers;
    private final RuleBook ruleBook;
    private final WeighingDays weighingDays;
    private final ChangingRequest changing;
    private final Clock clock;

    FilingRequest(
            RequestCodes codes,
            EntityManager entities,
            CurrentRegisters registers,
            RuleBook ruleBook,
            WeighingDays weighingDays,
            ChangingRequest changing,
            Clock clock) {
        this.codes = codes;
        this.entities = entities;
        this.registers = registers;
        this.ruleBook = ruleBook;
        this.weighingDays = weighingDays;
        this.changing = changing;
        this.clock = clock;
    }

    @Transactional
    public MonitoringRequest file(RequestDraft draft, Actor by) {
        return file(snapshot -> draft, by);
    }

    /**
     * Files a request that is read over the registers it is assessed over.
     *
     * @param reading throws {@link BadInput} for what is not a request
     */
    @Transactional
    public MonitoringRequest file(Function<Registers, RequestDraft> reading, Actor by) {
        var snapshot = registers.current();
        var draft = reading.apply(snapshot);
        return store(codes.next(), draft, snapshot, by);
    }

    /** Files a request that has a code already, as those of a dossier do. */
    @Transactional
    public MonitoringRequest fileAs(String code, RequestDraft draft, Actor by) {
        codes.moveBeyond(code);
        return store(code, draft, registers.current(), by);
    }

    private MonitoringRequest store(String code, RequestDraft draft, Registers snapshot, Actor by) {
        CurrentAct.declare(ChangingRequest.act(code, "FILE_REQUEST", by, null));
        var facts = draft.facts();
        Rights.actsForUnit(by, facts.unitCode());
        check(facts, snapshot);
        var assessment = ruleBook.assess(facts, snapshot, LocalDate.now(clock));
        var stored = new StoredAssessment(
                code,
                StoredAssessment.Kind.FILED,
                facts,
                assessment,
                clock.instant().truncatedTo(ChronoUnit.MICROS));
        entities.persist(stored);
        var request = MonitoringRequest.file(draft, by.username(), stored, weighingDays.over(snapshot));
        entities.persist(request);
        changing.announce(request);
        return request;
    }

    private static void check(RequestFacts facts, Registers snapshot) {
        var faults = new ArrayList<Fault>();
        if (snapshot.unit(facts.unitCode()).isEmpty()) {
            faults.add(Fault.at("/unit", "input.unknown-unit", "unit", facts.unitCode(), names(snapshot.unitCodes())));
        }
        if (snapshot.tool(facts.tool()).isEmpty()) {
            faults.add(Fault.at("/tool", "input.unknown-tool", "tool", facts.tool(), names(snapshot.toolCodes())));
        }
        if (!faults.isEmpty()) {
            throw new BadInput(faults);
        }
    }

    private static String names(Set<String> codes) {
        return codes.stream().sorted().collect(Collectors.joining(", "));
    }
}
