package nl.doelbinder.pia;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import nl.doelbinder.inbox.CaseNews;
import nl.doelbinder.organisation.Actor;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.util.UriUtils;

/** Which PIAs somebody hears of. */
@Component
class PiaNews implements CaseNews {

    private final Pias pias;

    PiaNews(Pias pias) {
        this.pias = pias;
    }

    @Override
    public String type() {
        return ChangingPia.SUBJECT_TYPE;
    }

    @Override
    @Transactional(readOnly = true)
    public Map<String, String> seen(Set<String> codes, Actor actor) {
        return pias.units(codes).stream()
                .filter(pia -> PiaRights.sees(actor, pia.unit()))
                .collect(Collectors.toUnmodifiableMap(
                        Pias.OfUnit::code,
                        pia -> "/pias/" + UriUtils.encodePathSegment(pia.code(), StandardCharsets.UTF_8)));
    }
}
