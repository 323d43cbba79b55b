package nl.doelbinder.database;

import java.nio.file.Path;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Conditional;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;

/** Brings a PostgreSQL when the program is given none. One that is given is the only one touched. */
@Configuration(proxyBeanMethods = false)
class DatabaseConfiguration {

    private static final Logger LOG = LoggerFactory.getLogger(DatabaseConfiguration.class);

    @Bean
    DatabasePlace databasePlace(ObjectProvider<PostgresServer> own, Environment environment) {
        var server = own.getIfAvailable();
        return server == null
                ? DatabasePlace.at(environment.getRequiredProperty("spring.datasource.url"), null)
                : DatabasePlace.at(server.url(), server.dataFolder());
    }

    @Bean
    @Conditional(NoDatabaseGiven.class)
    PostgresServer postgresServer(
            @Value("${doelbinder.data:}") String data, @Value("${doelbinder.database-port:0}") int port) {
        var folder = data.isBlank()
                ? DataFolder.usual(
                        Path.of(System.getProperty("user.home")), System.getenv("XDG_DATA_HOME"), PostgresUser.isRoot())
                : Path.of(data).toAbsolutePath();
        LOG.info("The database's data folder is {}", folder);
        return PostgresServer.start(folder, port, true);
    }

    @Bean
    @Conditional(NoDatabaseGiven.class)
    JdbcConnectionDetails connectionDetails(PostgresServer server) {
        return new Connection(server.url(), PostgresServer.NAME, server.password());
    }

    /** How to reach the program's own PostgreSQL. */
    record Connection(String getJdbcUrl, String getUsername, String getPassword) implements JdbcConnectionDetails {

        @Override
        public String toString() {
            return getJdbcUrl;
        }
    }
}
