package nl.doelbinder.inbox;

import java.util.Collection;
import java.util.Map;
import java.util.Set;

/** What a feature tells of the cases that its process' tasks are about. */
public interface TaskSubjects {

    /** Id of the feature's process, such as {@code monitoring-request}; its instances' business keys are codes of cases. */
    String process();

    /** Such as {@code monitoring-requests}. */
    String type();

    /** Address of the page on which a task of this kind is done, such as {@code /verzoeken/V-003}. */
    String page(String code, String kind);

    /** Titles by code. */
    Map<String, String> titles(Collection<String> codes);

    /** Codes of the cases of these units that are not finished. */
    Set<String> openCasesOf(Set<String> units);
}
