package nl.doelbinder.dossier;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.doelbinder.input.InputObject;
import nl.doelbinder.policy.Colour;
import nl.doelbinder.policy.Factor;
import nl.doelbinder.policy.Framework;
import nl.doelbinder.policy.Validity;
import nl.doelbinder.policy.register.MatrixCell;
import org.jspecify.annotations.Nullable;

/** The cells of the intrusion matrix as a table: a line for each factor's value, a column for each framework. */
final class MatrixTable {

    private static final Map<Factor, Set<String>> VALUES = Map.of(
            Factor.ACCESS, Set.of("OPEN", "REGISTERED", "SHIELDED"),
            Factor.IDENTITY, Set.of("RECOGNISABLE", "UNDISCLOSED", "ASSUMED"),
            Factor.DURATION, Set.of("AGGREGATE", "SINGLE", "SHORT", "LONG"),
            Factor.LOCATION, Set.of("NONE", "REGION_AGGREGATE", "REGION_SUBJECT", "EXACT"),
            Factor.COLLECTION, Set.of("TARGETED", "BULK_AGGREGATE", "BULK_SUBJECT"),
            Factor.SPECIAL_CATEGORIES, Set.of("NO", "YES"),
            Factor.MINORS, Set.of("NO", "YES"),
            Factor.RECIPIENTS, Set.of("NONE", "EXTERNAL"));

    private static final Map<String, Colour> COLOURS = Map.of("G", Colour.GREEN, "O", Colour.ORANGE, "R", Colour.RED);
    private static final String FIELD = "cells";
    private static final int FIRST_COLOUR = 2;

    private final InputObject in;
    private final Validity validity;
    private final List<MatrixCell> cells = new ArrayList<>();
    private final Set<List<Object>> seen = new HashSet<>();

    private MatrixTable(InputObject in, Validity validity) {
        this.in = in;
        this.validity = validity;
    }

    static List<MatrixCell> read(InputObject in, String table, Validity validity) {
        MatrixTable reading = new MatrixTable(in, validity);
        List<String> lines = table.lines().toList();
        List<@Nullable Framework> frameworks = reading.header(lines.get(0));
        for (int at = 1; at < lines.size(); at++) {
            reading.line(at + 1, lines.get(at), frameworks);
        }
        return reading.cells;
    }

    private List<@Nullable Framework> header(String line) {
        List<@Nullable Framework> frameworks = new ArrayList<>();
        String[] names = line.strip().split(",", -1);
        if (names.length <= FIRST_COLOUR || !names[0].equals("factor") || !names[1].equals("value")) {
            in.fault(FIELD, "dossier.matrix-header", line.strip());
            return List.of();
        }
        for (int at = FIRST_COLOUR; at < names.length; at++) {
            Framework framework = constant(Framework.values(), names[at]);
            if (framework == null || frameworks.contains(framework)) {
                in.fault(FIELD, "dossier.matrix-word", 1, names[at]);
            }
            frameworks.add(framework);
        }
        return frameworks;
    }

    private void line(int number, String line, List<@Nullable Framework> frameworks) {
        if (line.isBlank() || frameworks.isEmpty()) {
            return;
        }
        String[] words = line.strip().split(",", -1);
        if (words.length != frameworks.size() + FIRST_COLOUR) {
            in.fault(FIELD, "dossier.matrix-columns", number, words.length, frameworks.size() + FIRST_COLOUR);
            return;
        }
        Factor factor = constant(Factor.values(), words[0]);
        if (factor == null) {
            in.fault(FIELD, "dossier.matrix-word", number, words[0]);
            return;
        }
        if (!VALUES.getOrDefault(factor, Set.of()).contains(words[1])) {
            in.fault(FIELD, "dossier.matrix-word", number, words[1]);
            return;
        }
        if (!seen.add(List.of(factor, words[1]))) {
            in.fault(FIELD, "dossier.matrix-twice", number, words[0] + "," + words[1]);
        }
        for (int at = 0; at < frameworks.size(); at++) {
            Framework framework = frameworks.get(at);
            Colour colour = COLOURS.get(words[at + FIRST_COLOUR]);
            if (colour == null) {
                in.fault(FIELD, "dossier.matrix-word", number, words[at + FIRST_COLOUR]);
            } else if (framework != null) {
                cells.add(new MatrixCell(factor, words[1], framework, colour, validity));
            }
        }
    }

    private static <E extends Enum<E>> @Nullable E constant(E[] constants, String name) {
        for (E constant : constants) {
            if (constant.name().equals(name)) {
                return constant;
            }
        }
        return null;
    }
}
