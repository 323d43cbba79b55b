package nl.doelbinder.dossier;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** Sees to the dossier before the program takes its first call. */
@Component
class DossierAtStart implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(DossierAtStart.class);

    private static final String NONE = "none";

    private final String asked;
    private final Dossiers dossiers;
    private final LoadingDossier loading;
    private volatile boolean running;

    DossierAtStart(@Value("${doelbinder.dossier:}") String asked, Dossiers dossiers, LoadingDossier loading) {
        this.asked = asked.strip();
        this.dossiers = dossiers;
        this.loading = loading;
    }

    @Override
    public void start() {
        Optional<LoadedDossier> loaded = dossiers.loaded();
        if (loaded.isPresent()) {
            keep(loaded.get());
        } else if (asked.toLowerCase(Locale.ROOT).equals(NONE)) {
            LOG.info("No dossier is loaded");
        } else if (dossiers.isUntouched()) {
            load(DossierFolder.of(asked.isEmpty() ? DossierFolder.SHIPPED : asked));
        } else if (asked.isEmpty()) {
            LOG.info("No dossier is loaded: the database is in use without one");
        } else {
            throw new AnotherDossier(
                    "The database is in use without a dossier, and the dossier " + asked + " was asked for.",
                    "Start with --doelbinder.dossier=none, or on an empty database.");
        }
        running = true;
    }

    private void keep(LoadedDossier loaded) {
        if (!asked.isEmpty()) {
            String code =
                    asked.toLowerCase(Locale.ROOT).equals(NONE) ? null : ReadingDossier.code(DossierFolder.of(asked));
            if (!loaded.code().equals(code)) {
                throw new AnotherDossier(
                        "The database holds the dossier " + loaded.code() + " (" + loaded.title() + "), and " + asked
                                + (code == null ? "" : " (" + code + ")") + " was asked for.",
                        "Start without --doelbinder.dossier to go on with " + loaded.code()
                                + ", or on an empty database.");
            }
        }
        LOG.info(
                "The dossier {} ({}) is in the database, loaded from {}",
                loaded.code(),
                loaded.title(),
                loaded.loadedFrom());
    }

    private void load(DossierFolder folder) {
        Contents contents = ReadingDossier.read(folder);
        if (!loading.load(contents, folder.name())) {
            LOG.info("Another program filled the database in the meantime");
            return;
        }
        var head = contents.head();
        LOG.info(
                "The dossier {} ({}) is loaded from {}; it is {}",
                head.code(),
                head.title(),
                folder.name(),
                head.today());
        List<String> kept = contents.parts().keySet().stream().toList();
        LOG.info("Checked and kept for features to come: {}", String.join(", ", kept));
    }

    @Override
    public void stop() {
        running = false;
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    /** After the processes are deployed, which is at 20; before the web server, which starts last. */
    @Override
    public int getPhase() {
        return 100;
    }
}
