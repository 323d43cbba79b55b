package nl.doelbinder;

import org.springframework.boot.autoconfigure.AutoConfigurationPackage;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.autoconfigure.task.TaskExecutionAutoConfiguration;
import org.springframework.boot.data.jpa.autoconfigure.DataJpaRepositoriesAutoConfiguration;
import org.springframework.boot.flyway.autoconfigure.FlywayAutoConfiguration;
import org.springframework.boot.hibernate.autoconfigure.HibernateJpaAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceTransactionManagerAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.JdbcClientAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.JdbcTemplateAutoConfiguration;
import org.springframework.boot.persistence.autoconfigure.EntityScan;
import org.springframework.boot.transaction.autoconfigure.TransactionAutoConfiguration;
import org.springframework.boot.transaction.autoconfigure.TransactionManagerCustomizationAutoConfiguration;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.FilterType;
import org.springframework.data.jpa.repository.config.EnableJpaRepositories;

/** The rooms that keep registers, with the recording of acts and nothing else: a test of them starts in seconds. */
@ImportAutoConfiguration({
    DataSourceAutoConfiguration.class,
    DataSourceTransactionManagerAutoConfiguration.class,
    FlywayAutoConfiguration.class,
    HibernateJpaAutoConfiguration.class,
    DataJpaRepositoriesAutoConfiguration.class,
    JdbcTemplateAutoConfiguration.class,
    JdbcClientAutoConfiguration.class,
    TaskExecutionAutoConfiguration.class,
    TransactionAutoConfiguration.class,
    TransactionManagerCustomizationAutoConfiguration.class
})
@EntityScan({
    "nl.doelbinder.organisation",
    "nl.doelbinder.policy",
    "nl.doelbinder.contract",
    "nl.doelbinder.pia",
    "nl.doelbinder.dossier",
    "nl.doelbinder.audit"
})
@EnableJpaRepositories({
    "nl.doelbinder.contract",
    "nl.doelbinder.organisation",
    "nl.doelbinder.policy.register",
    "nl.doelbinder.pia",
    "nl.doelbinder.dossier"
})
@ComponentScan(
        basePackages = {
            "nl.doelbinder.organisation",
            "nl.doelbinder.policy",
            "nl.doelbinder.contract",
            "nl.doelbinder.pia"
        },
        excludeFilters =
                @ComponentScan.Filter(
                        type = FilterType.REGEX,
                        pattern = ".*[.](api|web|process|drools|publication)[.].*|.*[.]PrintingPia"))
@ComponentScan(
        basePackages = "nl.doelbinder.audit",
        useDefaultFilters = false,
        includeFilters = @ComponentScan.Filter(type = FilterType.REGEX, pattern = ".*\\.ActRecorder"))
@ComponentScan(
        basePackages = "nl.doelbinder.outbox",
        useDefaultFilters = false,
        includeFilters = @ComponentScan.Filter(type = FilterType.REGEX, pattern = ".*\\.Outbox"))
@AutoConfigurationPackage
public class RegisterRooms {}
