package nl.doelbinder.steering;

import java.util.Locale;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** SteeringCodes of written votes, {@code ST-001} and on, and numbers of actions. */
@Component
class SteeringCodes {

    private final JdbcClient database;

    SteeringCodes(JdbcClient database) {
        this.database = database;
    }

    String nextVote() {
        return String.format(Locale.ROOT, "ST-%03d", next("written_vote_code_seq"));
    }

    int nextAction() {
        return Math.toIntExact(next("steering_action_nr_seq"));
    }

    /** Makes sure that this number is never given out. */
    void moveBeyondAction(int number) {
        database.sql("select setval('steering_action_nr_seq', greatest(last_value, ?)) from steering_action_nr_seq")
                .param(number)
                .query(Long.class)
                .single();
    }

    private long next(String sequence) {
        return database.sql("select nextval(?::regclass)")
                .param(sequence)
                .query(Long.class)
                .single();
    }
}
