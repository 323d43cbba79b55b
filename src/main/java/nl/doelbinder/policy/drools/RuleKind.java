package nl.doelbinder.policy.drools;

import java.util.Arrays;
import java.util.List;

/** The rule sets: each judges one kind of thing, has files and a hash of its own, and changes without the others. */
@SuppressWarnings("ImmutableEnumChecker") // the lists are never handed out to be changed
enum RuleKind {
    /** About requests to monitor. */
    REQUESTS(
            "compiled.txt",
            "purpose-limitation.drl",
            "retention.drl",
            "location.drl",
            "legality.drl",
            "parameters.yaml",
            "messages_nl.properties",
            "messages_en.properties"),
    /** About the publication of a tender. */
    PUBLICATION(
            "compiled-publication.txt",
            "publication-gate.drl",
            "publication-gate_nl.properties",
            "publication-gate_en.properties"),
    /** About deliveries under an agreement. */
    DELIVERY("compiled-delivery.txt", "delivery.drl", "delivery_nl.properties", "delivery_en.properties");

    private final String receipt;
    private final List<String> names;

    RuleKind(String receipt, String... names) {
        this.receipt = RuleFiles.FOLDER + receipt;
        this.names = List.of(names);
    }

    /** Where the build says what it compiled. */
    String receipt() {
        return receipt;
    }

    /** Of its files. */
    List<String> names() {
        return names;
    }

    static boolean isNamed(String file) {
        return Arrays.stream(values()).anyMatch(kind -> kind.names.contains(file));
    }
}
