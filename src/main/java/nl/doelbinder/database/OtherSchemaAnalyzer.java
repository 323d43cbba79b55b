package nl.doelbinder.database;

import org.flywaydb.core.api.exception.FlywayValidateException;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Says that a database was made by another version, and leaves it as it is. */
final class OtherSchemaAnalyzer extends AbstractFailureAnalyzer<FlywayValidateException> {

    @Override
    protected FailureAnalysis analyze(Throwable rootFailure, FlywayValidateException cause) {
        return new FailureAnalysis(
                "The database was made by another version of Doelbinder: " + cause.getMessage(),
                "Start the version that made it, or name another data folder with --doelbinder.data=PATH. Nothing in the"
                        + " database was changed.",
                cause);
    }
}
