package nl.doelbinder.steering.api;

import nl.doelbinder.input.http.Expected;
import nl.doelbinder.input.http.Language;
import nl.doelbinder.input.http.Query;
import nl.doelbinder.organisation.Actor;
import nl.doelbinder.steering.FindingVotes;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** One written vote, whatever it is about: where a task to vote leads. */
@RestController
class VoteResource {

    private final FindingVotes finding;

    VoteResource(FindingVotes finding) {
        this.finding = finding;
    }

    @GetMapping(path = "/written-votes/{id}", produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<VoteView> one(@PathVariable String id, Query query, Actor by, Language language) {
        query.end();
        var vote = finding.one(id);
        return ResponseEntity.ok().eTag(Expected.tag(vote.version(), language)).body(VoteView.of(vote, by.username()));
    }
}
