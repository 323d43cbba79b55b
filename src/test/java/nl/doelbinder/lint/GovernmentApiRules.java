package nl.doelbinder.lint;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The Dutch government's REST API Design Rules, as its own linter reads them. */
public final class GovernmentApiRules {

    private static final Path RULES = Path.of("../shared/standards/api/nlgov-adr-2.2-spectral.yaml");

    private GovernmentApiRules() {}

    /** What the linter says of an OpenAPI document; skips the test, and says so, where the rule set is not beside the repository. */
    public static NodeTool.Report lint(String openApi) {
        var rules = RULES.toAbsolutePath().normalize();
        assumeTrue(Files.exists(rules), () -> "The government's rule set is not at " + RULES + ": API not linted");
        try {
            var document = Files.createTempFile("openapi", ".json");
            try {
                Files.writeString(document, openApi);
                return NodeTool.SPECTRAL.run("lint", "--ruleset", rules.toString(), document.toString());
            } finally {
                Files.delete(document);
            }
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
