package nl.doelbinder.policy;

import java.time.LocalDate;
import java.time.Period;

/** The numbers of the policy, dated, as {@code rules/parameters.yaml} holds them: nothing in Java or DRL repeats one. */
public interface PolicyParameters {

    /** Those in force on this day. */
    InForce on(LocalDate day);

    /** The numbers in force on one day. */
    interface InForce {

        /**
         * A period by its name, such as {@code reweigh-subject}.
         *
         * @throws IllegalArgumentException when no period of this name is in force
         */
        Period period(String name);

        /**
         * A number by its name.
         *
         * @throws IllegalArgumentException when no number of this name is in force
         */
        int number(String name);
    }
}
