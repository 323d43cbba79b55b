package nl.doelbinder.steering;

import java.nio.charset.StandardCharsets;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.doelbinder.inbox.CaseNews;
import nl.doelbinder.organisation.Actor;
import nl.doelbinder.organisation.Role;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.util.UriUtils;

/** What those who follow the steering group hear of its work. */
@Configuration(proxyBeanMethods = false)
class SteeringNews {

    private static final String ROOM = "/stuurgroep/";

    @Bean
    CaseNews meetingNews() {
        // A meeting's code is its board's and its day; its page is known by the day.
        return new News(
                ChangingMeeting.SUBJECT_TYPE,
                code -> "vergaderingen/" + code.substring(SteeringGroup.CODE.length() + 1));
    }

    @Bean
    CaseNews voteNews() {
        return new News(ChangingVote.SUBJECT_TYPE, code -> "stemmingen/" + code);
    }

    @Bean
    CaseNews actionNews() {
        return new News(RaisingAction.SUBJECT_TYPE, code -> "acties/" + code);
    }

    @Bean
    CaseNews decisionNews() {
        return new News(EndingDecision.SUBJECT_TYPE, code -> "besluiten/" + code);
    }

    private record News(String type, UnaryOperator<String> page) implements CaseNews {

        private static final Set<Role> FOLLOWING =
                EnumSet.of(Role.PROCUREMENT, Role.PRIVACY_OFFICER, Role.DPO, Role.AUDITOR);

        @Override
        public Map<String, String> seen(Set<String> codes, Actor actor) {
            return follows(actor)
                    ? codes.stream()
                            .collect(Collectors.toUnmodifiableMap(
                                    Function.identity(),
                                    code -> ROOM + UriUtils.encodePath(page.apply(code), StandardCharsets.UTF_8)))
                    : Map.of();
        }

        private static boolean follows(Actor actor) {
            return FOLLOWING.stream().anyMatch(actor::is)
                    || Stream.of(Role.CHAIR, Role.SECRETARY, Role.MEMBER)
                            .anyMatch(role -> actor.is(role, SteeringGroup.CODE));
        }
    }
}
