package nl.doelbinder.steering;

import java.util.List;
import nl.doelbinder.organisation.Refusal;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Reads written votes. */
@Component
@Transactional(readOnly = true)
public class FindingVotes {

    private final WrittenVotes votes;

    FindingVotes(WrittenVotes votes) {
        this.votes = votes;
    }

    public WrittenVote one(String code) {
        return votes.findById(code).orElseThrow(() -> new Refusal.NotFound("steering.refusal.no-vote-found", code));
    }

    /** Of one tender; a vote on something else is not found here. */
    public WrittenVote one(String tenderCode, String code) {
        var vote = one(code);
        if (vote.tenderCode().filter(tenderCode::equals).isEmpty()) {
            throw new Refusal.NotFound("steering.refusal.no-vote-found", code);
        }
        return vote;
    }

    /** The newest first. */
    public List<WrittenVote> all() {
        return votes.findAllByOrderByOpenedAtDesc();
    }

    /** On one tender, the newest first. */
    public List<WrittenVote> of(String tenderCode) {
        return votes.findAllByTenderCodeOrderByOpenedAtDesc(tenderCode);
    }
}
