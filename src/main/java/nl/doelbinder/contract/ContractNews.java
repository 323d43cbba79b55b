package nl.doelbinder.contract;

import java.nio.charset.StandardCharsets;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import nl.doelbinder.inbox.CaseNews;
import nl.doelbinder.organisation.Actor;
import nl.doelbinder.organisation.Role;
import org.springframework.stereotype.Component;
import org.springframework.web.util.UriUtils;

/** Who hears what was decided about contracts: who manages them, and who waits for it. */
@Component
class ContractNews implements CaseNews {

    private static final Set<Role> HEARING =
            EnumSet.of(Role.CONTRACT_MANAGER, Role.PROCUREMENT, Role.CHAIR, Role.SECRETARY, Role.MEMBER, Role.AUDITOR);

    @Override
    public String type() {
        return DecidingContractNotice.SUBJECT_TYPE;
    }

    @Override
    public Map<String, String> seen(Set<String> codes, Actor actor) {
        return HEARING.stream().noneMatch(actor::is)
                ? Map.of()
                : codes.stream()
                        .collect(Collectors.toUnmodifiableMap(
                                Function.identity(),
                                code -> "/contracten/" + UriUtils.encodePathSegment(code, StandardCharsets.UTF_8)));
    }
}
