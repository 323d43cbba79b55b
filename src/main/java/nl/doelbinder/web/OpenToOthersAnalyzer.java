package nl.doelbinder.web;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Says in two sentences why the program does not start with example accounts on an address that others can reach. */
final class OpenToOthersAnalyzer extends AbstractFailureAnalyzer<OnlyHere.OpenToOthers> {

    @Override
    protected FailureAnalysis analyze(Throwable rootFailure, OnlyHere.OpenToOthers cause) {
        return new FailureAnalysis(
                String.valueOf(cause.getMessage()),
                "Leave server.address at 127.0.0.1 to try the dossier, or start on an empty database with"
                        + " --doelbinder.dossier=none and accounts from an OpenID Connect provider"
                        + " (docs/operations.md).",
                cause);
    }
}
