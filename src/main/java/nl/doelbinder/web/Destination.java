package nl.doelbinder.web;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import nl.doelbinder.organisation.Actor;
import nl.doelbinder.organisation.Role;
import org.jspecify.annotations.Nullable;

/** Where the main navigation leads, and for whom it shows. What one may do there is the act × role table's to say. */
enum Destination {
    MY_WORK("/mijn-werk", EnumSet.allOf(Role.class)),
    FILE("/verzoeken/nieuw", EnumSet.of(Role.REQUESTER)),
    REQUESTS(
            "/verzoeken",
            EnumSet.of(Role.REQUESTER, Role.UNIT_LEAD, Role.UNIT_LAWYER, Role.PRIVACY_OFFICER, Role.DPO, Role.AUDITOR)),
    REGISTERS("/registers", EnumSet.allOf(Role.class)),
    TRAIL("/spoor", EnumSet.of(Role.AUDITOR, Role.PRIVACY_OFFICER, Role.DPO));

    private final String href;

    @SuppressWarnings("ImmutableEnumChecker") // a set that nobody changes
    private final Set<Role> roles;

    Destination(String href, Set<Role> roles) {
        this.href = href;
        this.roles = roles;
    }

    /** Those that this actor may go to, with the one marked that this page belongs to. */
    static List<Item> open(Actor actor, String path) {
        Destination here = at(path);
        return Arrays.stream(values())
                .filter(destination -> destination.roles.stream().anyMatch(actor::is))
                .map(destination -> new Item(
                        destination.href,
                        "frame.to." + destination.name(),
                        destination != here ? null : path.equals(destination.href) ? "page" : "true"))
                .toList();
    }

    /** The longest address that this page's starts with. */
    private static @Nullable Destination at(String path) {
        Destination longest = null;
        for (Destination destination : values()) {
            boolean within = path.equals(destination.href) || path.startsWith(destination.href + "/");
            if (within && (longest == null || destination.href.length() > longest.href.length())) {
                longest = destination;
            }
        }
        return longest;
    }

    /** One entry of the navigation; {@code current} is the value of {@code aria-current}. */
    record Item(String href, String key, @Nullable String current) {}
}
