package nl.doelbinder.dossier;

import java.util.List;

/** A dossier folder that cannot be loaded, with everything that is wrong in it. */
public final class FaultyDossier extends RuntimeException {

    private final String folder;
    private final List<DossierFault> faults;

    FaultyDossier(String folder, List<DossierFault> faults) {
        super("the dossier in " + folder + " is faulty: " + faults);
        this.folder = folder;
        this.faults = List.copyOf(faults);
    }

    public String folder() {
        return folder;
    }

    public List<DossierFault> faults() {
        return faults;
    }
}
