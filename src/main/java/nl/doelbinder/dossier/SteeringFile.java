package nl.doelbinder.dossier;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import nl.doelbinder.input.Codes;
import nl.doelbinder.input.InputObject;
import org.jspecify.annotations.Nullable;

/** {@code steering.yaml}: checked whole, and kept as it is until the steering group has its own room. */
final class SteeringFile {

    private static final Codes<String> MINUTES = Codes.of(List.of("PENDING", "DRAFT", "APPROVED"));
    private static final Codes<String> STATUSES = Codes.of(List.of("OPEN", "CLOSED", "WITHDRAWN", "SUPERSEDED"));
    private static final Pattern HOUR = Pattern.compile("([01]\\d|2[0-3]):[0-5]\\d");
    private static final int LONGEST_LABEL = 200;
    private static final int LONGEST_TEXT = 2000;
    private static final int HOUR_LENGTH = 5;
    private static final int MOST = 100_000;

    private SteeringFile() {}

    static void check(InputObject in, Known known) {
        Set<LocalDate> days = new HashSet<>();
        Set<String> held = new HashSet<>();
        in.objects("meetings").forEach(entry -> meeting(entry, known, days, held));
        in.texts("standardAgenda", LONGEST_LABEL);
        Set<String> decisions = new HashSet<>();
        in.objects("decisions").forEach(entry -> decision(entry, days, decisions));
        Set<Integer> actions = new HashSet<>();
        in.objects("actions").forEach(entry -> action(entry, known, actions));
        in.end();
    }

    private static void meeting(InputObject in, Known known, Set<LocalDate> days, Set<String> held) {
        String board = Known.reference(in, "board", known.boards);
        LocalDate date = in.date("date");
        String from = hour(in, "from");
        String until = hour(in, "until");
        in.optionalText("place", LONGEST_LABEL);
        in.code("minutes", MINUTES);
        in.end();
        if (from != null && until != null && until.compareTo(from) <= 0) {
            in.fault("until", "input.until-before-from", until, "from", from);
        }
        if (date != null) {
            days.add(date);
            if (board != null && !held.add(board + " " + date)) {
                in.fault("date", "dossier.duplicate", board + ", " + date);
            }
        }
    }

    private static void decision(InputObject in, Set<LocalDate> days, Set<String> seen) {
        LocalDate meeting = in.date("meeting");
        Integer number = in.number("nr", 1, MOST);
        in.text("text", LONGEST_TEXT);
        in.end();
        if (meeting != null && !days.contains(meeting)) {
            in.fault("meeting", "dossier.no-meeting", meeting.toString());
        }
        if (meeting != null && number != null && !seen.add(meeting + " " + number)) {
            in.fault("nr", "dossier.duplicate", meeting + ", " + number);
        }
    }

    private static void action(InputObject in, Known known, Set<Integer> seen) {
        Integer number = in.number("nr", 1, MOST);
        LocalDate raised = in.date("raised");
        LocalDate due = in.optionalDate("due");
        Span.inOrder(in, "raised", raised, "due", due);
        in.code("status", STATUSES);
        in.text("text", LONGEST_TEXT);
        Known.optionalReference(in, "unit", known.units);
        in.end();
        if (number != null && !seen.add(number)) {
            in.fault("nr", "dossier.duplicate", number.toString());
        }
    }

    private static @Nullable String hour(InputObject in, String field) {
        String hour = in.optionalText(field, HOUR_LENGTH);
        if (hour != null && !HOUR.matcher(hour).matches()) {
            in.fault(field, "dossier.not-an-hour", hour);
            return null;
        }
        return hour;
    }
}
