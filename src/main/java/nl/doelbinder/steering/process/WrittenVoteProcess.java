package nl.doelbinder.steering.process;

import java.time.Instant;
import java.util.List;
import nl.doelbinder.organisation.Role;
import nl.doelbinder.organisation.RoleGrant;
import nl.doelbinder.steering.ClosingVote;
import nl.doelbinder.steering.FindingVotes;
import nl.doelbinder.steering.SteeringGroup;
import nl.doelbinder.steering.TellingGroup;
import nl.doelbinder.steering.VoteState;
import org.springframework.stereotype.Component;

/** What {@code processes/written-vote.bpmn20.xml} asks by name. The names are a contract with that file. */
@Component("writtenVote")
public class WrittenVoteProcess {

    private final FindingVotes finding;
    private final ClosingVote closing;
    private final TellingGroup telling;

    WrittenVoteProcess(FindingVotes finding, ClosingVote closing, TellingGroup telling) {
        this.finding = finding;
        this.closing = closing;
        this.telling = telling;
    }

    /** Those with a vote, one task for each. */
    public List<String> members(String code) {
        return finding.one(code).members();
    }

    public Instant remindAt(String code) {
        return finding.one(code).remindAt();
    }

    public Instant closesAt(String code) {
        return finding.one(code).closesAt();
    }

    public void remindMembers(String code) {
        telling.remindMembers(code);
    }

    public void remindChair(String code) {
        telling.remindChair(code);
    }

    public void count(String code) {
        closing.count(code);
    }

    /** Whether the vote is in this state. */
    public boolean stands(String code, String state) {
        return finding.one(code).state() == VoteState.valueOf(state);
    }

    public String chair() {
        return new RoleGrant(Role.CHAIR, SteeringGroup.CODE).group();
    }

    /**
     * Refuses that a member's task is completed whose vote is not in.
     *
     * @throws IllegalStateException while it is not
     */
    public void requireVoted(String code, String member) {
        if (finding.one(code).ballotOf(member).isEmpty()) {
            throw new IllegalStateException(code + ": " + member + " has not voted: the task is done by voting only");
        }
    }

    /**
     * Refuses that the chair's task is completed while nothing was decided.
     *
     * @throws IllegalStateException while it is a tie
     */
    public void requireBroken(String code) {
        if (stands(code, VoteState.TIED.name())) {
            throw new IllegalStateException(code + " is a tie: the task is done by breaking it only");
        }
    }
}
