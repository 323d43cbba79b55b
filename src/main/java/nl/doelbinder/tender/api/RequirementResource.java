package nl.doelbinder.tender.api;

import java.net.URI;
import nl.doelbinder.input.Reading;
import nl.doelbinder.input.http.Expected;
import nl.doelbinder.input.http.Language;
import nl.doelbinder.input.http.Listing;
import nl.doelbinder.input.http.Query;
import nl.doelbinder.organisation.Actor;
import nl.doelbinder.tender.ChangingRequirement;
import nl.doelbinder.tender.JudgedRequirement;
import nl.doelbinder.tender.JudgingRequirements;
import nl.doelbinder.tender.ReadingPapers;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The requirements of a tender: read with their findings, added, amended, dropped, judged. */
@RestController
@RequestMapping(path = "/tenders/{code}/requirements", produces = MediaType.APPLICATION_JSON_VALUE)
class RequirementResource {

    private final JudgingRequirements judging;
    private final ChangingRequirement changing;

    RequirementResource(JudgingRequirements judging, ChangingRequirement changing) {
        this.judging = judging;
        this.changing = changing;
    }

    @GetMapping
    Listing<RequirementView> list(@PathVariable String code, Query query, Actor by, Language language) {
        var paging = query.paging();
        query.end();
        return query.listing(
                judging.all(code, by).stream()
                        .map(judged -> RequirementView.of(judged, language))
                        .toList(),
                paging);
    }

    @GetMapping("/{requirement}")
    ResponseEntity<RequirementView> one(
            @PathVariable String code, @PathVariable String requirement, Query query, Actor by, Language language) {
        query.end();
        return answer(ResponseEntity.ok(), judging.one(code, requirement, by), language);
    }

    @PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<RequirementView> add(@PathVariable String code, Reading body, Actor by, Language language) {
        var wanted = ReadingPapers.newRequirement(body);
        changing.add(code, wanted.code(), wanted.lot(), wanted.wanted(), by);
        var address = URI.create("/api/v1/tenders/" + code + "/requirements/" + wanted.code());
        return answer(ResponseEntity.created(address), judging.one(code, wanted.code(), by), language);
    }

    @PutMapping(path = "/{requirement}", consumes = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<RequirementView> amend(
            @PathVariable String code,
            @PathVariable String requirement,
            Reading body,
            Expected expected,
            Actor by,
            Language language) {
        var amendment = ReadingPapers.amendment(body);
        changing.amend(code, requirement, amendment.wanted(), amendment.reason(), by, expected.version());
        return answer(ResponseEntity.ok(), judging.one(code, requirement, by), language);
    }

    @PostMapping(path = "/{requirement}/withdrawal", consumes = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<RequirementView> drop(
            @PathVariable String code,
            @PathVariable String requirement,
            Reading body,
            Expected expected,
            Actor by,
            Language language) {
        changing.drop(code, requirement, ReadingPapers.reason(body), by, expected.version());
        return answer(ResponseEntity.ok(), judging.one(code, requirement, by), language);
    }

    @PostMapping(path = "/{requirement}/judgement", consumes = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<RequirementView> judge(
            @PathVariable String code,
            @PathVariable String requirement,
            Reading body,
            Expected expected,
            Actor by,
            Language language) {
        var judgement = ReadingPapers.judgement(body);
        changing.judge(code, requirement, judgement.ruling(), judgement.reason(), by, expected.version());
        return answer(ResponseEntity.ok(), judging.one(code, requirement, by), language);
    }

    private static ResponseEntity<RequirementView> answer(
            ResponseEntity.BodyBuilder answer, JudgedRequirement judged, Language language) {
        return answer.eTag(Expected.tag(judged.requirement().version(), language))
                .header(HttpHeaders.CONTENT_LANGUAGE, language.tag())
                .body(RequirementView.of(judged, language));
    }
}
