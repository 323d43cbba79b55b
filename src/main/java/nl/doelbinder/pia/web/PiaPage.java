package nl.doelbinder.pia.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Locale;
import nl.doelbinder.organisation.Actor;
import nl.doelbinder.organisation.Role;
import nl.doelbinder.organisation.web.Visit;
import nl.doelbinder.pia.FindingPias;
import nl.doelbinder.pia.FindingPias.Whole;
import nl.doelbinder.pia.ImpactStatus;
import nl.doelbinder.pia.MovedGround;
import nl.doelbinder.pia.Pia;
import nl.doelbinder.pia.PiaRights;
import nl.doelbinder.pia.Review;
import nl.doelbinder.pia.RiskLimits;
import nl.doelbinder.pia.RiskWeight;
import nl.doelbinder.pia.Template.Section;
import nl.doelbinder.pia.Templates;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Puts one PIA on its page, with what this reader may do to it. */
@Component
class PiaPage {

    private final FindingPias finding;
    private final Templates templates;
    private final RiskLimits limits;
    private final MessageSource messages;
    private final Clock clock;

    PiaPage(FindingPias finding, Templates templates, RiskLimits limits, MessageSource messages, Clock clock) {
        this.finding = finding;
        this.templates = templates;
        this.limits = limits;
        this.messages = messages;
        this.clock = clock;
    }

    String show(String code, Visit visit) {
        Actor actor = visit.actor();
        Locale locale = visit.locale();
        Whole whole = finding.whole(code, actor);
        Pia pia = whole.pia();
        int limit = limits.of(pia.unit());
        visit.put("whole", whole);
        visit.put("pia", pia);
        finding.imported(code, actor).ifPresent(imported -> visit.put("imported", imported));
        visit.put("may", May.of(pia, actor));
        visit.put(
                "moved",
                pia.movedGrounds().stream()
                        .map(ground -> MovedGround.of(ground).said(messages, locale))
                        .toList());
        visit.put("limit", limit);
        visit.put("steps", RiskWeight.HIGHEST);
        visit.put("matrices", RiskMatrix.of(whole.risks(), limit));
        visit.put(
                "sections",
                whole.form().template().sections().stream()
                        .map(section -> SectionLine.of(section, whole, locale))
                        .toList());
        visit.put(
                "outcomes",
                pia.status() == ImpactStatus.DPO_REVIEW
                        ? Review.Outcome.values()
                        : new Review.Outcome[] {Review.Outcome.APPROVED, Review.Outcome.RETURNED});
        visit.put(
                "otherTemplates",
                templates.all().stream()
                        .filter(template -> !template.code().equals(pia.template())
                                || !template.version().equals(pia.templateVersion()))
                        .toList());
        visit.put("aYearOn", LocalDate.now(clock).plusYears(1).minusDays(1));
        return "pia/one";
    }

    /** A section by how far it is. */
    public record SectionLine(String id, String title, int answered, int asked, boolean done) {

        static SectionLine of(Section section, Whole whole, Locale locale) {
            var progress = whole.form().progress(section);
            return new SectionLine(
                    section.id(), section.title().in(locale), progress.answered(), progress.asked(), progress.done());
        }
    }

    /** What a reader may do to the PIA as it stands. The use cases judge it again. */
    public record May(
            boolean write,
            boolean review,
            boolean wroteIt,
            boolean split,
            boolean renew,
            boolean reject,
            boolean confirm) {

        static May of(Pia pia, Actor actor) {
            boolean author = PiaRights.mayWrite(actor, pia.unit());
            boolean reviewer = PiaRights.reviewsIn(pia.status(), actor, pia.unit());
            boolean wrote = pia.writers().contains(actor.username());
            boolean through = pia.status() == ImpactStatus.APPROVED
                    || pia.status() == ImpactStatus.EXPIRED
                    || pia.status() == ImpactStatus.REJECTED;
            return new May(
                    author && pia.isWritable(),
                    reviewer && !wrote,
                    reviewer && wrote,
                    pia.status() == ImpactStatus.SPLIT_ADVISED
                            && (actor.is(Role.PRIVACY_OFFICER) || actor.is(Role.DPO)),
                    author && through,
                    pia.status() == ImpactStatus.APPROVED && actor.is(Role.DPO) && !wrote,
                    author
                            && pia.status() == ImpactStatus.APPROVED
                            && !pia.movedGrounds().isEmpty());
        }

        public boolean any() {
            return write || review || wroteIt || split || renew || reject;
        }
    }
}
