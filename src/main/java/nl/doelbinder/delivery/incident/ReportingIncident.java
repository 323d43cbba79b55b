package nl.doelbinder.delivery.incident;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import nl.doelbinder.delivery.aftercare.CaseKind;
import nl.doelbinder.delivery.aftercare.Cases;
import nl.doelbinder.delivery.aftercare.Cases.Doing;
import nl.doelbinder.delivery.aftercare.DeliveriesKnown;
import nl.doelbinder.delivery.aftercare.Notices;
import nl.doelbinder.delivery.aftercare.Parties;
import nl.doelbinder.delivery.aftercare.Party;
import nl.doelbinder.delivery.aftercare.Terms;
import nl.doelbinder.input.BadInput;
import nl.doelbinder.input.Fault;
import nl.doelbinder.organisation.Actor;
import org.springframework.stereotype.Component;

/** Somebody of a party reports an incident; whoever has to know is told at once. */
@Component
public class ReportingIncident {

    private final Cases cases;
    private final Parties parties;
    private final DeliveriesKnown deliveries;
    private final Terms terms;
    private final Notices notices;
    private final Clock clock;

    ReportingIncident(
            Cases cases, Parties parties, DeliveriesKnown deliveries, Terms terms, Notices notices, Clock clock) {
        this.cases = cases;
        this.parties = parties;
        this.deliveries = deliveries;
        this.terms = terms;
        this.notices = notices;
        this.clock = clock;
    }

    public Incident report(IncidentReport report, Actor by) {
        var now = clock.instant();
        if (report.discoveredAt().isAfter(now)) {
            throw new BadInput(List.of(Fault.at("/discoveredAt", "care.input.to-come", "discoveredAt")));
        }
        var unlawful = report.sort() == Incident.Sort.UNLAWFUL_USE;
        return cases.open(CaseKind.INCIDENT, Doing.of(by, "REPORT_INCIDENT"), code -> {
            // What was asked is logged at the provider: it finds what was asked without cause.
            if (unlawful) {
                parties.require(by, report.agreement(), Party.PROVIDER);
            } else {
                parties.require(
                        by,
                        report.agreement(),
                        Party.RECIPIENT,
                        Party.REQUESTER,
                        Party.DIRECTOR,
                        Party.PROVIDER,
                        Party.DATA_OWNER,
                        Party.OWNER);
            }
            deliveries.check(report.delivery(), report.agreement(), unlawful);
            var day = LocalDate.now(clock);
            var authority = report.sort() == Incident.Sort.DATA_LEAK
                    ? terms.on("report-to-authority", day).orElse(null)
                    : null;
            var incident = new Incident(code, report, authority, by.username(), now);
            if (unlawful) {
                notices.tell(
                        incident,
                        "unlawful-use",
                        terms.required("tell-of-unlawful-use", day).article(),
                        List.of(Party.DIRECTOR, Party.OWNER, Party.DATA_OWNER));
            } else {
                notices.tell(
                        incident,
                        "incident-reported",
                        terms.required("tell-of-incident", day).article(),
                        List.of(Party.OWNER, Party.PROVIDER));
            }
            return incident;
        });
    }
}
