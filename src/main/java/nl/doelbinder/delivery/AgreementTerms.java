package nl.doelbinder.delivery;

import java.time.Period;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What the parties agreed, as one version says it.
 *
 * @param facilityOwner code of the unit that owns the facility
 * @param dataOwners    codes of the units whose data it is
 * @param referralsTo   the data owner among them that judges what the rules refer
 * @param provider      code of the unit that makes the deliveries
 * @param recipient     code of the unit that receives them
 * @param grounds       articles of law
 * @param selection     which records are delivered, in words
 * @param noticeTerm    between a written notice and the end; the agreement has no end of its own
 * @param localRetention the longest that the recipient may ask to keep a delivery
 */
public record AgreementTerms(
        String title,
        String facilityOwner,
        List<String> dataOwners,
        String referralsTo,
        String provider,
        String recipient,
        Purpose purpose,
        List<String> grounds,
        List<DataKind> data,
        List<String> selection,
        String securityClass,
        List<Norm> norms,
        Period noticeTerm,
        Period localRetention,
        List<Contact> contacts) {

    public AgreementTerms {
        dataOwners = List.copyOf(dataOwners);
        grounds = List.copyOf(grounds);
        data = List.copyOf(data);
        selection = List.copyOf(selection);
        norms = List.copyOf(norms);
        contacts = List.copyOf(contacts);
    }

    /** Every field that may be delivered, in the order of the agreement. */
    public List<String> fields() {
        return data.stream().flatMap(kind -> kind.fields().stream()).toList();
    }

    /** The norm of this code that the recipient has to show that it keeps. */
    public Optional<Norm> norm(String code) {
        return norms.stream().filter(norm -> norm.code().equals(code)).findFirst();
    }

    /** The units that take part in it, each once, in whatever role. */
    public List<String> parties() {
        return Stream.concat(Stream.of(facilityOwner, provider, recipient), dataOwners.stream())
                .distinct()
                .toList();
    }

    /** Whether a unit takes part in it in whatever role. */
    public boolean isParty(String unit) {
        return parties().contains(unit);
    }

    /** What the data is for. */
    public record Purpose(String code, String text) {}

    /**
     * One kind of data.
     *
     * @param owner  code of the data owner that answers for it
     * @param fields names of its fields in a delivery
     */
    public record DataKind(String code, String name, String owner, List<String> fields) {
        public DataKind {
            fields = List.copyOf(fields);
        }
    }

    /** A norm that the recipient shows that it keeps. */
    public record Norm(String code, String name) {}

    /**
     * Where a party can be reached: a function, never a person.
     *
     * @param unit code of the party
     * @param about what for, in words
     */
    public record Contact(
            String unit,
            String function,
            String about,
            @Nullable String address) {}
}
