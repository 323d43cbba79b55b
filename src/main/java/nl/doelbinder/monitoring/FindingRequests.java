package nl.doelbinder.monitoring;

import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.util.List;
import nl.doelbinder.organisation.Actor;
import nl.doelbinder.organisation.Refusal;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.PageRequest;
import org.springframework.data.domain.Sort;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Reads requests: only those that the actor may see. */
@Component
@Transactional(readOnly = true)
public class FindingRequests {

    private final Requests requests;
    private final Assessments assessments;
    private final EntityManager entities;
    private final Clock clock;

    FindingRequests(Requests requests, Assessments assessments, EntityManager entities, Clock clock) {
        this.requests = requests;
        this.assessments = assessments;
        this.entities = entities;
        this.clock = clock;
    }

    /** One request with its last assessment. */
    public MonitoringRequest one(String code, Actor by) {
        return requests.findWithAssessment(code)
                .filter(request -> Rights.sees(by, request.unit()))
                .orElseThrow(() -> new Refusal.NotFound("monitoring.refusal.not-found", code));
    }

    /**
     * As its process sees it, which sees every request and needs no assessment. The process asks at every gateway: the
     * session knows the request by then, and a repository would cost more than the answer.
     */
    public MonitoringRequest inProcess(String code) {
        var request = entities.find(MonitoringRequest.class, code);
        if (request == null) {
            throw new Refusal.NotFound("monitoring.refusal.not-found", code);
        }
        return request;
    }

    /** Every assessment of a request, the first one first. */
    public List<StoredAssessment> assessments(String code, Actor by) {
        return assessments.findByRequestCodeOrderById(one(code, by).code());
    }

    /**
     * A page of what is looked for.
     *
     * @param page the first one is 0
     */
    public Page<RequestSummary> search(
            RequestQuery query, RequestQuery.Sorting sorting, boolean ascending, int page, int size, Actor by) {
        var direction = ascending ? Sort.Direction.ASC : Sort.Direction.DESC;
        var sort = Sort.by(direction, sorting.attribute()).and(Sort.by(direction, "code"));
        return requests.findAll(Looking.forQuery(query, by, clock.getZone()), PageRequest.of(page, size, sort))
                .map(RequestSummary::of);
    }
}
