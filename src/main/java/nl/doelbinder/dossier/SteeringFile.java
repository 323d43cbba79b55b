package nl.doelbinder.dossier;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import nl.doelbinder.input.Codes;
import nl.doelbinder.input.InputObject;
import nl.doelbinder.steering.LifeState;
import nl.doelbinder.steering.MeetingOnRecord;
import nl.doelbinder.steering.MinutesState;
import nl.doelbinder.steering.SteeringGroup;
import nl.doelbinder.steering.SteeringOnRecord;
import nl.doelbinder.steering.SteeringOnRecord.ActionOnRecord;
import nl.doelbinder.steering.SteeringOnRecord.DecisionOnRecord;
import org.jspecify.annotations.Nullable;

/** {@code steering.yaml}: the steering group's meetings, decisions and actions so far. */
final class SteeringFile {

    private static final Codes<MinutesState> MINUTES = Codes.of(MinutesState.class);
    private static final Codes<LifeState> STATUSES = Codes.of(LifeState.class);
    private static final Pattern HOUR = Pattern.compile("([01]\\d|2[0-3]):[0-5]\\d");
    private static final int LONGEST_LABEL = 200;
    private static final int LONGEST_TEXT = 2000;
    private static final int HOUR_LENGTH = 5;
    private static final int MOST = 100_000;

    private SteeringFile() {}

    /** {@code null} when something in it is faulty. */
    static @Nullable SteeringOnRecord read(InputObject in, Known known) {
        Set<LocalDate> days = new HashSet<>();
        Set<String> held = new HashSet<>();
        List<MeetingOnRecord> meetings = new ArrayList<>();
        in.objects("meetings").forEach(entry -> OrganisationFile.add(meetings, meeting(entry, known, days, held)));
        List<String> standardAgenda = in.texts("standardAgenda", LONGEST_LABEL);
        Set<String> numbered = new HashSet<>();
        List<DecisionOnRecord> decisions = new ArrayList<>();
        in.objects("decisions").forEach(entry -> OrganisationFile.add(decisions, decision(entry, days, numbered)));
        Set<Integer> numbers = new HashSet<>();
        List<ActionOnRecord> actions = new ArrayList<>();
        in.objects("actions").forEach(entry -> OrganisationFile.add(actions, action(entry, known, numbers)));
        in.end();
        return standardAgenda == null ? null : new SteeringOnRecord(meetings, standardAgenda, decisions, actions);
    }

    private static @Nullable MeetingOnRecord meeting(
            InputObject in, Known known, Set<LocalDate> days, Set<String> held) {
        String board = Known.reference(in, "board", known.boards);
        LocalDate date = in.date("date");
        LocalTime from = hour(in, "from");
        LocalTime until = hour(in, "until");
        String place = in.optionalText("place", LONGEST_LABEL);
        MinutesState minutes = in.code("minutes", MINUTES);
        in.end();
        if (from != null && until != null && !until.isAfter(from)) {
            in.fault("until", "input.until-before-from", until.toString(), "from", from.toString());
        }
        if (date != null) {
            if (board == null || board.equals(SteeringGroup.CODE)) {
                days.add(date);
            }
            if (board != null && !held.add(board + " " + date)) {
                in.fault("date", "dossier.duplicate", board + ", " + date);
            }
        }
        return board == null || date == null || minutes == null
                ? null
                : new MeetingOnRecord(board, date, from, until, place, minutes);
    }

    private static @Nullable DecisionOnRecord decision(InputObject in, Set<LocalDate> days, Set<String> seen) {
        LocalDate meeting = in.date("meeting");
        Integer number = in.number("nr", 1, MOST);
        String text = in.text("text", LONGEST_TEXT);
        in.end();
        if (meeting != null && !days.contains(meeting)) {
            in.fault("meeting", "dossier.no-meeting", meeting.toString());
        }
        if (meeting != null && number != null && !seen.add(meeting + " " + number)) {
            in.fault("nr", "dossier.duplicate", meeting + ", " + number);
        }
        return meeting == null || number == null || text == null ? null : new DecisionOnRecord(meeting, number, text);
    }

    private static @Nullable ActionOnRecord action(InputObject in, Known known, Set<Integer> seen) {
        Integer number = in.number("nr", 1, MOST);
        LocalDate raised = in.date("raised");
        LocalDate due = in.optionalDate("due");
        Span.inOrder(in, "raised", raised, "due", due);
        LifeState state = in.code("status", STATUSES);
        String text = in.text("text", LONGEST_TEXT);
        String unit = Known.optionalReference(in, "unit", known.units);
        in.end();
        if (number != null && !seen.add(number)) {
            in.fault("nr", "dossier.duplicate", number.toString());
        }
        return number == null || raised == null || state == null || text == null
                ? null
                : new ActionOnRecord(number, raised, due, state, text, unit);
    }

    private static @Nullable LocalTime hour(InputObject in, String field) {
        String hour = in.optionalText(field, HOUR_LENGTH);
        if (hour == null) {
            return null;
        }
        if (!HOUR.matcher(hour).matches()) {
            in.fault(field, "dossier.not-an-hour", hour);
            return null;
        }
        return LocalTime.parse(hour);
    }
}
