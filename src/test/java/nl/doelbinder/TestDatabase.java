package nl.doelbinder;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.atomic.AtomicInteger;
import org.flywaydb.core.Flyway;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * Databases for tests: one PostgreSQL for the whole run, in which every test that asks gets a database of its own with
 * the schema in it and nothing else. See {@link WithDatabase}.
 */
public final class TestDatabase {

    /** Its key pair, which takes a second, would also let the program take tokens, which it does not as it is shipped. */
    private static final String PROVIDERS_KEYS =
            "org.springframework.boot.security.oauth2.server.authorization.autoconfigure.servlet."
                    + "OAuth2AuthorizationServerJwtAutoConfiguration";

    private static final String TEMPLATE = "doelbinder_template";
    private static final AtomicInteger NUMBER = new AtomicInteger();

    private TestDatabase() {}

    /** The address of a new database with the schema in it; user and password are {@code postgres}. */
    public static String fresh() {
        String name = "test_" + NUMBER.incrementAndGet();
        Server.execute("create database " + name + " template " + TEMPLATE);
        return Server.url(name);
    }

    /** The address of a new database without a schema. */
    public static String empty() {
        String name = "test_" + NUMBER.incrementAndGet();
        Server.execute("create database " + name);
        return Server.url(name);
    }

    /** Started by the first test that needs it and stopped with the run. */
    private static final class Server {

        private static final EmbeddedPostgres POSTGRES = start();

        private static EmbeddedPostgres start() {
            try {
                EmbeddedPostgres postgres = EmbeddedPostgres.builder()
                        .setServerConfig("max_connections", "300")
                        .setRegisterShutdownHook(false)
                        .start();
                // After every program is closed; a hook of its own would take the database from under them.
                SpringApplication.getShutdownHandlers().add(() -> stop(postgres));
                try (Connection connection = postgres.getPostgresDatabase().getConnection();
                        Statement statement = connection.createStatement()) {
                    statement.execute("create database " + TEMPLATE);
                }
                Flyway.configure()
                        .dataSource(postgres.getJdbcUrl("postgres", TEMPLATE), "postgres", "postgres")
                        .load()
                        .migrate();
                return postgres;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            } catch (SQLException e) {
                throw new IllegalStateException(e);
            }
        }

        private static void stop(EmbeddedPostgres postgres) {
            try {
                postgres.close();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        static synchronized void execute(String sql) {
            try (Connection connection = POSTGRES.getPostgresDatabase().getConnection();
                    Statement statement = connection.createStatement()) {
                statement.execute(sql);
            } catch (SQLException e) {
                throw new IllegalStateException(e);
            }
        }

        static String url(String database) {
            return POSTGRES.getJdbcUrl("postgres", database);
        }
    }

    /** Gives an application context a fresh database. */
    static final class Initializer implements ApplicationContextInitializer<ConfigurableApplicationContext> {

        @Override
        public void initialize(ConfigurableApplicationContext context) {
            TestPropertyValues.of(
                            "spring.datasource.url=" + fresh(),
                            "spring.datasource.username=postgres",
                            "spring.datasource.password=postgres",
                            "spring.jpa.hibernate.ddl-auto=validate",
                            "spring.datasource.hikari.maximum-pool-size=10",
                            "spring.datasource.hikari.minimum-idle=0",
                            "doelbinder.files=target/files",
                            "spring.autoconfigure.exclude=" + PROVIDERS_KEYS)
                    .applyTo(context);
        }
    }
}
