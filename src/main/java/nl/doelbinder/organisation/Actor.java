package nl.doelbinder.organisation;

import java.util.Set;
import java.util.stream.Collectors;

/** Somebody who acts: an account, which is a function and never a person, with what it may act as. */
public record Actor(String username, Set<RoleGrant> grants) {

    /** The program itself: timers and the loading of a dossier. */
    public static final Actor PROGRAM = new Actor("doelbinder", Set.of());

    public Actor {
        grants = Set.copyOf(grants);
    }

    public boolean is(Role role) {
        return grants.stream().anyMatch(grant -> grant.role() == role);
    }

    public boolean is(Role role, String of) {
        return grants.contains(new RoleGrant(role, of));
    }

    /** Codes of the units or boards that this role is held for. */
    public Set<String> scopesOf(Role role) {
        return grants.stream()
                .filter(grant -> grant.role() == role && grant.of() != null)
                .map(RoleGrant::of)
                .collect(Collectors.toUnmodifiableSet());
    }

    /** The groups whose tasks this account may take. */
    public Set<String> groups() {
        return grants.stream().map(RoleGrant::group).collect(Collectors.toUnmodifiableSet());
    }
}
