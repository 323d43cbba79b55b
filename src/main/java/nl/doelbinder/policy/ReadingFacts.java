package nl.doelbinder.policy;

import java.time.LocalDate;
import java.time.Period;
import java.util.Set;
import nl.doelbinder.input.Codes;
import nl.doelbinder.input.InputObject;
import nl.doelbinder.policy.register.Registers;
import org.jspecify.annotations.Nullable;

/**
 * Reads the facts of a request out of the object in which they stand, for the API, the form and a dossier alike. An
 * unknown unit or tool is a fault; an unknown purpose is not, as the rules judge it.
 */
public final class ReadingFacts {

    private static final Codes<Framework> FRAMEWORKS = Codes.of(Framework.class);
    private static final Codes<ServiceLine> SERVICE_LINES = Codes.of(ServiceLine.class);
    private static final Codes<Level> LEVELS = Codes.of(Level.class);
    private static final Codes<Access> ACCESSES = Codes.of(Access.class);
    private static final Codes<Identity> IDENTITIES = Codes.of(Identity.class);
    private static final Codes<Location> LOCATIONS = Codes.of(Location.class);
    private static final Codes<Collection> COLLECTIONS = Codes.of(Collection.class);
    private static final Codes<Recipient> RECIPIENTS = Codes.of(Recipient.class);

    private static final int LONGEST_CODE = 60;
    private static final int LONGEST_ARTICLE = 40;
    private static final int LONGEST_REFERENCE = 200;
    private static final int NAMED_IN_MESSAGE = 50;

    private ReadingFacts() {}

    /**
     * The facts among this object's fields; {@code null} when one of them is faulty. Other fields are the caller's, who
     * also ends the object.
     */
    public static @Nullable RequestFacts read(InputObject in, Registers registers) {
        return read(in, new Known(registers.unitCodes(), registers.toolCodes()));
    }

    /** As above, where there is no snapshot of the registers yet. */
    public static @Nullable RequestFacts read(InputObject in, Known known) {
        String unit = known(in, "unit", known.units(), "input.unknown-unit");
        Framework framework = in.code("framework", FRAMEWORKS);
        ServiceLine serviceLine = in.code("serviceLine", SERVICE_LINES);
        String purpose = in.text("purpose", LONGEST_CODE);
        Level level = in.code("level", LEVELS);
        Access access = in.code("access", ACCESSES);
        Identity identity = in.code("identity", IDENTITIES);
        Location location = in.code("location", LOCATIONS);
        Collection collection = in.code("collection", COLLECTIONS);
        Boolean specialCategories = in.flag("specialCategories");
        Boolean minors = in.flag("minors");
        Boolean automatedDecision = in.flag("automatedDecision");
        Set<Recipient> recipients = in.codes("recipients", RECIPIENTS);
        String tool = known(in, "tool", known.tools(), "input.unknown-tool");
        LocalDate from = in.date("from");
        LocalDate until = in.date("until");
        Period retention = in.period("retention");
        InputObject order = in.optionalObject("authorisation");
        Authorisation authorisation = order == null ? null : authorisation(order);
        boolean ordered = inOrder(in, from, until);
        if (!ordered
                || unit == null
                || framework == null
                || serviceLine == null
                || purpose == null
                || level == null
                || access == null
                || identity == null
                || location == null
                || collection == null
                || specialCategories == null
                || minors == null
                || automatedDecision == null
                || recipients == null
                || tool == null
                || from == null
                || until == null
                || retention == null
                || (authorisation == null && in.has("authorisation"))) {
            return null;
        }
        return new RequestFacts(
                unit,
                purpose,
                tool,
                framework,
                serviceLine,
                level,
                access,
                identity,
                location,
                collection,
                specialCategories,
                minors,
                automatedDecision,
                recipients,
                from,
                until,
                retention,
                authorisation);
    }

    private static @Nullable Authorisation authorisation(InputObject in) {
        String article = in.text("article", LONGEST_ARTICLE);
        String reference = in.text("reference", LONGEST_REFERENCE);
        LocalDate from = in.date("from");
        LocalDate until = in.date("until");
        boolean ordered = inOrder(in, from, until);
        in.end();
        return !ordered || article == null || reference == null || from == null || until == null
                ? null
                : new Authorisation(article, reference, from, until);
    }

    private static boolean inOrder(InputObject in, @Nullable LocalDate from, @Nullable LocalDate until) {
        if (from == null || until == null || !until.isBefore(from)) {
            return true;
        }
        in.fault("until", "input.until-before-from", until.toString(), "from", from.toString());
        return false;
    }

    private static @Nullable String known(InputObject in, String field, Set<String> known, String messageKey) {
        String code = in.text(field, LONGEST_CODE);
        if (code == null || known.contains(code)) {
            return code;
        }
        String names = String.join(
                ", ", known.stream().sorted().limit(NAMED_IN_MESSAGE).toList());
        in.fault(field, messageKey, code, names);
        return null;
    }

    /** The codes of units and tools that a request may name. */
    public record Known(Set<String> units, Set<String> tools) {}
}
