package nl.doelbinder.pia;

import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import nl.doelbinder.inbox.TaskSubjects;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What the inbox shows of PIAs. */
@Component
class PiaTasks implements TaskSubjects {

    private static final Set<ImpactStatus> FINISHED =
            Set.of(ImpactStatus.REJECTED, ImpactStatus.EXPIRED, ImpactStatus.SUPERSEDED);

    private final Pias pias;

    PiaTasks(Pias pias) {
        this.pias = pias;
    }

    @Override
    public String process() {
        return "pia";
    }

    @Override
    public String type() {
        return ChangingPia.SUBJECT_TYPE;
    }

    @Override
    public String page(String code, String kind) {
        return "/pias/" + code;
    }

    @Override
    @Transactional(readOnly = true)
    public Map<String, String> titles(Collection<String> codes) {
        return codes.isEmpty()
                ? Map.of()
                : pias.titles(codes).stream()
                        .collect(Collectors.toUnmodifiableMap(Pias.Titled::code, Pias.Titled::title));
    }

    @Override
    @Transactional(readOnly = true)
    public Set<String> openCasesOf(Set<String> units) {
        return units.isEmpty() ? Set.of() : pias.codesOfUnitsNotIn(units, FINISHED);
    }
}
