package nl.doelbinder.tender.api;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import nl.doelbinder.input.BadInput;
import nl.doelbinder.input.Codes;
import nl.doelbinder.input.InputObject;
import nl.doelbinder.input.Reading;
import nl.doelbinder.tender.BoardOutcome;
import nl.doelbinder.tender.Resolution;
import nl.doelbinder.tender.WayForward;
import org.jspecify.annotations.Nullable;

/** Reads the bodies of calls on tenders. */
final class ReadingActs {

    private static final Codes<BoardOutcome> OUTCOMES = Codes.of(BoardOutcome.class);
    private static final int LONGEST_TEXT = 4000;
    private static final int LONGEST_LINE = 500;
    private static final int LONGEST_CODE = 60;
    private static final int LONGEST_GROUP = 120;

    private ReadingActs() {}

    /** A publication as it was sent. */
    record Publication(String reference, LocalDate on) {}

    static Resolution resolution(Reading body) {
        InputObject in = body.root();
        BoardOutcome outcome = in.code("outcome", OUTCOMES);
        LocalDate on = in.date("on");
        List<Resolution.Named> documents = new ArrayList<>();
        in.optionalObjects("documents").forEach(entry -> document(entry, documents));
        List<Resolution.NewCondition> conditions = new ArrayList<>();
        in.optionalObjects("conditions").forEach(entry -> condition(entry, conditions));
        String reason = in.optionalLines("reason", LONGEST_TEXT);
        in.end();
        body.refuseIfFaulty();
        if (outcome == null || on == null) {
            throw new BadInput(body.faults());
        }
        return new Resolution(outcome, on, documents, conditions, reason);
    }

    private static void document(InputObject in, List<Resolution.Named> documents) {
        String document = in.text("document", LONGEST_CODE);
        String version = in.text("version", LONGEST_CODE);
        String remark = in.optionalLines("remark", LONGEST_TEXT);
        in.end();
        if (document != null && version != null) {
            documents.add(new Resolution.Named(document, version, remark));
        }
    }

    private static void condition(InputObject in, List<Resolution.NewCondition> conditions) {
        String text = in.lines("text", LONGEST_TEXT);
        String owner = in.text("owner", LONGEST_GROUP);
        LocalDate due = in.date("due");
        in.end();
        if (text != null && owner != null && due != null) {
            conditions.add(new Resolution.NewCondition(text, owner, due));
        }
    }

    static Publication publication(Reading body) {
        InputObject in = body.root();
        String reference = in.text("reference", LONGEST_LINE);
        LocalDate on = in.date("on");
        in.end();
        body.refuseIfFaulty();
        return new Publication(Objects.requireNonNull(reference), Objects.requireNonNull(on));
    }

    static WayForward way(Reading body) {
        InputObject in = body.root();
        String scenario = in.optionalText("scenario", LONGEST_CODE);
        LocalDate deadline = in.optionalDate("deadline");
        String reason = in.lines("reason", LONGEST_TEXT);
        Map<String, String> contracts = new LinkedHashMap<>();
        in.optionalObjects("contracts").forEach(entry -> {
            String number = entry.text("number", LONGEST_CODE);
            String what = entry.text("what", LONGEST_LINE);
            entry.end();
            if (number != null && what != null) {
                contracts.put(number, what);
            }
        });
        in.end();
        body.refuseIfFaulty();
        return new WayForward(scenario, deadline, Objects.requireNonNull(reason), contracts);
    }

    static @Nullable LocalDate day(Reading body) {
        InputObject in = body.root();
        LocalDate on = in.optionalDate("on");
        in.end();
        body.refuseIfFaulty();
        return on;
    }

    static String text(Reading body, String field) {
        InputObject in = body.root();
        String text = in.lines(field, LONGEST_TEXT);
        in.end();
        body.refuseIfFaulty();
        return Objects.requireNonNull(text);
    }

    /** What is editorial and why. */
    record Editorial(String document, String reason) {}

    static Editorial editorial(Reading body) {
        InputObject in = body.root();
        String document = in.text("document", LONGEST_CODE);
        String reason = in.lines("reason", LONGEST_TEXT);
        in.end();
        body.refuseIfFaulty();
        return new Editorial(Objects.requireNonNull(document), Objects.requireNonNull(reason));
    }
}
