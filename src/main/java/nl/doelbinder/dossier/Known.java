package nl.doelbinder.dossier;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import nl.doelbinder.input.Codes;
import nl.doelbinder.input.InputObject;
import nl.doelbinder.tender.ExpectedUse;
import org.jspecify.annotations.Nullable;

/**
 * The codes that a dossier's entries go by, for those that refer to them. An entry that is faulty otherwise counts, so
 * that one fault is not reported many times; where no entry of a kind could be read, references to it are not judged.
 */
final class Known {

    static final int LONGEST_CODE = 60;

    final Set<String> units = new LinkedHashSet<>();
    final Set<String> boards = new LinkedHashSet<>();
    final Set<String> vendors = new LinkedHashSet<>();
    final Set<String> tools = new LinkedHashSet<>();
    final Set<String> contracts = new LinkedHashSet<>();
    final Set<String> purposes = new LinkedHashSet<>();
    final Set<String> accounts = new LinkedHashSet<>();
    final Set<String> agreements = new LinkedHashSet<>();

    /** Who will use what is being bought: said by one file, needed by another room than the rest of it. */
    final List<ExpectedUse> expectedUses = new ArrayList<>();

    /** The code of an entry, which no other entry of the list has. */
    static @Nullable String own(InputObject in, String field, Set<String> known) {
        String code = in.text(field, LONGEST_CODE);
        if (code != null && !known.add(code)) {
            in.fault(field, "dossier.duplicate", code);
        }
        return code;
    }

    /** A code that must be one of these. */
    static @Nullable String reference(InputObject in, String field, Set<String> known) {
        return known.isEmpty() ? in.text(field, LONGEST_CODE) : in.code(field, Codes.of(known));
    }

    static @Nullable String optionalReference(InputObject in, String field, Set<String> known) {
        return known.isEmpty() ? in.optionalText(field, LONGEST_CODE) : in.optionalCode(field, Codes.of(known));
    }

    static @Nullable List<String> references(InputObject in, String field, Set<String> known) {
        if (known.isEmpty()) {
            return in.texts(field, LONGEST_CODE);
        }
        Set<String> codes = in.codes(field, Codes.of(known));
        return codes == null ? null : List.copyOf(codes);
    }
}
