package nl.doelbinder.dossier;

import nl.doelbinder.input.Fault;

/**
 * What is wrong in a dossier folder.
 *
 * @param file  such as {@code policy.yaml}
 * @param entry where in it, such as {@code purposes[3] (code SENTIMENT)}; empty for the whole file
 */
public record DossierFault(String file, String entry, Fault fault) {}
