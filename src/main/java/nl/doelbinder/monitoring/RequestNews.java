package nl.doelbinder.monitoring;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import nl.doelbinder.inbox.CaseNews;
import nl.doelbinder.organisation.Actor;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.util.UriUtils;

/** Which requests somebody hears of. */
@Component
class RequestNews implements CaseNews {

    private final Requests requests;

    RequestNews(Requests requests) {
        this.requests = requests;
    }

    @Override
    public String type() {
        return ChangingRequest.SUBJECT_TYPE;
    }

    @Override
    @Transactional(readOnly = true)
    public Map<String, String> seen(Set<String> codes, Actor actor) {
        return requests.units(codes).stream()
                .filter(request -> Rights.sees(actor, request.unit()))
                .collect(Collectors.toUnmodifiableMap(
                        Requests.OfUnit::code,
                        request -> "/verzoeken/" + UriUtils.encodePathSegment(request.code(), StandardCharsets.UTF_8)));
    }
}
