package nl.doelbinder.delivery.correction;

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
import nl.doelbinder.delivery.aftercare.ProcessingTrace;
import nl.doelbinder.delivery.aftercare.ProcessingTrace.Receipt;
import nl.doelbinder.delivery.aftercare.Terms;
import nl.doelbinder.organisation.Actor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The recipient reports a value that looks wrong, the provider traces it, and whoever it went wrong with repairs it. */
@Component
public class CorrectingData {

    private static final String TERM = "correct-data";

    private final Cases cases;
    private final Parties parties;
    private final DeliveriesKnown deliveries;
    private final ProcessingTrace trace;
    private final Notices notices;
    private final Terms terms;
    private final Clock clock;

    CorrectingData(
            Cases cases,
            Parties parties,
            DeliveriesKnown deliveries,
            ProcessingTrace trace,
            Notices notices,
            Terms terms,
            Clock clock) {
        this.cases = cases;
        this.parties = parties;
        this.deliveries = deliveries;
        this.trace = trace;
        this.notices = notices;
        this.terms = terms;
        this.clock = clock;
    }

    public Correction report(CorrectionReport report, Actor by) {
        return cases.open(CaseKind.CORRECTION, Doing.of(by, "REPORT_WRONG_DATA"), code -> {
            parties.require(by, report.agreement(), Party.RECIPIENT, Party.REQUESTER);
            deliveries.check(report.delivery(), report.agreement(), true);
            var correction = new Correction(code, report, by.username(), clock.instant());
            notices.tell(correction, "correction-reported", article(), List.of(Party.PROVIDER));
            return correction;
        });
    }

    public Correction trace(String code, Correction.Origin origin, String note, Actor by, @Nullable Long version) {
        return change(code, new Doing(by, "TRACE_WRONG_DATA", note, version), correction -> {
            parties.require(by, correction.agreement(), Party.PROVIDER);
            correction.trace(origin, note, clock.instant());
            notices.tell(
                    correction,
                    "correction-traced",
                    article(),
                    origin == Correction.Origin.SOURCE
                            ? List.of(Party.DATA_OWNER, Party.RECIPIENT)
                            : List.of(Party.RECIPIENT));
        });
    }

    public Correction repair(String code, String note, Actor by, @Nullable Long version) {
        return change(code, new Doing(by, "REPAIR_DATA", note, version), correction -> {
            parties.require(
                    by,
                    correction.agreement(),
                    correction.origin().filter(Correction.Origin.SOURCE::equals).isPresent()
                            ? Party.DATA_OWNER
                            : Party.PROVIDER);
            var receivers = trace.receiversOf(correction.person());
            correction.repair(note, receivers, clock.instant());
            receivers.stream()
                    .map(Receipt::agreement)
                    .distinct()
                    .forEach(agreement -> notices.tellUnder(
                            agreement,
                            correction,
                            "correction-repaired",
                            article(),
                            List.of(Party.RECIPIENT, Party.REQUESTER)));
        });
    }

    private Correction change(String code, Doing doing, java.util.function.Consumer<Correction> intention) {
        return cases.change(CaseKind.CORRECTION, Correction.class, code, doing, intention);
    }

    private String article() {
        return terms.required(TERM, LocalDate.now(clock)).article();
    }
}
