package nl.doelbinder.delivery.incident;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import nl.doelbinder.delivery.aftercare.CaseKind;
import nl.doelbinder.delivery.aftercare.Cases;
import nl.doelbinder.delivery.aftercare.Cases.Doing;
import nl.doelbinder.delivery.aftercare.Notices;
import nl.doelbinder.delivery.aftercare.Parties;
import nl.doelbinder.delivery.aftercare.Party;
import nl.doelbinder.organisation.Actor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What is done about an incident after its report: the authority is told, measures are taken, it is closed. */
@Component
public class HandlingIncidents {

    private final Cases cases;
    private final Parties parties;
    private final Notices notices;
    private final Clock clock;

    HandlingIncidents(Cases cases, Parties parties, Notices notices, Clock clock) {
        this.cases = cases;
        this.parties = parties;
        this.notices = notices;
        this.clock = clock;
    }

    /** The recipient answers for telling the authority of its leaks. */
    public Incident settleAuthority(
            String code,
            Incident.AuthorityOutcome outcome,
            @Nullable Instant at,
            String note,
            Actor by,
            @Nullable Long version) {
        return cases.change(
                CaseKind.INCIDENT, Incident.class, code, new Doing(by, "SETTLE_AUTHORITY", note, version), incident -> {
                    parties.require(by, incident.agreement(), Party.RECIPIENT, Party.DIRECTOR);
                    incident.settleAuthority(outcome, at == null ? clock.instant() : at, note);
                });
    }

    public Incident takeMeasure(String code, String measure, Actor by, @Nullable Long version) {
        return cases.change(
                CaseKind.INCIDENT, Incident.class, code, new Doing(by, "TAKE_MEASURE", measure, version), incident -> {
                    parties.require(
                            by,
                            incident.agreement(),
                            Party.RECIPIENT,
                            Party.DIRECTOR,
                            Party.PROVIDER,
                            Party.DATA_OWNER,
                            Party.OWNER);
                    incident.take(measure, by.username(), clock.instant());
                });
    }

    /** The owner of the facility says that enough was done. */
    public Incident close(String code, String how, Actor by, @Nullable Long version) {
        return cases.change(
                CaseKind.INCIDENT, Incident.class, code, new Doing(by, "CLOSE_INCIDENT", how, version), incident -> {
                    parties.require(by, incident.agreement(), Party.OWNER);
                    incident.close(how, by.username(), clock.instant());
                });
    }

    /** Tells that the time for telling the authority is over. */
    public void escalate(String code) {
        cases.change(
                CaseKind.INCIDENT, Incident.class, code, Doing.of(Actor.PROGRAM, "ESCALATE_INCIDENT"), incident -> {
                    if (incident.escalate(clock.instant())) {
                        notices.tell(
                                incident,
                                "incident-escalated",
                                incident.article().orElse(""),
                                List.of(Party.DIRECTOR, Party.OWNER));
                    }
                });
    }

    /** Reminds the recipient while there is time left. */
    public void remind(String code) {
        cases.change(
                CaseKind.INCIDENT, Incident.class, code, Doing.of(Actor.PROGRAM, "REMIND_OF_INCIDENT"), incident -> {
                    if (incident.awaitsAuthority()) {
                        notices.tell(
                                incident,
                                "incident-reminder",
                                incident.article().orElse(""),
                                List.of(Party.RECIPIENT));
                    }
                });
    }
}
