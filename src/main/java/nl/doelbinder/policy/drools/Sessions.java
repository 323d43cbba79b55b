package nl.doelbinder.policy.drools;

import org.kie.api.KieBase;
import org.kie.api.runtime.KieSession;
import org.kie.api.runtime.KieSessionsPool;

/** Runs the rules on one case at a time, in sessions that are used again. */
final class Sessions {

    private final KieSessionsPool pool;

    Sessions(KieBase rules) {
        pool = rules.newKieSessionsPool(Runtime.getRuntime().availableProcessors());
    }

    void judge(CaseFacts facts) {
        KieSession session = pool.newKieSession();
        try {
            session.insert(facts);
            session.fireAllRules();
        } finally {
            session.dispose();
        }
    }
}
