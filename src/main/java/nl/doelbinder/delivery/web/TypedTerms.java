package nl.doelbinder.delivery.web;

import java.time.Period;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import nl.doelbinder.delivery.Agreement;
import nl.doelbinder.delivery.AgreementTerms;
import nl.doelbinder.delivery.ReadingTerms;
import nl.doelbinder.input.BadInput;
import nl.doelbinder.input.Fault;
import nl.doelbinder.input.Reading;
import nl.doelbinder.input.Tree;
import nl.doelbinder.input.http.Form;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * The terms of an agreement as a form has them: a line for each ground, a row of fields for each kind of data, norm and
 * contact. The parties and the purpose's code stay what they are: with others it is another agreement.
 */
final class TypedTerms {

    private static final int MOST_ROWS = 100;
    private static final Pattern ROW = Pattern.compile("/(data|norms|contacts)/(\\d+)/(\\w+)(/\\d+)?");

    private final Form form;
    private final ObjectNode root = JsonNodeFactory.instance.objectNode();
    private final Map<String, List<Integer>> rows = new HashMap<>();

    private TypedTerms(Form form) {
        this.form = form;
    }

    /** The form as it stands before anybody changes it. */
    static Form of(Agreement agreement) {
        AgreementTerms terms = agreement.terms();
        Map<String, String> fields = new HashMap<>();
        fields.put("version", String.valueOf(agreement.version()));
        fields.put("title", terms.title());
        fields.put("purpose.text", terms.purpose().text());
        fields.put("grounds", String.join("\n", terms.grounds()));
        fields.put("selection", String.join("\n", terms.selection()));
        fields.put("securityClass", terms.securityClass());
        period(fields, "noticeTerm", terms.noticeTerm());
        period(fields, "localRetentionLimit", terms.localRetention());
        for (int at = 0; at < terms.data().size(); at++) {
            var kind = terms.data().get(at);
            row(fields, "data", at, "code", kind.code(), "name", kind.name(), "owner", kind.owner());
            row(fields, "data", at, "fields", String.join(", ", kind.fields()));
        }
        for (int at = 0; at < terms.norms().size(); at++) {
            var norm = terms.norms().get(at);
            row(fields, "norms", at, "code", norm.code(), "name", norm.name());
        }
        for (int at = 0; at < terms.contacts().size(); at++) {
            var contact = terms.contacts().get(at);
            row(fields, "contacts", at, "unit", contact.unit(), "function", contact.function());
            row(fields, "contacts", at, "about", contact.about());
            row(fields, "contacts", at, "address", Objects.requireNonNullElse(contact.address(), ""));
        }
        return new Form(SentForms.LABELS, "", fields);
    }

    /** How many rows there are of each kind before an empty one. */
    static Map<String, Integer> rows(AgreementTerms terms) {
        return Map.of(
                "data", terms.data().size(),
                "norms", terms.norms().size(),
                "contacts", terms.contacts().size());
    }

    /** @throws BadInput with each fault at the field that was typed */
    static AgreementTerms read(Form form, AgreementTerms now) {
        return new TypedTerms(form).read(now);
    }

    private AgreementTerms read(AgreementTerms now) {
        root.put("facilityOwner", now.facilityOwner());
        now.dataOwners().forEach(root.putArray("dataOwners")::add);
        root.put("referralsTo", now.referralsTo());
        root.put("provider", now.provider());
        root.put("recipient", now.recipient());
        text(root, "title", "title");
        text(root, "securityClass", "securityClass");
        root.putObject("purpose").put("code", now.purpose().code());
        text((ObjectNode) root.get("purpose"), "text", "purpose.text");
        lines("grounds");
        lines("selection");
        period("noticeTerm", "noticeTerm");
        period("localRetention", "localRetentionLimit");
        rows("data", "code", "name", "owner");
        rows("norms", "code", "name");
        rows("contacts", "unit", "function", "about", "address");
        Reading reading = Reading.of(Tree.of(root));
        var in = reading.root();
        @Nullable AgreementTerms terms = ReadingTerms.read(in, Set.copyOf(now.parties()));
        in.end();
        if (form.typed("reason").isEmpty()) {
            reading.add(Fault.at("/reason", "input.missing", "reason"));
        }
        if (terms == null || !reading.isSound()) {
            throw new BadInput(reading.faults().stream().map(this::inField).toList());
        }
        return terms;
    }

    private void text(ObjectNode into, String name, String field) {
        if (!form.typed(field).isEmpty()) {
            into.put(name, form.typed(field));
        }
    }

    private void lines(String name) {
        ArrayNode lines = root.putArray(name);
        form.typed(name)
                .lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .forEach(lines::add);
    }

    /** What is no number is left for the reading to refuse. */
    private void period(String name, String field) {
        String months = form.typed(field + ".months");
        String days = form.typed(field + ".days");
        if (!months.isEmpty() || !days.isEmpty()) {
            root.put(name, "P" + (months.isEmpty() ? "" : months + "M") + (days.isEmpty() ? "" : days + "D"));
        }
    }

    /** A row that is ticked to go, or in which nothing but a choice stands, is not there. */
    private void rows(String name, String... fields) {
        ArrayNode into = root.putArray(name);
        for (int at = 0; at < MOST_ROWS; at++) {
            String row = name + "-" + at + "-";
            boolean gone = form.typed(row + "drop").equals("true");
            boolean empty = Stream.of("code", "name", "function", "about", "fields")
                    .allMatch(field -> form.typed(row + field).isEmpty());
            if (gone || empty) {
                continue;
            }
            rows.computeIfAbsent(name, unused -> new ArrayList<>()).add(at);
            ObjectNode entry = into.addObject();
            for (String field : fields) {
                text(entry, field, row + field);
            }
            if (name.equals("data")) {
                ArrayNode named = entry.putArray("fields");
                Stream.of(form.typed(row + "fields").split("[,\\s]+"))
                        .filter(field -> !field.isEmpty())
                        .forEach(named::add);
            }
        }
    }

    private Fault inField(Fault fault) {
        Matcher row = ROW.matcher(fault.pointer());
        String pointer = row.matches()
                ? "/" + row.group(1) + "-"
                        + rows.getOrDefault(row.group(1), List.of()).get(Integer.parseInt(row.group(2))) + "-"
                        + row.group(3)
                : fault.pointer().startsWith("/localRetention")
                        ? "/localRetentionLimit.months"
                        : fault.pointer().startsWith("/noticeTerm") ? "/noticeTerm.months" : fault.pointer();
        return new Fault(pointer, fault.messageKey(), fault.values());
    }

    private static void period(Map<String, String> fields, String field, Period period) {
        long months = period.toTotalMonths();
        long days = period.get(ChronoUnit.DAYS);
        fields.put(field + ".months", months == 0 ? "" : String.valueOf(months));
        fields.put(field + ".days", days == 0 ? "" : String.valueOf(days));
    }

    private static void row(Map<String, String> fields, String name, int at, String... values) {
        for (int i = 0; i < values.length; i += 2) {
            fields.put(name + "-" + at + "-" + values[i], values[i + 1]);
        }
    }
}
