package nl.doelbinder.delivery.incident;

import static nl.doelbinder.delivery.aftercare.Inputs.there;

import java.time.Instant;
import java.time.ZoneId;
import nl.doelbinder.delivery.aftercare.Inputs;
import nl.doelbinder.input.Codes;
import nl.doelbinder.input.Reading;
import org.jspecify.annotations.Nullable;

/** Reads reports of incidents, and what is said of telling the authority. */
public final class ReadingIncident {

    private static final Codes<Incident.Sort> SORTS = Codes.of(Incident.Sort.class);
    private static final Codes<Incident.AuthorityOutcome> OUTCOMES = Codes.of(Incident.AuthorityOutcome.class);

    private ReadingIncident() {}

    /** Whether the authority was told, and when. */
    public record Authority(
            Incident.AuthorityOutcome outcome, @Nullable Instant at, String note) {}

    public static IncidentReport report(Reading body, ZoneId zone) {
        var in = body.root();
        var agreement = in.text("agreement", Inputs.LONGEST_CODE);
        var sort = in.code("sort", SORTS);
        var title = in.text("title", Inputs.LONGEST_LINE);
        var description = in.lines("description", Inputs.LONGEST_TEXT);
        var discoveredAt = Inputs.moment(in, "discoveredAt", zone, true);
        var delivery = in.optionalText("delivery", Inputs.LONGEST_CODE);
        Inputs.end(in, body);
        return new IncidentReport(
                there(body, agreement),
                there(body, sort),
                there(body, title),
                there(body, description),
                there(body, discoveredAt),
                delivery);
    }

    public static Authority authority(Reading body, ZoneId zone) {
        var in = body.root();
        var outcome = in.code("outcome", OUTCOMES);
        var at = Inputs.moment(in, "at", zone, false);
        var note = in.lines("note", Inputs.LONGEST_TEXT);
        Inputs.end(in, body);
        return new Authority(there(body, outcome), at, there(body, note));
    }
}
