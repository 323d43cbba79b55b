package nl.doelbinder.web;

import nl.doelbinder.dossier.Dossiers;
import nl.doelbinder.organisation.Accounts;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.web.server.autoconfigure.ServerProperties;
import org.springframework.context.SmartLifecycle;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * Accounts whose password everybody can read open a program to nobody but this machine: it does not start on another
 * address while it has such accounts or would load them. Looked at before anything is loaded, and again when everything
 * is, as another program may have loaded them meanwhile.
 */
@Component
@Order(Ordered.LOWEST_PRECEDENCE)
class OnlyHere implements SmartLifecycle, ApplicationRunner {

    private final Accounts accounts;
    private final Dossiers dossiers;
    private final ServerProperties server;
    private final boolean withoutDossier;
    private volatile boolean running;

    OnlyHere(
            Accounts accounts,
            Dossiers dossiers,
            ServerProperties server,
            @Value("${doelbinder.dossier:}") String dossier) {
        this.accounts = accounts;
        this.dossiers = dossiers;
        this.server = server;
        this.withoutDossier = dossier.strip().equalsIgnoreCase("none");
    }

    static boolean isLoopback(ServerProperties server) {
        return server.getAddress() != null && server.getAddress().isLoopbackAddress();
    }

    @Override
    public void start() {
        refuseElsewhere();
        if (!isLoopback(server) && !withoutDossier && dossiers.isUntouched()) {
            throw new OpenToOthers("An example dossier would be loaded", address());
        }
        running = true;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        refuseElsewhere();
    }

    private void refuseElsewhere() {
        if (!isLoopback(server) && accounts.all().stream().anyMatch(account -> account.passwordHash() != null)) {
            throw new OpenToOthers("The database holds an example dossier", address());
        }
    }

    private String address() {
        return server.getAddress() == null
                ? "every address"
                : server.getAddress().getHostAddress();
    }

    @Override
    public void stop() {
        running = false;
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    /** Before the dossier is loaded. */
    @Override
    public int getPhase() {
        return 50;
    }

    /** Example accounts, and an address that others can reach. */
    static final class OpenToOthers extends RuntimeException {

        OpenToOthers(String what, String address) {
            super(what + ", with accounts whose password is public, and the program is to listen on " + address + ".");
        }
    }
}
