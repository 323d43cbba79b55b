package nl.doelbinder.pia;

import java.util.Locale;
import java.util.stream.Collectors;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.context.support.ResourceBundleMessageSource;

/** Prints what is wrong in the templates as a list, one fault a line. */
final class FaultyTemplateAnalyzer extends AbstractFailureAnalyzer<FaultyTemplate> {

    @Override
    protected FailureAnalysis analyze(Throwable rootFailure, FaultyTemplate faulty) {
        return new FailureAnalysis(
                "PIA templates are faulty in " + faulty.faults().size() + " place(s):\n"
                        + faulty.faults().stream()
                                .map(FaultyTemplateAnalyzer::line)
                                .collect(Collectors.joining("\n  ", "  ", "")),
                "Mend the files named and start again.",
                faulty);
    }

    static String line(TemplateFault found) {
        ResourceBundleMessageSource messages = new ResourceBundleMessageSource();
        messages.setBasenames("messages/input", "messages/pia");
        messages.setDefaultEncoding("UTF-8");
        messages.setFallbackToSystemLocale(false);
        return found.file() + ", line " + found.line() + ": "
                + messages.getMessage(
                        found.fault().messageKey(), found.fault().values().toArray(), Locale.ENGLISH);
    }
}
