package nl.doelbinder.delivery.aftercare;

import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import nl.doelbinder.inbox.CaseNews;
import nl.doelbinder.organisation.Actor;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What the parties to an agreement hear of the cases of each kind. */
@Configuration(proxyBeanMethods = false)
class CasesTold {

    private final JdbcClient database;
    private final Parties parties;

    CasesTold(JdbcClient database, Parties parties) {
        this.database = database;
        this.parties = parties;
    }

    @Bean
    CaseNews newsOfIncidents() {
        return new News(CaseKind.INCIDENT);
    }

    @Bean
    CaseNews newsOfCorrections() {
        return new News(CaseKind.CORRECTION);
    }

    @Bean
    CaseNews newsOfRightsRequests() {
        return new News(CaseKind.RIGHTS);
    }

    @Bean
    CaseNews newsOfRemovals() {
        return new News(CaseKind.REMOVAL);
    }

    @Bean
    CaseNews newsOfEndings() {
        return new News(CaseKind.ENDING);
    }

    @Bean
    CaseNews newsOfChanges() {
        return new News(CaseKind.CHANGE);
    }

    private final class News implements CaseNews {

        private final CaseKind kind;

        private News(CaseKind kind) {
            this.kind = kind;
        }

        @Override
        public String type() {
            return kind.subjectType();
        }

        @Override
        public Map<String, String> seen(Set<String> codes, Actor actor) {
            var under = parties.seenBy(actor);
            return database
                    .sql("select code from " + kind.table() + " where code = any(?) and (? or agreement = any(?))")
                    .params(
                            codes.toArray(String[]::new),
                            under.isEmpty(),
                            under.orElse(Set.of()).toArray(String[]::new))
                    .query(String.class)
                    .list()
                    .stream()
                    .collect(Collectors.toUnmodifiableMap(Function.identity(), kind::page));
        }
    }
}
