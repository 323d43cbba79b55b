package nl.doelbinder.organisation.api;

import nl.doelbinder.input.http.Listing;
import nl.doelbinder.input.http.Query;
import nl.doelbinder.organisation.Board;
import nl.doelbinder.organisation.Boards;
import nl.doelbinder.organisation.Unit;
import nl.doelbinder.organisation.Units;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The units and the boards. They have no last day: those of today are those of any day. */
@RestController
@RequestMapping(produces = MediaType.APPLICATION_JSON_VALUE)
class OrganisationResource {

    private final Units units;
    private final Boards boards;

    OrganisationResource(Units units, Boards boards) {
        this.units = units;
        this.boards = boards;
    }

    @GetMapping("/units")
    Listing<Unit> units(Query query) {
        query.date("on");
        var paging = query.paging();
        query.end();
        return query.listing(units.all(), paging);
    }

    @GetMapping("/boards")
    Listing<Board> boards(Query query) {
        query.date("on");
        var paging = query.paging();
        query.end();
        return query.listing(boards.all(), paging);
    }
}
