package nl.doelbinder.organisation;

import org.jspecify.annotations.Nullable;

/**
 * A role held by an account.
 *
 * @param of code of the board or unit that it is held for; {@code null} for a role of the whole organisation
 */
public record RoleGrant(Role role, @Nullable String of) {

    /** The name of the group of tasks that goes with it, such as {@code REQUESTER:ISC} or {@code PRIVACY_OFFICER}. */
    public String group() {
        return of == null ? role.name() : role.name() + ":" + of;
    }
}
