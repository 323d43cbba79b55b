package nl.doelbinder.dossier;

import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
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
        List<LoadedDossier> loaded = dossiers.loaded();
        if (!loaded.isEmpty()) {
            keep(loaded);
        } else if (asked.toLowerCase(Locale.ROOT).equals(NONE)) {
            LOG.info("No dossier is loaded");
        } else if (dossiers.isUntouched()) {
            load(asked.isEmpty() ? List.of(DossierFolder.of(DossierFolder.SHIPPED)) : folders());
        } else if (asked.isEmpty()) {
            LOG.info("No dossier is loaded: the database is in use without one");
        } else {
            throw new AnotherDossier(
                    "The database is in use without a dossier, and the dossier " + asked + " was asked for.",
                    "Start with --doelbinder.dossier=none, or on an empty database.");
        }
        running = true;
    }

    /** Those that were asked for, in the order in which they were named. */
    private List<DossierFolder> folders() {
        return Stream.of(asked.split(","))
                .map(String::strip)
                .filter(name -> !name.isEmpty())
                .map(DossierFolder::of)
                .toList();
    }

    private void keep(List<LoadedDossier> loaded) {
        String held = named(loaded, ", ", LoadedDossier::code);
        if (!asked.isEmpty()) {
            boolean none = asked.toLowerCase(Locale.ROOT).equals(NONE);
            String codes = none
                    ? ""
                    : folders().stream()
                            .map(folder -> String.valueOf(ReadingDossier.code(folder)))
                            .sorted()
                            .collect(Collectors.joining(", "));
            if (!held.equals(codes)) {
                throw new AnotherDossier(
                        "The database holds the dossier " + held + " (" + named(loaded, "; ", LoadedDossier::title)
                                + "), and " + asked + (none ? "" : " (" + codes + ")") + " was asked for.",
                        "Start without --doelbinder.dossier to go on with " + held + ", or on an empty database.");
            }
        }
        loaded.forEach(dossier -> LOG.info(
                "The dossier {} ({}) is in the database, loaded from {}",
                dossier.code(),
                dossier.title(),
                dossier.loadedFrom()));
    }

    private static String named(List<LoadedDossier> loaded, String between, Function<LoadedDossier, String> name) {
        return loaded.stream().map(name).collect(Collectors.joining(between));
    }

    private void load(List<DossierFolder> folders) {
        List<Contents> contents = folders.stream().map(ReadingDossier::read).toList();
        Together.check(folders, contents);
        List<String> names = folders.stream().map(DossierFolder::name).toList();
        if (!loading.load(contents, names)) {
            LOG.info("Another program filled the database in the meantime");
            return;
        }
        for (int at = 0; at < contents.size(); at++) {
            var head = contents.get(at).head();
            LOG.info("The dossier {} ({}) is loaded from {}", head.code(), head.title(), names.get(at));
        }
        LOG.info("It is {}", contents.get(0).head().today());
        List<String> kept = contents.stream()
                .flatMap(dossier -> dossier.parts().keySet().stream())
                .toList();
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
