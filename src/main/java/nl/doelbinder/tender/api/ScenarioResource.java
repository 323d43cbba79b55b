package nl.doelbinder.tender.api;

import java.time.LocalDate;
import nl.doelbinder.input.Reading;
import nl.doelbinder.input.http.Expected;
import nl.doelbinder.input.http.Language;
import nl.doelbinder.input.http.Listing;
import nl.doelbinder.input.http.Query;
import nl.doelbinder.organisation.Actor;
import nl.doelbinder.tender.DescribingScenario;
import nl.doelbinder.tender.ReadingPapers;
import nl.doelbinder.tender.Scenario;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The scenarios of a tender, the preferred one first. */
@RestController
@RequestMapping(path = "/tenders/{code}/scenarios", produces = MediaType.APPLICATION_JSON_VALUE)
class ScenarioResource {

    private final DescribingScenario describing;

    ScenarioResource(DescribingScenario describing) {
        this.describing = describing;
    }

    @GetMapping
    Listing<ScenarioView> list(@PathVariable String code, Query query, Actor by) {
        var paging = query.paging();
        query.end();
        return query.listing(
                describing.all(code, by).stream().map(ScenarioView::of).toList(), paging);
    }

    @GetMapping("/{scenario}")
    ResponseEntity<ScenarioView> one(
            @PathVariable String code, @PathVariable String scenario, Query query, Actor by, Language language) {
        query.end();
        return answer(describing.one(code, scenario, by), language);
    }

    @PutMapping(path = "/{scenario}", consumes = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<ScenarioView> describe(
            @PathVariable String code,
            @PathVariable String scenario,
            Reading body,
            Expected expected,
            Actor by,
            Language language) {
        return answer(
                describing.describe(code, scenario, ReadingPapers.scenario(body), by, expected.version()), language);
    }

    private static ResponseEntity<ScenarioView> answer(Scenario scenario, Language language) {
        return ResponseEntity.ok()
                .eTag(Expected.tag(scenario.version(), language))
                .body(ScenarioView.of(scenario));
    }

    record ScenarioView(
            String code,
            int preference,
            @Nullable String label,
            @Nullable String summary,
            @Nullable Long costEuros,
            @Nullable LocalDate readyOn,
            @Nullable Boolean lawful,
            @Nullable String consequences,
            @Nullable String describedBy,
            @Nullable LocalDate describedOn) {

        static ScenarioView of(Scenario scenario) {
            var described = scenario.described();
            return new ScenarioView(
                    scenario.code(),
                    scenario.preference(),
                    described.label(),
                    described.summary(),
                    described.costEuros(),
                    described.readyOn(),
                    described.lawful(),
                    described.consequences(),
                    scenario.describedBy().orElse(null),
                    scenario.describedOn().orElse(null));
        }
    }
}
