package nl.doelbinder.delivery.aftercare;

import java.util.Locale;

/** What can come after a delivery, each with its process, its page and its table. */
public enum CaseKind {
    INCIDENT("data-incidents", "data-incident", "/leveringen/incidenten", "data_incident", "IN"),
    CORRECTION("data-corrections", "data-correction", "/leveringen/correcties", "data_correction", "CO"),
    RIGHTS("rights-requests", "rights-request", "/leveringen/rechten", "rights_request", "RV"),
    REMOVAL("removal-proposals", "removal-proposal", "/leveringen/bewaring", "removal_proposal", "VW"),
    ENDING("agreement-endings", "agreement-ending", "/leveringen/beeindigingen", "agreement_ending", "EI"),
    CHANGE("agreement-changes", "agreement-change", "/leveringen/wijzigingen", "agreement_change", "WZ");

    private final String subjectType;
    private final String process;
    private final String path;
    private final String table;
    private final String prefix;

    CaseKind(String subjectType, String process, String path, String table, String prefix) {
        this.subjectType = subjectType;
        this.process = process;
        this.path = path;
        this.table = table;
        this.prefix = prefix;
    }

    /** As acts and the API name it. */
    public String subjectType() {
        return subjectType;
    }

    public String process() {
        return process;
    }

    /** Address of the page of all of them. */
    public String path() {
        return path;
    }

    public String page(String code) {
        return path + "/" + code;
    }

    String table() {
        return table;
    }

    String sequence() {
        return table + "_code_seq";
    }

    String code(long number) {
        return String.format(Locale.ROOT, "%s-%03d", prefix, number);
    }

    String subject(String code) {
        return subjectType + "/" + code;
    }
}
