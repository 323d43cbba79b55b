package nl.doelbinder.tender;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import nl.doelbinder.organisation.Act;
import nl.doelbinder.organisation.Actor;
import nl.doelbinder.organisation.CurrentAct;
import nl.doelbinder.organisation.Refusal;
import nl.doelbinder.tender.Scenario.Described;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The workgroup says what a scenario means, so that the boards can lay one beside another. */
@Component
public class DescribingScenario {

    private final Tenders tenders;
    private final Scenarios scenarios;
    private final Clock clock;

    DescribingScenario(Tenders tenders, Scenarios scenarios, Clock clock) {
        this.tenders = tenders;
        this.scenarios = scenarios;
        this.clock = clock;
    }

    /** The preferred one first. */
    @Transactional(readOnly = true)
    public List<Scenario> all(String tender, Actor by) {
        tenders.one(tender, by);
        return scenarios.findByTenderOrderByPreference(tender);
    }

    @Transactional(readOnly = true)
    public Scenario one(String tender, String code, Actor by) {
        tenders.one(tender, by);
        return scenarios
                .findByTenderAndCode(tender, code)
                .orElseThrow(() -> new Refusal.NotFound("scenario.refusal.not-found", code));
    }

    @Transactional
    public Scenario describe(
            String tender, String code, Described described, Actor by, @Nullable Long expectedVersion) {
        CurrentAct.declare(new Act(by.username(), "DESCRIBE_SCENARIO", "tenders/" + tender, null));
        PaperRights.worksOn(tenders.one(tender, by), by);
        Scenario found = one(tender, code, by);
        if (expectedVersion != null && !Objects.equals(expectedVersion, found.version())) {
            throw new Refusal.Overtaken("scenario.refusal.overtaken", code);
        }
        found.describe(described, by.username(), LocalDate.now(clock));
        scenarios.flush();
        return found;
    }
}
