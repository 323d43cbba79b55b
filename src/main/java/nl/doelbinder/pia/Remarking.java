package nl.doelbinder.pia;

import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import nl.doelbinder.organisation.Actor;
import nl.doelbinder.organisation.Refusal;
import org.springframework.stereotype.Component;

/** Remarks on questions: a reviewer makes one, an author answers it, a reviewer closes it. */
@Component
public class Remarking {

    private final Remarks remarks;
    private final Templates templates;
    private final ChangingPia changing;
    private final EntityManager entities;
    private final Clock clock;

    Remarking(Remarks remarks, Templates templates, ChangingPia changing, EntityManager entities, Clock clock) {
        this.remarks = remarks;
        this.templates = templates;
        this.changing = changing;
        this.entities = entities;
        this.clock = clock;
    }

    public Remark remark(String code, String question, String text, Actor by) {
        check("text", text);
        return changing.change(code, by, "REMARK_ON_PIA", null, null, pia -> {
            pia.expectReview();
            PiaRights.reviews(pia, by);
            if (templates
                    .of(pia.template(), pia.templateVersion())
                    .question(question)
                    .isEmpty()) {
                throw new Refusal.NotFound("pia.refusal.no-question", code, question);
            }
            Remark remark = new Remark(pia, question, text, by.username(), now());
            entities.persist(remark);
            return remark;
        });
    }

    public Remark answer(String code, long id, String text, Actor by) {
        check("text", text);
        return changing.change(code, by, "ANSWER_REMARK", null, null, pia -> {
            PiaRights.writes(by, pia.unit());
            pia.expect(ImpactStatus.DRAFT, ImpactStatus.RETURNED);
            Remark remark = one(code, id);
            remark.answer(text, by.username(), now());
            return remark;
        });
    }

    /** Who made it may close it, and so may whoever reviews the PIA now; its authors may not. */
    public Remark close(String code, long id, Actor by) {
        return changing.change(code, by, "CLOSE_REMARK", null, null, pia -> {
            Remark remark = one(code, id);
            if (!remark.writtenBy().equals(by.username())) {
                PiaRights.reviews(pia, by);
            }
            remark.close(by.username(), now());
            return remark;
        });
    }

    private Remark one(String code, long id) {
        return remarks.findById(id)
                .filter(remark -> remark.piaCode().equals(code))
                .orElseThrow(() -> new Refusal.NotFound("pia.refusal.no-remark", code));
    }

    private static void check(String field, String text) {
        Texts texts = new Texts();
        texts.required(field, text, Texts.LONGEST);
        texts.end();
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
