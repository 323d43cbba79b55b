package nl.doelbinder.web;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
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
    AFTERCARE("/leveringen/incidenten", Acts.READ_AFTERCARE),
    REGISTERS("/registers", Acts.READ_REGISTERS),
    PROCESSING_LOG("/leveringen/logboek", Acts.READ_PROCESSING_LOG),
    RECORDS("/detentiegegevens", Acts.READ_IMPORTS),
    TRAIL("/spoor", Acts.READ_AUDIT);

    /** What comes after deliveries has a page a kind; the navigation leads to the first. */
    private static final Pattern AFTER_DELIVERIES =
            Pattern.compile("/leveringen/(correcties|rechten|bewaring|beeindigingen|wijzigingen)(/|$)");

    private final String href;
    private final Acts act;

    Destination(String href, Acts act) {
        this.href = href;
        this.act = act;
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
        for (Destination destination : values()) {
            boolean within = path.equals(destination.href) || path.startsWith(destination.href + "/");
            if (destination == AFTERCARE && AFTER_DELIVERIES.matcher(path).lookingAt()) {
                return destination;
            }
            if (within && (longest == null || destination.href.length() > longest.href.length())) {
                longest = destination;
            }
        }
        return longest;
    }

    /** One entry of the navigation; {@code current} is the value of {@code aria-current}. */
    record Item(String href, String key, @Nullable String current) {}
}
