package nl.doelbinder.delivery.aftercare;

import nl.doelbinder.inbox.TaskSubjects;
import nl.doelbinder.organisation.CaseTable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Where the inbox and the trail find the cases of each kind. */
@Configuration(proxyBeanMethods = false)
class CasesKnown {

    @Bean
    TaskSubjects incidentTasks(JdbcClient database) {
        return new CaseTasks(CaseKind.INCIDENT, database);
    }

    @Bean
    CaseTable incidentCases() {
        return table(CaseKind.INCIDENT);
    }

    @Bean
    TaskSubjects correctionTasks(JdbcClient database) {
        return new CaseTasks(CaseKind.CORRECTION, database);
    }

    @Bean
    CaseTable correctionCases() {
        return table(CaseKind.CORRECTION);
    }

    @Bean
    TaskSubjects rightsTasks(JdbcClient database) {
        return new CaseTasks(CaseKind.RIGHTS, database);
    }

    @Bean
    CaseTable rightsCases() {
        return table(CaseKind.RIGHTS);
    }

    @Bean
    TaskSubjects removalTasks(JdbcClient database) {
        return new CaseTasks(CaseKind.REMOVAL, database);
    }

    @Bean
    CaseTable removalCases() {
        return table(CaseKind.REMOVAL);
    }

    @Bean
    TaskSubjects endingTasks(JdbcClient database) {
        return new CaseTasks(CaseKind.ENDING, database);
    }

    @Bean
    CaseTable endingCases() {
        return table(CaseKind.ENDING);
    }

    @Bean
    TaskSubjects changeTasks(JdbcClient database) {
        return new CaseTasks(CaseKind.CHANGE, database);
    }

    @Bean
    CaseTable changeCases() {
        return table(CaseKind.CHANGE);
    }

    private static CaseTable table(CaseKind kind) {
        return new CaseTable(kind.subjectType(), kind.table(), "code");
    }
}
