package nl.doelbinder.delivery.rights;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Consumer;
import nl.doelbinder.delivery.aftercare.CaseKind;
import nl.doelbinder.delivery.aftercare.Cases;
import nl.doelbinder.delivery.aftercare.Cases.Doing;
import nl.doelbinder.delivery.aftercare.Notices;
import nl.doelbinder.delivery.aftercare.Parties;
import nl.doelbinder.delivery.aftercare.Party;
import nl.doelbinder.delivery.aftercare.Term;
import nl.doelbinder.delivery.aftercare.Terms;
import nl.doelbinder.input.BadInput;
import nl.doelbinder.input.Fault;
import nl.doelbinder.organisation.Actor;
import nl.doelbinder.organisation.Refusal;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** A request of somebody about their own data goes to the owner of that data, who answers it within the law's term. */
@Component
public class AnsweringRequests {

    private final Cases cases;
    private final Parties parties;
    private final Notices notices;
    private final Terms terms;
    private final Clock clock;

    AnsweringRequests(Cases cases, Parties parties, Notices notices, Terms terms, Clock clock) {
        this.cases = cases;
        this.parties = parties;
        this.notices = notices;
        this.terms = terms;
        this.clock = clock;
    }

    /** Takes it in: one case for each owner that has to answer. */
    @Transactional
    public List<RightsRequest> register(Asked asked, Actor by) {
        if (asked.receivedOn().isAfter(LocalDate.now(clock))) {
            throw new BadInput(List.of(Fault.at("/receivedOn", "care.input.to-come", "receivedOn")));
        }
        return asked.data().stream()
                .sorted()
                .map(data -> cases.open(CaseKind.RIGHTS, Doing.of(by, "REGISTER_RIGHTS_REQUEST"), code -> {
                    parties.require(
                            by, asked.agreement(), Party.PROVIDER, Party.DATA_OWNER, Party.RECIPIENT, Party.OWNER);
                    var request = new RightsRequest(
                            code, asked, data, term(asked, data), clock.getZone(), by.username(), clock.instant());
                    notices.tell(request, "rights-received", request.article(), List.of(data.owner()));
                    return request;
                }))
                .toList();
    }

    public RightsRequest extend(String code, String reason, Actor by, @Nullable Long version) {
        return change(code, new Doing(by, "EXTEND_RIGHTS_TERM", reason, version), request -> {
            parties.require(by, request.agreement(), request.data().owner());
            var extension = terms.on(nameOfTerm(request.data(), request.asked()) + "-extension", LocalDate.now(clock))
                    .orElseThrow(() -> new Refusal.OutOfTurn("rights.refusal.no-extension", code, request.article()));
            request.extend(extension, reason, clock.getZone(), clock.instant());
        });
    }

    public RightsRequest answer(
            String code, RightsRequest.RightsOutcome outcome, String answer, Actor by, @Nullable Long version) {
        return change(code, new Doing(by, "ANSWER_RIGHTS_REQUEST", null, version), request -> {
            parties.require(by, request.agreement(), request.data().owner());
            request.answer(outcome, answer, clock.getZone(), clock.instant());
        });
    }

    /** Whether the law lets its term be made longer now. */
    public boolean mayExtend(RightsRequest request) {
        var today = LocalDate.now(clock);
        return request.state() == RightsRequest.State.OPEN
                && !today.isAfter(request.answerBy())
                && terms.on(nameOfTerm(request.data(), request.asked()) + "-extension", today)
                        .isPresent();
    }

    /** Tells that the term is over. */
    public void callOverdue(String code) {
        change(code, Doing.of(Actor.PROGRAM, "CALL_RIGHTS_OVERDUE"), request -> {
            if (request.callOverdue(clock.instant())) {
                notices.tell(
                        request,
                        "rights-overdue",
                        request.article(),
                        List.of(request.data().owner(), Party.OWNER));
            }
        });
    }

    private Term term(Asked asked, RightsRequest.DataOf data) {
        return terms.on(nameOfTerm(data, asked.right()), asked.receivedOn())
                .orElseThrow(() -> new BadInput(
                        List.of(Fault.at("/receivedOn", "care.input.no-term", "receivedOn", asked.receivedOn()))));
    }

    private RightsRequest change(String code, Doing doing, Consumer<RightsRequest> intention) {
        return cases.change(CaseKind.RIGHTS, RightsRequest.class, code, doing, intention);
    }

    /** Judicial data has its own law. */
    private static String nameOfTerm(RightsRequest.DataOf data, RightsRequest.Right right) {
        return switch (data) {
            case JUDICIAL -> right == RightsRequest.Right.ACCESS ? "judicial-access" : "judicial-correction";
            case DETENTION -> "data-subject-request";
        };
    }
}
