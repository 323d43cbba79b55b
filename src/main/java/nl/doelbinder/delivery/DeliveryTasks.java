package nl.doelbinder.delivery;

import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import nl.doelbinder.inbox.TaskSubjects;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.util.UriUtils;

/** What the inbox shows of deliveries. */
@Component
class DeliveryTasks implements TaskSubjects {

    private final DeliveryEntries deliveries;

    DeliveryTasks(DeliveryEntries deliveries) {
        this.deliveries = deliveries;
    }

    @Override
    public String process() {
        return "delivery";
    }

    @Override
    public String type() {
        return ChangingDelivery.SUBJECT_TYPE;
    }

    @Override
    public String page(String code, String kind) {
        return "/leveringen/" + UriUtils.encodePathSegment(code, StandardCharsets.UTF_8);
    }

    @Override
    @Transactional(readOnly = true)
    public Map<String, String> titles(Collection<String> codes) {
        return codes.isEmpty()
                ? Map.of()
                : deliveries.titles(codes).stream()
                        .collect(Collectors.toUnmodifiableMap(
                                DeliveryEntries.Titled::code, DeliveryEntries.Titled::title));
    }

    @Override
    @Transactional(readOnly = true)
    public Set<String> openCasesOf(Set<String> units) {
        return units.isEmpty() ? Set.of() : deliveries.codesOfUnitsNotIn(units, DeliveryState.FINISHED);
    }
}
