package nl.doelbinder.tender.web;

/** The pages of one tender, in the order of their tabs. A new one adds its line, and its name to the messages as {@code tender.part.<NAME>}. */
enum TenderPart {
    OVERVIEW(""),
    PLANNING("/planning"),
    DECISIONS("/besluiten"),
    GATE("/poort"),
    DOCUMENTS("/stukken"),
    REQUIREMENTS("/eisen"),
    ACCOUNTS("/accounts"),
    RISKS("/risicos"),
    SCENARIOS("/scenarios"),
    PUBLICATION("/publicatie");

    private final String path;

    TenderPart(String path) {
        this.path = path;
    }

    /** Behind the address of the tender. */
    String path() {
        return path;
    }
}
