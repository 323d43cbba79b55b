package nl.doelbinder.steering;

import java.time.LocalDate;
import java.time.LocalTime;
import org.jspecify.annotations.Nullable;

/** A meeting as it stands in a dossier, or as it is convened. */
public record MeetingOnRecord(
        String board,
        LocalDate date,
        @Nullable LocalTime from,
        @Nullable LocalTime until,
        @Nullable String place,
        MinutesState minutes) {}
