package nl.doelbinder.tender;

import java.util.List;

/** Which version which board approved. */
public interface Approvals {

    /** Every approval ever given, the first one first. */
    List<Approval> of(String tender);

    /**
     * The boards on the route that have no approval in force of this version, in the order of the route.
     *
     * @param sha256 of the version's content: another content under the same name is not approved
     */
    List<String> boardsLacking(String tender, String document, String sha256);

    /** The conditions of boards, met and not yet met, the first one first. */
    List<BoardCondition> conditions(String tender);
}
