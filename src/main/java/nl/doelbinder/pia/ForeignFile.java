package nl.doelbinder.pia;

import java.util.List;

/**
 * A PIA out of another tool's file.
 *
 * @param name   of the tool, as templates have it in {@code imports}
 * @param source what the file says that it is
 * @param title  empty: it has none
 * @param leaves what was answered
 * @param risks  what can be weighed here
 * @param rest   everything else
 */
record ForeignFile(
        ImportRecord.Tool tool,
        String name,
        String source,
        String title,
        List<Leaf> leaves,
        List<Weighed> risks,
        List<ForeignPart> rest) {

    ForeignFile {
        leaves = List.copyOf(leaves);
        risks = List.copyOf(risks);
        rest = List.copyOf(rest);
    }

    /** A risk with the references that it was made of. */
    record Weighed(RiskWeight weight, List<String> references) {
        Weighed {
            references = List.copyOf(references);
        }
    }
}
