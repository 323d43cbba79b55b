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
    ADMIN;

    /** Whether this role is held for one board. */
    public boolean ofBoard() {
        return this == CHAIR || this == SECRETARY || this == MEMBER;
    }

    /** Whether this role is held for one unit. */
    public boolean ofUnit() {
        return this == REQUESTER || this == UNIT_LEAD || this == UNIT_LAWYER;
    }
}
