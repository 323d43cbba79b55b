package nl.doelbinder.tender.api;

import java.time.LocalDate;
import nl.doelbinder.input.InputObject;
import nl.doelbinder.input.Reading;
import nl.doelbinder.input.http.Query;
import nl.doelbinder.organisation.Actor;
import nl.doelbinder.tender.ReadingPlan;
import nl.doelbinder.tender.StatingPapersReady;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** A tender's days: forecast, latest days, slack, and the one day that a person says. */
@RestController
@RequestMapping(path = "/tenders/{code}/planning", produces = MediaType.APPLICATION_JSON_VALUE)
class PlanningResource {

    private final ReadingPlan plans;
    private final StatingPapersReady stating;

    PlanningResource(ReadingPlan plans, StatingPapersReady stating) {
        this.plans = plans;
        this.stating = stating;
    }

    @GetMapping
    PlanningView one(@PathVariable String code, Query query, Actor by) {
        query.end();
        return PlanningView.of(plans.of(code, by));
    }

    @PostMapping(path = "/readiness", consumes = MediaType.APPLICATION_JSON_VALUE)
    PlanningView stateReady(@PathVariable String code, Reading body, Actor by) {
        InputObject in = body.root();
        LocalDate day = in.date("on");
        in.end();
        body.refuseIfFaulty();
        if (day == null) {
            throw new IllegalStateException("a sound body without a day");
        }
        return PlanningView.of(stating.state(code, day, by));
    }
}
