package nl.doelbinder.web;

import java.util.Comparator;
import java.util.stream.Collectors;
import nl.doelbinder.database.DatabasePlace;
import nl.doelbinder.organisation.Actor;
import nl.doelbinder.organisation.RoleGrant;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Says once, when everything is ready, where the program is and how one gets in. */
@Component
class Welcome {

    private static final Logger LOG = LoggerFactory.getLogger(Welcome.class);

    private final DatabasePlace database;
    private final ExampleAccounts examples;

    Welcome(DatabasePlace database, ExampleAccounts examples) {
        this.database = database;
        this.examples = examples;
    }

    @EventListener
    void say(ApplicationReadyEvent ready) {
        if (ready.getApplicationContext() instanceof WebServerApplicationContext context
                && context.getWebServer() != null) {
            var environment = ready.getApplicationContext().getEnvironment();
            var scheme = environment.containsProperty("server.ssl.bundle")
                            || environment.containsProperty("server.ssl.key-store")
                    ? "https"
                    : "http";
            LOG.info(text("%s://%s:%d/"
                    .formatted(
                            scheme,
                            environment.getProperty("server.address", "localhost"),
                            context.getWebServer().getPort())));
        }
    }

    String text(String address) {
        var lines = new StringBuilder("Doelbinder is ready\n\n  address    ").append(address);
        lines.append("\n  database   ").append(database.address());
        if (database.folder() != null) {
            lines.append("\n  data       ").append(database.folder());
        }
        var accounts = examples.all();
        if (!accounts.isEmpty()) {
            lines.append("\n\n  Example accounts, password doelbinder:");
            accounts.forEach(
                    account -> lines.append("\n    %-24s %s".formatted(account.username(), functions(account))));
        }
        return lines.append('\n').toString();
    }

    private static String functions(Actor account) {
        return account.grants().stream()
                .map(RoleGrant::group)
                .sorted(Comparator.naturalOrder())
                .collect(Collectors.joining(", "));
    }
}
