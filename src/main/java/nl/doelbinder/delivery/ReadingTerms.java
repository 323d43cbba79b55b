package nl.doelbinder.delivery;

import java.time.Period;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import nl.doelbinder.delivery.AgreementTerms.Contact;
import nl.doelbinder.delivery.AgreementTerms.DataKind;
import nl.doelbinder.delivery.AgreementTerms.Norm;
import nl.doelbinder.delivery.AgreementTerms.Purpose;
import nl.doelbinder.input.Codes;
import nl.doelbinder.input.InputObject;
import org.jspecify.annotations.Nullable;

/** Reads the terms of an agreement, of a dossier or of a call, with everything that is wrong in them. */
public final class ReadingTerms {

    /** Plain letters and digits: a name that looks like another one is not a field. */
    private static final Pattern FIELD = Pattern.compile("[a-z][A-Za-z0-9]{0,59}");

    private static final int LONGEST_CODE = 60;
    private static final int LONGEST_LINE = 200;
    private static final int LONGEST_TEXT = 2000;

    private final Set<String> units;

    private ReadingTerms(Set<String> units) {
        this.units = units;
    }

    /**
     * Reads the terms, and leaves fields of others to whoever ends the reading.
     *
     * @param units codes of those that can be parties; empty: not judged
     * @return {@code null} where something is faulty
     */
    public static @Nullable AgreementTerms read(InputObject in, Set<String> units) {
        return new ReadingTerms(units).terms(in);
    }

    private @Nullable AgreementTerms terms(InputObject in) {
        String title = in.text("title", LONGEST_LINE);
        String facilityOwner = unit(in, "facilityOwner");
        List<String> dataOwners = in.texts("dataOwners", LONGEST_CODE);
        if (dataOwners != null && !units.isEmpty()) {
            dataOwners.stream()
                    .filter(owner -> !units.contains(owner))
                    .forEach(owner -> in.fault("dataOwners", "input.unknown-code", owner, names(units)));
        }
        Set<String> owners = dataOwners == null ? Set.of() : Set.copyOf(dataOwners);
        String referralsTo = oneOf(in, "referralsTo", owners);
        String provider = unit(in, "provider");
        String recipient = unit(in, "recipient");
        Purpose purpose = purpose(in.object("purpose"));
        List<String> grounds = some(in, "grounds", in.texts("grounds", LONGEST_LINE));
        List<DataKind> data = data(in, owners);
        List<String> selection = some(in, "selection", in.texts("selection", LONGEST_TEXT));
        String securityClass = in.text("securityClass", LONGEST_LINE);
        List<Norm> norms = norms(in);
        Period noticeTerm = in.period("noticeTerm");
        Period localRetention = in.period("localRetention");
        List<Contact> contacts = contacts(in);
        return title == null
                        || facilityOwner == null
                        || dataOwners == null
                        || referralsTo == null
                        || provider == null
                        || recipient == null
                        || purpose == null
                        || grounds == null
                        || selection == null
                        || securityClass == null
                        || noticeTerm == null
                        || localRetention == null
                ? null
                : new AgreementTerms(
                        title,
                        facilityOwner,
                        dataOwners,
                        referralsTo,
                        provider,
                        recipient,
                        purpose,
                        grounds,
                        data,
                        selection,
                        securityClass,
                        norms,
                        noticeTerm,
                        localRetention,
                        contacts);
    }

    private @Nullable String unit(InputObject in, String field) {
        return oneOf(in, field, units);
    }

    private static @Nullable String oneOf(InputObject in, String field, Set<String> codes) {
        return codes.isEmpty() ? in.text(field, LONGEST_CODE) : in.code(field, Codes.of(sorted(codes)));
    }

    private static @Nullable Purpose purpose(@Nullable InputObject in) {
        if (in == null) {
            return null;
        }
        String code = in.text("code", LONGEST_CODE);
        String text = in.text("text", LONGEST_TEXT);
        in.end();
        return code == null || text == null ? null : new Purpose(code, text);
    }

    private static List<DataKind> data(InputObject in, Set<String> owners) {
        List<DataKind> data = new ArrayList<>();
        Set<String> codes = new HashSet<>();
        Set<String> fields = new HashSet<>();
        in.objects("data").forEach(entry -> {
            String code = own(entry, "code", codes);
            String name = entry.text("name", LONGEST_LINE);
            String owner = oneOf(entry, "owner", owners);
            List<String> named = some(entry, "fields", entry.texts("fields", LONGEST_CODE));
            if (named != null) {
                for (String field : named) {
                    if (!FIELD.matcher(field).matches()) {
                        entry.fault("fields", "delivery.not-a-field", field);
                    } else if (!fields.add(field)) {
                        entry.fault("fields", "delivery.twice", field);
                    }
                }
            }
            entry.end();
            if (code != null && name != null && owner != null && named != null) {
                data.add(new DataKind(code, name, owner, named));
            }
        });
        return data;
    }

    private static List<Norm> norms(InputObject in) {
        List<Norm> norms = new ArrayList<>();
        Set<String> codes = new HashSet<>();
        in.objects("norms").forEach(entry -> {
            String code = own(entry, "code", codes);
            String name = entry.text("name", LONGEST_LINE);
            entry.end();
            if (code != null && name != null) {
                norms.add(new Norm(code, name));
            }
        });
        return norms;
    }

    private List<Contact> contacts(InputObject in) {
        List<Contact> contacts = new ArrayList<>();
        in.objects("contacts").forEach(entry -> {
            String unit = unit(entry, "unit");
            String function = entry.text("function", LONGEST_LINE);
            String about = entry.text("about", LONGEST_LINE);
            String address = entry.optionalText("address", LONGEST_LINE);
            entry.end();
            if (unit != null && function != null && about != null) {
                contacts.add(new Contact(unit, function, about, address));
            }
        });
        return contacts;
    }

    private static @Nullable String own(InputObject in, String field, Set<String> seen) {
        String code = in.text(field, LONGEST_CODE);
        if (code != null && !seen.add(code)) {
            in.fault(field, "delivery.twice", code);
        }
        return code;
    }

    private static @Nullable List<String> some(InputObject in, String field, @Nullable List<String> texts) {
        if (texts != null && texts.isEmpty()) {
            in.fault(field, "delivery.none");
        }
        return texts;
    }

    private static List<String> sorted(Set<String> codes) {
        return codes.stream().sorted().toList();
    }

    private static String names(Set<String> codes) {
        return codes.stream().sorted().collect(Collectors.joining(", "));
    }
}
