package nl.doelbinder.delivery.process;

import java.time.Instant;
import java.util.Arrays;
import nl.doelbinder.delivery.aftercare.AfterCase;
import nl.doelbinder.delivery.aftercare.FindingCases;
import nl.doelbinder.delivery.aftercare.Parties;
import nl.doelbinder.delivery.aftercare.Party;

/** What the process of any case asks of it. */
public abstract class CaseProcess<C extends AfterCase> {

    private final Class<C> type;
    private final FindingCases finding;
    private final Parties parties;

    CaseProcess(Class<C> type, FindingCases finding, Parties parties) {
        this.type = type;
        this.finding = finding;
        this.parties = parties;
    }

    final C one(String code) {
        return finding.inProcess(type, code);
    }

    /** Whether the case is in this state. */
    public boolean stands(String code, String state) {
        return one(code).state().name().equals(state);
    }

    /** Whose task it is. */
    public String group(String code, String party) {
        return parties.group(Party.valueOf(party), one(code).agreement());
    }

    /**
     * Refuses that a task is completed whose act was not done: the case would still be in a state in which it waits.
     *
     * @throws IllegalStateException while it is in one of these
     */
    public void requireLeft(String code, String... states) {
        var state = one(code).state().name();
        require(!Arrays.asList(states).contains(state), code);
    }

    public Instant dueAt(String code) {
        return one(code).dueAt().orElseThrow();
    }

    static void require(boolean done, String code) {
        if (!done) {
            throw new IllegalStateException(code + ": its task is done by its act only");
        }
    }
}
