package nl.doelbinder.monitoring;

import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import nl.doelbinder.inbox.TaskSubjects;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.util.UriUtils;

/** What the inbox shows of requests. */
@Component
class RequestTasks implements TaskSubjects {

    private static final Set<State> FINISHED = Set.of(State.REFUSED, State.WITHDRAWN, State.DESTROYED);

    private final Requests requests;

    RequestTasks(Requests requests) {
        this.requests = requests;
    }

    @Override
    public String process() {
        return "monitoring-request";
    }

    @Override
    public String type() {
        return ChangingRequest.SUBJECT_TYPE;
    }

    @Override
    public String page(String code, String kind) {
        return "/verzoeken/" + UriUtils.encodePathSegment(code, StandardCharsets.UTF_8);
    }

    @Override
    @Transactional(readOnly = true)
    public Map<String, String> titles(Collection<String> codes) {
        if (codes.isEmpty()) {
            return Map.of();
        }
        return requests.titles(codes).stream()
                .collect(Collectors.toUnmodifiableMap(Requests.Titled::code, Requests.Titled::title));
    }

    @Override
    @Transactional(readOnly = true)
    public Set<String> openCasesOf(Set<String> units) {
        return units.isEmpty() ? Set.of() : requests.codesOfUnitsNotIn(units, FINISHED);
    }
}
