package nl.doelbinder.delivery.log.api;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import nl.doelbinder.delivery.log.LogQuery;
import nl.doelbinder.delivery.log.Logged;
import nl.doelbinder.delivery.log.SearchingLog;
import nl.doelbinder.input.BadInput;
import nl.doelbinder.input.Fault;
import nl.doelbinder.input.Reading;
import nl.doelbinder.input.http.Listing;
import nl.doelbinder.input.http.Query;
import nl.doelbinder.organisation.Actor;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Who received whose data. */
@RestController
@RequestMapping("/processing-log")
class ProcessingLogResource {

    private static final int BSN = 9;

    private final SearchingLog log;

    ProcessingLogResource(SearchingLog log) {
        this.log = log;
    }

    @GetMapping(produces = MediaType.APPLICATION_JSON_VALUE)
    Listing<LineView> read(Query query, Actor by) {
        LogQuery wanted = wanted(query);
        var paging = query.paging();
        query.end();
        return query.listing(
                log.lines(wanted, paging.offset(), paging.size(), by).stream()
                        .map(LineView::of)
                        .toList(),
                paging,
                log.count(wanted, by));
    }

    /** A line each, as the Logboek Dataverwerkingen has them. */
    @GetMapping(path = "/export", produces = MediaType.APPLICATION_NDJSON_VALUE)
    void export(Query query, Actor by, HttpServletResponse response) throws IOException {
        LogQuery wanted = wanted(query);
        query.end();
        log.count(wanted, by);
        response.setContentType(MediaType.APPLICATION_NDJSON_VALUE);
        log.export(wanted, response.getOutputStream(), by);
    }

    /** By which the log knows a person: the number itself is never part of an address. */
    @PostMapping(
            path = "/person-keys",
            consumes = MediaType.APPLICATION_JSON_VALUE,
            produces = MediaType.APPLICATION_JSON_VALUE)
    PersonKey person(Reading body, Actor by) {
        var in = body.root();
        String bsn = in.text("bsn", BSN);
        in.end();
        body.refuseIfFaulty();
        return new PersonKey(log.person(bsn == null ? "" : bsn, by));
    }

    private static LogQuery wanted(Query query) {
        String person = query.text("person");
        return new LogQuery(person == null ? null : uuid(person), query.text("receiver"), query.date("day"));
    }

    private static UUID uuid(String text) {
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException e) {
            throw new BadInput(List.of(Fault.at("/person", "log.fault.no-person-key", "person")));
        }
    }

    /** As which the log knows a person. */
    record PersonKey(UUID person) {}

    /** One line. */
    record LineView(
            UUID person,
            UUID record,
            String delivery,
            String agreement,
            int agreementVersion,
            int mandateList,
            String purpose,
            List<String> fields,
            String receiver,
            LocalDate referenceDay,
            Instant at) {

        static LineView of(Logged.Line line) {
            Logged of = line.of();
            return new LineView(
                    line.person(),
                    line.record(),
                    of.delivery(),
                    of.agreement(),
                    of.agreementVersion(),
                    of.mandateList(),
                    of.purpose(),
                    of.fields(),
                    of.requester(),
                    of.referenceDay(),
                    of.endedAt());
        }
    }
}
