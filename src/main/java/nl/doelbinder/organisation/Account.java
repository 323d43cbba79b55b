package nl.doelbinder.organisation;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * An account: a function, never a person.
 *
 * @param passwordHash of an example account only, as Spring Security's delegating encoder writes it; {@code null} where
 *                     somebody else checks who signs in
 */
public record Account(
        String username, Set<RoleGrant> roles, @Nullable String passwordHash) {

    public Account {
        roles = Set.copyOf(roles);
    }

    public Actor actor() {
        return new Actor(username, roles);
    }

    @Override
    public String toString() {
        return "Account " + username + " " + roles;
    }
}
