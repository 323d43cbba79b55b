package nl.doelbinder.dossier;

import java.util.Locale;
import java.util.stream.Collectors;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.context.support.ResourceBundleMessageSource;

/** Prints what is wrong in a dossier folder as a list, one fault a line. */
final class FaultyDossierAnalyzer extends AbstractFailureAnalyzer<FaultyDossier> {

    @Override
    protected FailureAnalysis analyze(Throwable rootFailure, FaultyDossier faulty) {
        String list = faulty.faults().stream()
                .map(FaultyDossierAnalyzer::line)
                .distinct()
                .collect(Collectors.joining("\n  ", "  ", ""));
        return new FailureAnalysis(
                "The dossier in " + faulty.folder() + " is not loaded, nothing of it, because of "
                        + faulty.faults().size() + " fault(s):\n" + list,
                "Mend the files named and start again.",
                faulty);
    }

    static String line(DossierFault found) {
        ResourceBundleMessageSource messages = new ResourceBundleMessageSource();
        messages.setBasenames("messages/input", "messages/dossier", "messages/delivery");
        messages.setDefaultEncoding("UTF-8");
        messages.setFallbackToSystemLocale(false);
        String reason = messages.getMessage(
                found.fault().messageKey(), found.fault().values().toArray(), Locale.ENGLISH);
        return found.file() + (found.entry().isEmpty() ? "" : ", " + found.entry()) + ": " + reason;
    }
}
