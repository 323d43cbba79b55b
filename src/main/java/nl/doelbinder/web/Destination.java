package nl.doelbinder.web;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.doelbinder.organisation.Actor;
import nl.doelbinder.organisation.Role;
import nl.doelbinder.organisation.RoleGrant;
import org.jspecify.annotations.Nullable;

/** Where the main navigation leads: to each act that one starts from there, if the table allows it. */
enum Destination {
    MY_WORK("/mijn-werk", Acts.SEE_OWN_WORK),
    FILE("/verzoeken/nieuw", Acts.FILE_REQUEST),
    REQUESTS("/verzoeken", Acts.READ_REQUESTS),
    PIAS("/pias", Acts.READ_PIAS),
    TENDERS("/aanbestedingen", Acts.READ_TENDERS),
    CALENDAR("/agenda", Acts.READ_CALENDARS),
    STEERING("/stuurgroep", Acts.READ_STEERING),
    DELIVERIES("/leveringen", Acts.READ_DELIVERIES),
    AFTERCARE(
            "/leveringen/incidenten",
            Acts.READ_AFTERCARE,
            "/leveringen/correcties",
            "/leveringen/rechten",
            "/leveringen/bewaring",
            "/leveringen/beeindigingen",
            "/leveringen/wijzigingen"),
    REGISTERS("/registers", Acts.READ_REGISTERS),
    PROCESSING_LOG("/leveringen/logboek", Acts.READ_PROCESSING_LOG),
    RECORDS("/detentiegegevens", Acts.READ_IMPORTS),
    TRAIL("/spoor", Acts.READ_AUDIT);

    private final String href;
    private final Acts act;

    @SuppressWarnings("ImmutableEnumChecker") // the list is made here and never changed
    private final List<String> rooms;

    /** @param more addresses whose pages belong to it as well as those under the one that it leads to */
    Destination(String href, Acts act, String... more) {
        this.href = href;
        this.act = act;
        this.rooms = Stream.concat(Stream.of(href), Arrays.stream(more)).toList();
    }

    /** Those that this actor may go to, with the one marked that this page belongs to. */
    static List<Item> open(Actor actor, String path) {
        Destination here = at(path);
        Set<Role> roles = actor.grants().stream().map(RoleGrant::role).collect(Collectors.toSet());
        return Arrays.stream(values())
                .filter(destination -> destination.act.allows(roles))
                .map(destination -> new Item(
                        destination.href,
                        "frame.to." + destination.name(),
                        destination != here ? null : path.equals(destination.href) ? "page" : "true"))
                .toList();
    }

    /** The longest address that this page's starts with. */
    private static @Nullable Destination at(String path) {
        Destination longest = null;
        int length = 0;
        for (Destination destination : values()) {
            for (String room : destination.rooms) {
                if (room.length() > length && (path.equals(room) || path.startsWith(room + "/"))) {
                    longest = destination;
                    length = room.length();
                }
            }
        }
        return longest;
    }

    /** One entry of the navigation; {@code current} is the value of {@code aria-current}. */
    record Item(String href, String key, @Nullable String current) {}
}
