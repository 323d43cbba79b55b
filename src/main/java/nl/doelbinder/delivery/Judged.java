package nl.doelbinder.delivery;

import java.time.LocalDate;
import nl.doelbinder.policy.delivery.DeliveryJudgement;

/**
 * What the rules said of a request, and what they read.
 *
 * @param mandateList number of the list of that day; 0 where there was none
 */
public record Judged(DeliveryJudgement judgement, LocalDate on, int agreementVersion, int mandateList) {}
