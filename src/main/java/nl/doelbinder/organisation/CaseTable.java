package nl.doelbinder.organisation;

/**
 * Where a feature keeps its cases, so that the trail of one also shows what an act on something else did to it, such as
 * the loading of a dossier.
 *
 * @param subjectType as acts name it, such as {@code monitoring-requests}
 * @param table       of which each row is a case
 * @param codeColumn  by which a case is known
 */
public record CaseTable(String subjectType, String table, String codeColumn) {}
