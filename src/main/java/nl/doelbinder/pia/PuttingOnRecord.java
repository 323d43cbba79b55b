package nl.doelbinder.pia;

import org.springframework.stereotype.Component;

/** Keeps the register that the rules read the same as the PIAs are, within the act of whoever calls. */
@Component
class PuttingOnRecord {

    private final Answers answers;
    private final Versions versions;
    private final Templates templates;
    private final RecordingImpacts impacts;

    PuttingOnRecord(Answers answers, Versions versions, Templates templates, RecordingImpacts impacts) {
        this.answers = answers;
        this.versions = versions;
        this.templates = templates;
        this.impacts = impacts;
    }

    void put(Pia pia) {
        impacts.put(facts(pia));
    }

    /** What the version says that was submitted last; before the first, what is written so far. */
    ImpactOnRecord facts(Pia pia) {
        return versions.findById(FrozenVersion.id(pia.code(), pia.submittedVersion()))
                .map(frozen ->
                        new BindingFacts(templates.of(frozen.template(), frozen.templateVersion()), frozen.answers()))
                .orElseGet(() -> new BindingFacts(
                        templates.of(pia.template(), pia.templateVersion()),
                        Given.of(answers.findByPiaCode(pia.code()))))
                .of(pia);
    }
}
