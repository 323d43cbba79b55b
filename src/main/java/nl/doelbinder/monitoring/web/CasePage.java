package nl.doelbinder.monitoring.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import nl.doelbinder.inbox.Task;
import nl.doelbinder.inbox.Tasks;
import nl.doelbinder.monitoring.FindingRequests;
import nl.doelbinder.monitoring.MonitoringRequest;
import nl.doelbinder.monitoring.State;
import nl.doelbinder.monitoring.StoredAssessment;
import nl.doelbinder.organisation.Actor;
import nl.doelbinder.organisation.Role;
import nl.doelbinder.policy.CurrentRegisters;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** Puts one request on its page, with what this reader may do to it. */
@Component
class CasePage {

    static final String TYPE = "monitoring-requests";

    private final FindingRequests requests;
    private final CurrentRegisters registers;
    private final Tasks tasks;
    private final MessageSource messages;
    private final Clock clock;

    CasePage(FindingRequests requests, CurrentRegisters registers, Tasks tasks, MessageSource messages, Clock clock) {
        this.requests = requests;
        this.registers = registers;
        this.tasks = tasks;
        this.messages = messages;
        this.clock = clock;
    }

    /** Fills the model; the form of an act that did not succeed is in it already. */
    String show(String code, Model model, Actor actor, Locale locale) {
        MonitoringRequest request = requests.one(code, actor);
        ShownRequest shown = new ShownRequest(messages, registers.current(), clock.getZone(), locale);
        List<StoredAssessment> assessments = requests.assessments(code, actor);
        model.addAttribute("one", shown.one(request));
        model.addAttribute("may", May.of(request, actor));
        model.addAttribute(
                "assessments",
                assessments.stream()
                        .map(stored -> new Earlier(
                                stored.id(),
                                stored.kind().name(),
                                shown.moment(stored.at()),
                                stored.verdict().name()))
                        .toList());
        model.addAttribute(
                "due",
                tasks.forSubject(TYPE, code).stream()
                        .map(Task::due)
                        .filter(Objects::nonNull)
                        .min(LocalDate::compareTo)
                        .map(day -> ShownAssessment.day(day, locale))
                        .orElse(null));
        if (!model.containsAttribute("form")) {
            model.addAttribute("form", new FilledForm("case.field.", Map.of()));
        }
        model.addAttribute("options", Map.of("Decision", List.of("GRANT", "REFUSE")));
        return "monitoring/case";
    }

    /**
     * What a reader may do to the request as it stands. The use cases judge it again.
     *
     * @param filedIt would decide, had they not filed it themselves
     */
    public record May(
            boolean accept,
            boolean decide,
            boolean filedIt,
            boolean withdraw,
            boolean terminate,
            boolean destroy,
            boolean amend) {

        static May of(MonitoringRequest request, Actor actor) {
            State state = request.state();
            boolean unit = actor.is(Role.REQUESTER, request.unit());
            boolean decidable = (state == State.REFERRED || state == State.SUSPENDED) && actor.is(Role.PRIVACY_OFFICER);
            boolean mayEnd = unit || actor.is(Role.PRIVACY_OFFICER);
            boolean own = actor.username().equals(request.filedBy());
            boolean waiting = state == State.AWAITING_ACCEPTANCE || state == State.REFERRED;
            return new May(
                    unit && state == State.AWAITING_ACCEPTANCE,
                    decidable && !own,
                    decidable && own,
                    unit && waiting,
                    (unit && state == State.SUSPENDED) || (mayEnd && state == State.GRANTED),
                    unit && (state == State.ENDED || state == State.DESTRUCTION_OVERDUE),
                    unit && !waiting);
        }

        public boolean any() {
            return accept || decide || filedIt || withdraw || terminate || destroy || amend;
        }
    }

    /** An assessment of the request, now or before. */
    public record Earlier(long id, String kind, String at, String verdict) {}
}
