package nl.doelbinder.dossier;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Prints that another dossier is in the database as two sentences instead of a stack trace. */
final class AnotherDossierAnalyzer extends AbstractFailureAnalyzer<AnotherDossier> {

    @Override
    protected FailureAnalysis analyze(Throwable rootFailure, AnotherDossier another) {
        return new FailureAnalysis(String.valueOf(another.getMessage()), another.remedy(), another);
    }
}
