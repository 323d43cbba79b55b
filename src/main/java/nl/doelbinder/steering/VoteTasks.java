package nl.doelbinder.steering;

import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import nl.doelbinder.inbox.TaskSubjects;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What the inbox shows of written votes. */
@Component
class VoteTasks implements TaskSubjects {

    private static final int LONGEST_TITLE = 120;

    private final WrittenVotes votes;

    VoteTasks(WrittenVotes votes) {
        this.votes = votes;
    }

    @Override
    public String process() {
        return "written-vote";
    }

    @Override
    public String type() {
        return ChangingVote.SUBJECT_TYPE;
    }

    @Override
    public String page(String code, String kind) {
        return "/stuurgroep/stemmingen/" + code;
    }

    @Override
    @Transactional(readOnly = true)
    public Map<String, String> titles(Collection<String> codes) {
        return codes.isEmpty()
                ? Map.of()
                : votes.findAllByCodeIn(codes).stream()
                        .collect(Collectors.toUnmodifiableMap(WrittenVote::code, vote -> shortened(vote.question())));
    }

    @Override
    public Set<String> openCasesOf(Set<String> units) {
        return Set.of(); // a vote is the group's, no unit's
    }

    private static String shortened(String question) {
        return question.length() <= LONGEST_TITLE ? question : question.substring(0, LONGEST_TITLE) + "…";
    }
}
