package nl.doelbinder.web;

import nl.doelbinder.organisation.Accounts;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.web.server.autoconfigure.ServerProperties;
import org.springframework.context.SmartLifecycle;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * Accounts whose password everybody can read open a program to nobody but this machine: it does not start on another
 * address while it has such accounts. Looked at before the server listens, and again when everything is loaded.
 */
@Component
@Order(Ordered.LOWEST_PRECEDENCE)
class OnlyHere implements SmartLifecycle, ApplicationRunner {

    private final Accounts accounts;
    private final ServerProperties server;
    private volatile boolean running;

    OnlyHere(Accounts accounts, ServerProperties server) {
        this.accounts = accounts;
        this.server = server;
    }

    static boolean isLoopback(ServerProperties server) {
        return server.getAddress() != null && server.getAddress().isLoopbackAddress();
    }

    @Override
    public void start() {
        refuseElsewhere();
        running = true;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        refuseElsewhere();
    }

    private void refuseElsewhere() {
        if (!isLoopback(server) && accounts.all().stream().anyMatch(account -> account.passwordHash() != null)) {
            throw new OpenToOthers(server.getAddress() == null ? "every address" : String.valueOf(server.getAddress()));
        }
    }

    @Override
    public void stop() {
        running = false;
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    /** Before the web server, whose phase is almost the last. */
    @Override
    public int getPhase() {
        return 0;
    }

    /** Example accounts, and an address that others can reach. */
    static final class OpenToOthers extends RuntimeException {

        OpenToOthers(String address) {
            super(
                    "The database holds the example accounts of a dossier, whose password is public, and the program is to"
                            + " listen on " + address + ".");
        }
    }
}
