package nl.doelbinder.tender;

/** The milestones that the program itself knows; a tender may have others. */
public final class MilestoneCodes {

    public static final String NEED = "NEED";
    public static final String DEMAND_SPEC = "DEMAND_SPEC";
    public static final String UNIT_INPUT = "UNIT_INPUT";
    public static final String CONTRACT_NOTICE = "CONTRACT_NOTICE";
    public static final String PUBLICATION = "PUBLICATION";
    public static final String PRODUCT_CHOICE = "PRODUCT_CHOICE";
    public static final String IMPLEMENTED = "IMPLEMENTED";
    public static final String CONTRACT_END = "CONTRACT_END";

    private MilestoneCodes() {}

    /** Of a board's decision, such as {@code CDO2_DECISION}. */
    public static String decisionOf(String board) {
        return board + "_DECISION";
    }
}
