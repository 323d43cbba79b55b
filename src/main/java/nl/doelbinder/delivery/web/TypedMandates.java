package nl.doelbinder.delivery.web;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.doelbinder.delivery.MandateLine;
import nl.doelbinder.input.BadInput;
import nl.doelbinder.input.Fault;
import nl.doelbinder.input.http.Form;
import org.jspecify.annotations.Nullable;

/** The mandates of a form, and in which of its rows each stands. */
record TypedMandates(List<MandateLine> lines, List<Integer> rows) {

    private static final int MOST_ROWS = 500;
    private static final Pattern LINE = Pattern.compile("/mandates/(\\d+)/(\\w+)");

    TypedMandates {
        lines = List.copyOf(lines);
        rows = List.copyOf(rows);
    }

    /** @throws BadInput where a row says who may receive and not from when */
    static TypedMandates read(Form form) {
        List<MandateLine> lines = new ArrayList<>();
        List<Integer> rows = new ArrayList<>();
        List<Fault> faults = new ArrayList<>();
        for (int at = 0; at < MOST_ROWS && !form.typed("account-" + at).isEmpty(); at++) {
            if (!form.typed("named-" + at).equals("true")) {
                continue;
            }
            String account = form.typed("account-" + at);
            LocalDate from = day(form, "from-" + at, faults);
            LocalDate until = day(form, "until-" + at, faults);
            if (form.typed("from-" + at).isEmpty()) {
                faults.add(Fault.at("/from-" + at, "delivery.mandate-from-missing", "from", account));
            } else if (from != null) {
                lines.add(new MandateLine(account, from, until));
                rows.add(at);
            }
        }
        if (!faults.isEmpty()) {
            throw new BadInput(faults);
        }
        return new TypedMandates(lines, rows);
    }

    /** Puts what is wrong with a mandate beside its row. */
    void change(Consumer<List<MandateLine>> deed) {
        try {
            deed.accept(lines);
        } catch (BadInput bad) {
            throw new BadInput(bad.faults().stream().map(this::inRow).toList());
        }
    }

    private Fault inRow(Fault fault) {
        Matcher line = LINE.matcher(fault.pointer());
        return line.matches()
                ? new Fault(
                        "/" + line.group(2) + "-" + rows.get(Integer.parseInt(line.group(1))),
                        fault.messageKey(),
                        fault.values())
                : fault;
    }

    /** A last day that cannot be read must not pass for none. */
    private static @Nullable LocalDate day(Form form, String field, List<Fault> faults) {
        String text = form.typed(field);
        try {
            return text.isEmpty() ? null : LocalDate.parse(text);
        } catch (DateTimeParseException e) {
            faults.add(Fault.at("/" + field, "input.not-a-date", field, text));
            return null;
        }
    }
}
