package nl.doelbinder.steering;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Everything that a dossier tells of the steering group. */
public record SteeringOnRecord(
        List<MeetingOnRecord> meetings,
        List<String> standardAgenda,
        List<DecisionOnRecord> decisions,
        List<ActionOnRecord> actions) {

    public SteeringOnRecord {
        meetings = List.copyOf(meetings);
        standardAgenda = List.copyOf(standardAgenda);
        decisions = List.copyOf(decisions);
        actions = List.copyOf(actions);
    }

    /** A decision with its number in its meeting. */
    public record DecisionOnRecord(LocalDate meeting, int nr, String text) {}

    /** An action with the number that it keeps. */
    public record ActionOnRecord(
            int nr,
            LocalDate raised,
            @Nullable LocalDate due,
            LifeState state,
            String text,
            @Nullable String unit) {}
}
