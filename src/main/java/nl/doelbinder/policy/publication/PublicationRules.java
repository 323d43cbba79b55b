package nl.doelbinder.policy.publication;

import java.time.LocalDate;
import java.util.Collection;

/** Judges by the rules whether a tender may be published. Stateless and safe for many threads. */
public interface PublicationRules {

    /** What every rule of the family says of these things on this day. */
    PublicationJudgement judge(Collection<? extends Judged> things, LocalDate day);
}
