package nl.doelbinder.delivery;

import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import nl.doelbinder.inbox.CaseNews;
import nl.doelbinder.organisation.Actor;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.util.UriUtils;

/** What the parties to an agreement hear of it, of who may receive under it, and of its deliveries. */
@Configuration(proxyBeanMethods = false)
class DeliveryNews {

    @Bean
    CaseNews newsOfDeliveries(Deliveries deliveries) {
        return new News(ChangingDelivery.SUBJECT_TYPE, "/leveringen/", deliveries::seen);
    }

    @Bean
    CaseNews newsOfAgreements(Agreements agreements) {
        return new News(
                ChangingAgreement.SUBJECT_TYPE,
                "/leveringen/overeenkomsten/",
                (codes, actor) -> agreements.all(actor).stream()
                        .map(Agreement::code)
                        .filter(codes::contains)
                        .toList());
    }

    private interface Seeing {

        /** Of these codes those that the actor sees. */
        Collection<String> of(Set<String> codes, Actor actor);
    }

    private record News(String type, String room, Seeing seeing) implements CaseNews {

        @Override
        public Map<String, String> seen(Set<String> codes, Actor actor) {
            return seeing.of(codes, actor).stream()
                    .collect(Collectors.toUnmodifiableMap(
                            Function.identity(),
                            code -> room + UriUtils.encodePathSegment(code, StandardCharsets.UTF_8)));
        }
    }
}
