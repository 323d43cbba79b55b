package nl.doelbinder.dossier;

import java.time.LocalDate;

/**
 * The dossier that this database was filled from.
 *
 * @param firstDay   the day on which the program's clock began
 * @param loadedFrom the folder, as it was named
 */
public record LoadedDossier(String code, String title, LocalDate firstDay, String locale, String loadedFrom) {}
