package nl.doelbinder.dossier;

/** A dossier was asked for that is not the one in this database. */
final class AnotherDossier extends RuntimeException {

    private final String remedy;

    AnotherDossier(String message, String remedy) {
        super(message);
        this.remedy = remedy;
    }

    String remedy() {
        return remedy;
    }
}
