package nl.doelbinder.policy.drools;

import java.time.Period;
import java.util.Map;
import java.util.function.Function;
import nl.doelbinder.policy.Authorisation;
import nl.doelbinder.policy.register.Purpose;
import nl.doelbinder.policy.register.RetentionNorm;
import nl.doelbinder.policy.register.Terms.Term;
import org.jspecify.annotations.Nullable;

/** The values of a case that a message can name, as {@code {retention}}. */
final class CaseValues {

    /** Reads one value of a case; {@code null} where the case has none. */
    @FunctionalInterface
    interface Value {
        @Nullable Object of(CaseFacts facts);
    }

    private static final String LIMIT = "limit:";

    private static final Map<String, Value> NAMED = Map.ofEntries(
            Map.entry("unit", facts -> facts.unit().name()),
            Map.entry("unitFrameworks", facts -> facts.unit().frameworks()),
            Map.entry("purpose", CaseValues::purpose),
            Map.entry("purposeFrameworks", CaseValues::purposeFrameworks),
            Map.entry("purposeLines", of(CaseFacts::purpose, Purpose::serviceLines)),
            Map.entry("purposeUntil", CaseFacts::purposeUntil),
            Map.entry("framework", CaseFacts::framework),
            Map.entry("serviceLine", CaseFacts::serviceLine),
            Map.entry("level", CaseFacts::level),
            Map.entry("location", CaseFacts::location),
            Map.entry("recipients", CaseFacts::recipients),
            Map.entry("from", CaseFacts::from),
            Map.entry("until", CaseFacts::until),
            Map.entry("duration", facts -> Period.ofDays(Math.toIntExact(facts.days()))),
            Map.entry("retention", CaseFacts::retention),
            Map.entry("assessedOn", CaseFacts::assessedOn),
            Map.entry("impacts", facts -> facts.impacts().codes()),
            Map.entry("impactsUntil", facts -> facts.impacts().until()),
            Map.entry("statedRetention", facts -> facts.impacts().retention()),
            Map.entry("statedLocation", facts -> facts.impacts().location()),
            Map.entry("statedRecipients", facts -> facts.impacts().recipients()),
            Map.entry("norm", of(CaseFacts::norm, RetentionNorm::max)),
            Map.entry("weighingFactors", CaseFacts::weighingFactors),
            Map.entry("tool", facts -> facts.tool().code()),
            Map.entry("toolLines", facts -> facts.tool().serviceLines()),
            Map.entry("termsUntil", CaseFacts::termsUntil),
            Map.entry("contract", of(CaseFacts::term, Term::contract)),
            Map.entry("agreedOn", of(CaseFacts::term, Term::agreedOn)),
            Map.entry("agreedAtLast", of(CaseFacts::term, Term::agreedAtLast)),
            Map.entry("consentBy", of(CaseFacts::term, Term::consentBy)),
            Map.entry("certifiedUntil", CaseFacts::certifiedUntil),
            Map.entry("article", of(CaseValues::authorisation, Authorisation::article)),
            Map.entry("reference", of(CaseValues::authorisation, Authorisation::reference)),
            Map.entry("authorisedUntil", of(CaseValues::authorisation, Authorisation::until)));

    private CaseValues() {}

    /**
     * The value of this name; {@code limit:NAME} is a period of {@code rules/parameters.yaml}.
     *
     * @throws IllegalArgumentException when there is none
     */
    static Value named(String name) {
        if (name.startsWith(LIMIT)) {
            String parameter = name.substring(LIMIT.length());
            return facts -> facts.limit(parameter);
        }
        Value value = NAMED.get(name);
        if (value == null) {
            throw new IllegalArgumentException("no value is called {" + name + "}");
        }
        return value;
    }

    /** The label by which the unit's people know it, or the code where the register has none. */
    private static String purpose(CaseFacts facts) {
        Purpose known = facts.purpose();
        if (known == null && facts.purposeKnown()) {
            known = facts.purposes().get(0);
        }
        return known == null ? facts.request().purpose() : known.label();
    }

    private static Object purposeFrameworks(CaseFacts facts) {
        return facts.purposes().stream().map(Purpose::framework).toList();
    }

    private static @Nullable Authorisation authorisation(CaseFacts facts) {
        return facts.request().authorisation();
    }

    private static <T> Value of(Function<CaseFacts, @Nullable T> part, Function<T, ? extends @Nullable Object> value) {
        return facts -> {
            T found = part.apply(facts);
            return found == null ? null : value.apply(found);
        };
    }
}
