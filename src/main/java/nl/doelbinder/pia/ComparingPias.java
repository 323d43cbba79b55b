package nl.doelbinder.pia;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.doelbinder.organisation.Actor;
import nl.doelbinder.organisation.Refusal;
import nl.doelbinder.pia.Comparison.Side;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Puts two versions side by side, or two units' PIAs. */
@Component
@Transactional(readOnly = true)
public class ComparingPias {

    /** As it is written now, rather than as it was submitted. */
    public static final String CURRENT = "current";

    private static final Pattern NUMBER = Pattern.compile("\\d{1,6}");

    private final FindingPias finding;
    private final Versions versions;
    private final Answers answers;
    private final Templates templates;

    ComparingPias(FindingPias finding, Versions versions, Answers answers, Templates templates) {
        this.finding = finding;
        this.versions = versions;
        this.answers = answers;
        this.templates = templates;
    }

    /**
     * Compares.
     *
     * @param left  number of a version, {@link #CURRENT}, or another PIA's code, with a colon and its version if it is not
     *              as it stands now
     */
    public Comparison compare(String code, String left, String right, Actor by) {
        return Comparison.of(side(code, left, by), side(code, right, by));
    }

    private Side side(String code, String named, Actor by) {
        if (NUMBER.matcher(named).matches()) {
            return version(finding.one(code, by), named);
        }
        if (named.equals(CURRENT)) {
            return current(finding.one(code, by));
        }
        int colon = named.indexOf(':');
        return colon < 0
                ? current(finding.one(named, by))
                : version(finding.one(named.substring(0, colon), by), named.substring(colon + 1));
    }

    private Side current(Pia pia) {
        return new Side(
                pia.code(),
                null,
                templates.of(pia.template(), pia.templateVersion()),
                Given.of(answers.findByPiaCode(pia.code())));
    }

    private Side version(Pia pia, String number) {
        Matcher matcher = NUMBER.matcher(number);
        FrozenVersion frozen = (matcher.matches()
                        ? versions.findById(FrozenVersion.id(pia.code(), Integer.parseInt(number)))
                        : Optional.<FrozenVersion>empty())
                .orElseThrow(() -> new Refusal.NotFound("pia.refusal.no-version", pia.code(), number));
        return new Side(
                pia.code(),
                frozen.number(),
                templates.of(frozen.template(), frozen.templateVersion()),
                frozen.answers());
    }
}
