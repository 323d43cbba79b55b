package nl.doelbinder.delivery.aftercare;

import nl.doelbinder.organisation.Role;

/** Who has a part in an agreement, by the function that acts and is written to for it. */
public enum Party {
    /** Owner of the facility: at Injus the directorate-general. */
    OWNER(Role.FACILITY_OWNER),
    /** The data owner that answers for the source. */
    DATA_OWNER(Role.DATA_OWNER),
    PROVIDER(Role.DATA_PROVIDER),
    /** The recipient's local administrator. */
    RECIPIENT(Role.LOCAL_ADMINISTRATOR),
    /** Of the recipient: asks for deliveries and works with them. */
    REQUESTER(Role.DELIVERY_REQUESTER),
    /** The recipient's director, who answers for what its people ask. */
    DIRECTOR(Role.UNIT_LEAD);

    private final Role role;

    Party(Role role) {
        this.role = role;
    }

    Role role() {
        return role;
    }
}
