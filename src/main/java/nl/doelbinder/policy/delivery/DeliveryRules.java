package nl.doelbinder.policy.delivery;

import java.time.LocalDate;
import java.util.Collection;

/** Judges by the rules whether data may be delivered. Stateless and safe for many threads. */
public interface DeliveryRules {

    /** What the rules have against a request that these facts tell of, on this day. */
    DeliveryJudgement judge(Collection<? extends DeliveryFact> facts, LocalDate day);
}
