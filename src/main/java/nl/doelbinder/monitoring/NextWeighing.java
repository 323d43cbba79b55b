package nl.doelbinder.monitoring;

import java.time.LocalDate;
import nl.doelbinder.policy.RequestFacts;

/** When a grant that was weighed on a day is weighed again. */
@FunctionalInterface
interface NextWeighing {

    LocalDate after(RequestFacts facts, LocalDate weighedOn);
}
