package nl.doelbinder.organisation;

/** The functions that accounts hold. Some hold for a board or a unit only: see {@link RoleGrant#of()}. */
public enum Role {
    /** Of a board. */
    CHAIR,
    /** Of a board. */
    SECRETARY,
    /** Of a board. */
    MEMBER,
    /** Of a unit. */
    REQUESTER,
    /** Of a unit. */
    UNIT_LEAD,
    /** Of a unit. */
    UNIT_LAWYER,
    PRIVACY_OFFICER,
    /** Data protection officer (functionaris gegevensbescherming, FG). */
    DPO,
    PROCUREMENT,
    CONTRACT_MANAGER,
    AUDITOR,
    ADMIN,
    /** Of a unit that receives data under an agreement: asks for deliveries. */
    DELIVERY_REQUESTER,
    /** Of a unit that receives data under an agreement: keeps the list of who may receive. */
    LOCAL_ADMINISTRATOR,
    /** Of a party whose data is delivered: judges what the rules refer. */
    DATA_OWNER,
    /** Of a party that makes the deliveries. */
    DATA_PROVIDER,
    /** Of the party that owns the facility which data is delivered from. */
    FACILITY_OWNER;

    /** Whether this role is held for one board. */
    public boolean ofBoard() {
        return this == CHAIR || this == SECRETARY || this == MEMBER;
    }

    /** Whether this role is held for one unit. */
    public boolean ofUnit() {
        return this == REQUESTER || this == UNIT_LEAD || this == UNIT_LAWYER || ofParty();
    }

    /** Whether this role is held for a unit as a party to an agreement on data. */
    public boolean ofParty() {
        return switch (this) {
            case DELIVERY_REQUESTER, LOCAL_ADMINISTRATOR, DATA_OWNER, DATA_PROVIDER, FACILITY_OWNER -> true;
            default -> false;
        };
    }
}
