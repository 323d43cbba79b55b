package nl.doelbinder.monitoring.web;

import java.util.List;
import java.util.Map;
import nl.doelbinder.policy.Access;
import nl.doelbinder.policy.Collection;
import nl.doelbinder.policy.Framework;
import nl.doelbinder.policy.Identity;
import nl.doelbinder.policy.Level;
import nl.doelbinder.policy.Location;
import nl.doelbinder.policy.Recipient;
import nl.doelbinder.policy.ServiceLine;

/** The answers to choose from, by the name of their type; each one's word is the message {@code words.<type>.<value>}. */
final class Options {

    static final Map<String, List<?>> ALL = Map.of(
            "Framework", List.of(Framework.values()),
            "ServiceLine", List.of(ServiceLine.values()),
            "Level", List.of(Level.values()),
            "Collection", List.of(Collection.values()),
            "Access", List.of(Access.values()),
            "Identity", List.of(Identity.values()),
            "Location", List.of(Location.values()),
            "Recipient", List.of(Recipient.values()),
            "YesNo", List.of(Boolean.FALSE, Boolean.TRUE));

    private Options() {}
}
