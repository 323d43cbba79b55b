package nl.doelbinder.steering.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import nl.doelbinder.ApiTest;
import org.junit.jupiter.api.Test;

/** The steering group's written procedure on the tender of 2016, by its callers. */
class WrittenVoteResourceTest extends ApiTest {

    private static final String VOTES = "/api/v1/tenders/SMM-2016/written-votes";
    private static final String SECRETARY = "secretaris.stuurgroep";
    private static final String CHAIR = "voorzitter.stuurgroep";
    private static final List<String> MEMBERS =
            List.of("lid.isc", "lid.webcare", "lid.soc", "lid.ckc", "lid.douane", "lid.fiod", "lid.toeslagen");
    private static final String QUESTION = "{\"question\": \"Gaat de memo door?\", \"closesAt\": \"2016-12-08T12:00\"}";

    @Test
    void a_vote_is_opened_cast_and_told_when_it_is_closed() {
        var opened = post(VOTES, QUESTION).as(SECRETARY).answered(201);
        var vote = VOTES + "/" + opened.code();
        assertThat(opened.header("Location")).isEqualTo(vote);
        assertThat(opened.json().get("closesAt").stringValue()).isEqualTo("2016-12-08T11:00:00Z");
        assertThat(opened.json().get("quorum").intValue()).isEqualTo(5);
        assertThat(opened.json()
                        .get("votes")
                        .valueStream()
                        .map(seat -> seat.get("member").stringValue()))
                .containsExactlyInAnyOrderElementsOf(MEMBERS);

        cast(vote, "lid.isc", "FOR").answered(200);
        cast(vote, "lid.isc", "AGAINST").answered(409);
        cast(vote, SECRETARY, "FOR").answered(403);
        cast(vote, CHAIR, "FOR").answered(403);
        cast(vote, "contractbeheer", "FOR").answered(403);
        assertThat(choiceOf(vote, "lid.webcare", "lid.isc"))
                .as("not while it is open")
                .isNull();
        assertThat(choiceOf(vote, "lid.isc", "lid.isc")).isEqualTo("FOR");
        post(vote + "/closing").as(SECRETARY).with("If-Match", "*").answered(409);
        post(vote + "/closing").as(SECRETARY).answered(428);

        for (var member : MEMBERS.subList(1, 5)) {
            cast(vote, member, "FOR").answered(200);
        }
        post(vote + "/closing").as(SECRETARY).with("If-Match", opened.tag()).answered(412);
        var closed = post(vote + "/closing").as(SECRETARY).with("If-Match", "*").answered(200);
        assertThat(closed.json().get("state").stringValue()).isEqualTo("ADOPTED");
        assertThat(closed.json().at("/count/inFavour").intValue()).isEqualTo(5);
        cast(vote, "lid.fiod", "AGAINST").answered(409);
        assertThat(choiceOf(vote, "auditor", "lid.isc")).isEqualTo("FOR");
        get(VOTES).as("auditor").answered(200);
        get(vote).as("aanvrager.isc").answered(403);
        get("/api/v1/tenders/ANDERS/written-votes/" + opened.code())
                .as(SECRETARY)
                .answered(404);
    }

    @Test
    void the_chair_alone_breaks_a_tie() {
        var vote =
                VOTES + "/" + post(VOTES, QUESTION).as(SECRETARY).answered(201).code();
        for (var member : MEMBERS) {
            var at = MEMBERS.indexOf(member);
            cast(vote, member, at == 6 ? "ABSTAIN" : at % 2 == 0 ? "FOR" : "AGAINST")
                    .answered(200);
        }
        var tied = get(vote).as(CHAIR).answered(200);
        assertThat(tied.json().get("state").stringValue()).isEqualTo("TIED");
        var task =
                get("/api/v1/tasks?text=" + tied.code()).as(CHAIR).answered(200).json();
        assertThat(task.at("/items/0/kind").stringValue()).isEqualTo("user_break_tie");
        get(task.at("/items/0/subject/href").stringValue()).as(CHAIR).answered(200);
        breakTie(vote, SECRETARY, "FOR").answered(403);
        breakTie(vote, "lid.isc", "FOR").answered(403);
        breakTie(vote, CHAIR, "ABSTAIN").answered(400);
        var broken = breakTie(vote, CHAIR, "AGAINST").answered(200);
        assertThat(broken.json().get("state").stringValue()).isEqualTo("REJECTED");
        breakTie(vote, CHAIR, "FOR").answered(409);
    }

    @Test
    void a_stand_in_votes_for_one_absent_member() {
        var vote =
                VOTES + "/" + post(VOTES, QUESTION).as(SECRETARY).answered(201).code();
        standIn(vote, "lid.soc", "lid.ckc", "lid.soc").answered(200);
        standIn(vote, "lid.fiod", "lid.ckc", SECRETARY).answered(409);
        standIn(vote, "lid.fiod", "nobody", SECRETARY).answered(400);
        standIn(vote, "lid.fiod", CHAIR, SECRETARY).answered(400);
        standIn(vote, "lid.fiod", "lid.isc", "lid.soc").answered(403);
        post(vote + "/votes", "{\"choice\": \"FOR\", \"member\": \"lid.soc\"}")
                .as("lid.ckc")
                .answered(200);
        post(vote + "/votes", "{\"choice\": \"FOR\", \"member\": \"lid.fiod\"}")
                .as("lid.ckc")
                .answered(403);
        cast(vote, "lid.ckc", "AGAINST").answered(200);
    }

    @Test
    void a_question_without_sense_is_refused_whole() {
        assertThat(post(VOTES, "{\"question\": \" \", \"closesAt\": \"morgen\", \"x\": 1}")
                        .as(SECRETARY)
                        .answered(400)
                        .pointers())
                .containsExactlyInAnyOrder("/question", "/closesAt", "/x");
        assertThat(post(VOTES, "{\"question\": \"x\", \"closesAt\": \"2016-09-01T12:00:00+02:00\"}")
                        .as(SECRETARY)
                        .answered(400)
                        .pointers())
                .containsExactly("/closesAt");
        post(VOTES, QUESTION).as("lid.isc").answered(403);
        post(VOTES, QUESTION).as("secretaris.regie").answered(403);
    }

    private Call cast(String vote, String by, String choice) {
        return post(vote + "/votes", "{\"choice\": \"" + choice + "\"}").as(by);
    }

    private Call standIn(String vote, String member, String standIn, String by) {
        return post(vote + "/stand-ins", "{\"member\": \"" + member + "\", \"standIn\": \"" + standIn + "\"}")
                .as(by);
    }

    private Call breakTie(String vote, String by, String choice) {
        return post(vote + "/casting-vote", "{\"choice\": \"" + choice + "\"}")
                .as(by)
                .with("If-Match", "*");
    }

    private @org.jspecify.annotations.Nullable String choiceOf(String vote, String reader, String member) {
        return get(vote)
                .as(reader)
                .answered(200)
                .json()
                .get("votes")
                .valueStream()
                .filter(seat -> seat.get("member").stringValue().equals(member))
                .map(seat -> seat.get("choice"))
                .map(choice -> choice.isNull() ? null : choice.stringValue())
                .filter(java.util.Objects::nonNull)
                .findFirst()
                .orElse(null);
    }
}
