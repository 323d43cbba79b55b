package nl.doelbinder.policy.drools;

import java.util.concurrent.ConcurrentLinkedDeque;
import org.kie.api.KieBase;
import org.kie.api.runtime.KieSession;
import org.kie.api.runtime.rule.FactHandle;

/**
 * Runs the rules on one case at a time, in sessions that are used again: making one costs more than judging. A session
 * is in the hands of one thread only, and holds nothing between two cases; one in which anything failed is thrown away.
 */
final class Sessions {

    private final KieBase rules;
    private final ConcurrentLinkedDeque<KieSession> idle = new ConcurrentLinkedDeque<>();

    Sessions(KieBase rules) {
        this.rules = rules;
    }

    void judge(CaseFacts facts) {
        KieSession session = idle.pollFirst();
        if (session == null) {
            session = rules.newKieSession();
        }
        boolean clean = false;
        try {
            FactHandle handle = session.insert(facts);
            session.fireAllRules();
            session.delete(handle);
            clean = true;
        } finally {
            if (clean) {
                idle.addFirst(session);
            } else {
                session.dispose();
            }
        }
    }
}
