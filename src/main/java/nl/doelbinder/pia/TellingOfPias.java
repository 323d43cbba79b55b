package nl.doelbinder.pia;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import nl.doelbinder.organisation.Role;
import nl.doelbinder.organisation.RoleGrant;
import nl.doelbinder.outbox.Outbox;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Writes to the outbox what people outside the program should hear of a PIA. */
@Component
class TellingOfPias {

    private static final String MOVED = "grounds-moved";
    private static final Locale DUTCH = Locale.forLanguageTag("nl");

    private final Pias pias;
    private final Outbox outbox;
    private final MessageSource messages;

    TellingOfPias(Pias pias, Outbox outbox, MessageSource messages) {
        this.pias = pias;
        this.outbox = outbox;
        this.messages = messages;
    }

    @EventListener
    void on(PiaEvent event) {
        pias.findById(event.code()).ifPresent(pia -> tell(pia, "pia." + event.name(), hearers(event, pia)));
    }

    /** That an owner sees no harm in what moved is for the privacy officers to know. */
    private static List<RoleGrant> hearers(PiaEvent event, Pia pia) {
        return event instanceof PiaEvent.PiaConfirmed
                ? List.of(new RoleGrant(Role.PRIVACY_OFFICER, null))
                : groups(pia);
    }

    void tell(Pia pia, String type, List<RoleGrant> groups) {
        Map<String, Object> payload = new LinkedHashMap<>();
        payload.put("code", pia.code());
        payload.put("title", pia.title());
        payload.put("status", pia.status());
        payload.put("groups", groups.stream().map(RoleGrant::group).toList());
        if (type.endsWith(MOVED)) {
            payload.put(
                    "says",
                    pia.movedGrounds().stream()
                            .map(ground -> MovedGround.of(ground).said(messages, DUTCH))
                            .toList());
        }
        outbox.put(type, ChangingPia.SUBJECT_TYPE + "/" + pia.code(), StoredValues.write(payload));
    }

    static List<RoleGrant> groups(Pia pia) {
        return switch (pia.status()) {
            case UNIT_REVIEW -> ofUnit(pia.unit(), Role.UNIT_LAWYER, Role.UNIT_LEAD);
            case PRIVACY_REVIEW, SPLIT_ADVISED -> List.of(new RoleGrant(Role.PRIVACY_OFFICER, null));
            case DPO_REVIEW -> List.of(new RoleGrant(Role.DPO, null));
            default -> ofUnit(pia.unit(), Role.REQUESTER, Role.UNIT_LEAD);
        };
    }

    private static List<RoleGrant> ofUnit(@Nullable String unit, Role... roles) {
        return unit == null
                ? List.of(new RoleGrant(Role.PRIVACY_OFFICER, null))
                : Stream.of(roles).map(role -> new RoleGrant(role, unit)).toList();
    }
}
