package nl.doelbinder.policy.drools;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import nl.doelbinder.policy.Collection;
import nl.doelbinder.policy.Colour;
import nl.doelbinder.policy.Factor;
import nl.doelbinder.policy.Level;
import nl.doelbinder.policy.Location;
import nl.doelbinder.policy.MatrixReading;
import nl.doelbinder.policy.MatrixReading.FactorReading;
import nl.doelbinder.policy.RequestFacts;
import nl.doelbinder.policy.register.MatrixCell;
import nl.doelbinder.policy.register.Registers;

/** Reads the intrusion matrix for a request. */
final class Matrix {

    private static final Factor[] FACTORS = Factor.values();

    private Matrix() {}

    /** The heaviest colour counts, and enough ORANGE together are RED: small intrusions add up to a systematic one. */
    static MatrixReading read(RequestFacts request, Registers registers, LocalDate day, Parameters.OnDay parameters) {
        List<FactorReading> readings = new ArrayList<>(FACTORS.length);
        Colour heaviest = Colour.GREEN;
        int orange = 0;
        for (Factor factor : FACTORS) {
            String value = value(factor, request, parameters);
            // What the matrix does not know is not harmless.
            Colour colour = registers
                    .cell(factor, value, request.framework(), day)
                    .map(MatrixCell::colour)
                    .orElse(Colour.ORANGE);
            readings.add(new FactorReading(factor, value, colour));
            heaviest = colour.compareTo(heaviest) > 0 ? colour : heaviest;
            orange += colour == Colour.ORANGE ? 1 : 0;
        }
        if (orange >= parameters.number("orange-makes-red")) {
            heaviest = Colour.RED;
        }
        return new MatrixReading(heaviest, readings);
    }

    private static String value(Factor factor, RequestFacts request, Parameters.OnDay parameters) {
        boolean subject = request.level() == Level.SUBJECT;
        return switch (factor) {
            case ACCESS -> request.access().name();
            case IDENTITY -> request.identity().name();
            case DURATION -> duration(request, parameters);
            case LOCATION ->
                request.location() == Location.REGION
                        ? (subject ? "REGION_SUBJECT" : "REGION_AGGREGATE")
                        : request.location().name();
            case COLLECTION ->
                request.collection() == Collection.BULK
                        ? (subject ? "BULK_SUBJECT" : "BULK_AGGREGATE")
                        : request.collection().name();
            case SPECIAL_CATEGORIES -> request.specialCategories() ? "YES" : "NO";
            case MINORS -> request.minors() ? "YES" : "NO";
            case RECIPIENTS -> request.recipients().isEmpty() ? "NONE" : "EXTERNAL";
        };
    }

    private static String duration(RequestFacts request, Parameters.OnDay parameters) {
        if (request.level() == Level.AGGREGATE) {
            return "AGGREGATE";
        }
        if (request.from().equals(request.until())) {
            return "SINGLE";
        }
        boolean isShort = request.until().isBefore(request.from().plus(parameters.period("short-observation")));
        return isShort ? "SHORT" : "LONG";
    }
}
