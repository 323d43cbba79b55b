package nl.doelbinder.tender.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import nl.doelbinder.input.Codes;
import nl.doelbinder.input.http.Form;
import nl.doelbinder.tender.BoardOutcome;
import nl.doelbinder.tender.Resolution;
import nl.doelbinder.tender.WayForward;
import org.jspecify.annotations.Nullable;

/** Reads what somebody filled in on the page of decisions. */
final class ReadingDecision {

    private static final Codes<BoardOutcome> OUTCOMES = Codes.of(BoardOutcome.class);
    private static final String PAPER = "decide-paper.";
    private static final String CONTRACT = "way-contract.";
    private static final int LONGEST_TEXT = 4000;
    private static final int LONGEST_LINE = 120;

    private ReadingDecision() {}

    /** The papers that were ticked, in the versions that the page showed. */
    static Resolution read(Form form, Map<String, String> fields) {
        var reading = form.sent()
                .text("outcome")
                .text("on")
                .text("reason")
                .text("condition")
                .text("owner")
                .text("due")
                .reading();
        var in = reading.root();
        BoardOutcome outcome = in.code("outcome", OUTCOMES);
        LocalDate on = in.date("on");
        String reason = in.optionalLines("reason", LONGEST_TEXT);
        List<Resolution.NewCondition> conditions = new ArrayList<>();
        if (outcome == BoardOutcome.APPROVED_WITH_CONDITIONS) {
            String condition = in.lines("condition", LONGEST_TEXT);
            String owner = in.text("owner", LONGEST_LINE);
            LocalDate due = in.date("due");
            if (condition != null && owner != null && due != null) {
                conditions.add(new Resolution.NewCondition(condition, owner, due));
            }
        }
        reading.refuseIfFaulty();
        return new Resolution(
                Objects.requireNonNull(outcome), Objects.requireNonNull(on), papers(fields), conditions, reason);
    }

    private static List<Resolution.Named> papers(Map<String, String> fields) {
        return fields.entrySet().stream()
                .filter(field ->
                        field.getKey().startsWith(PAPER) && !field.getValue().isBlank())
                .map(field -> new Resolution.Named(field.getKey().substring(PAPER.length()), field.getValue(), null))
                .toList();
    }

    /** {@code null}: today. */
    static @Nullable LocalDate day(Form form) {
        var reading = form.sent().text("on").reading();
        LocalDate on = reading.root().optionalDate("on");
        reading.refuseIfFaulty();
        return on;
    }

    static WayForward way(Form form, Map<String, String> fields) {
        var reading =
                form.sent().text("scenario").text("deadline").text("reason").reading();
        var in = reading.root();
        String scenario = in.optionalText("scenario", LONGEST_LINE);
        LocalDate deadline = in.optionalDate("deadline");
        String reason = in.lines("reason", LONGEST_TEXT);
        reading.refuseIfFaulty();
        Map<String, String> contracts = new LinkedHashMap<>();
        fields.forEach((name, value) -> {
            if (name.startsWith(CONTRACT) && !value.isBlank()) {
                contracts.put(name.substring(CONTRACT.length()), value.strip());
            }
        });
        return new WayForward(scenario, deadline, Objects.requireNonNull(reason), contracts);
    }
}
