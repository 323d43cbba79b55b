package nl.doelbinder.database;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Prints a problem of the program's own PostgreSQL as two sentences instead of a stack trace. */
final class DatabaseProblemAnalyzer extends AbstractFailureAnalyzer<DatabaseProblem> {

    @Override
    protected FailureAnalysis analyze(Throwable rootFailure, DatabaseProblem problem) {
        return new FailureAnalysis(String.valueOf(problem.getMessage()), problem.remedy(), problem);
    }
}
