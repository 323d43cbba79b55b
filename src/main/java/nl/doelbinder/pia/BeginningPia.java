package nl.doelbinder.pia;

import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.LocalDate;
import nl.doelbinder.organisation.Actor;
import nl.doelbinder.organisation.CurrentAct;
import nl.doelbinder.organisation.Refusal;
import nl.doelbinder.organisation.Units;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** A unit begins an assessment with an empty form. */
@Component
public class BeginningPia {

    private final EntityManager entities;
    private final PiaCodes codes;
    private final Templates templates;
    private final Units units;
    private final ChangingPia changing;
    private final Clock clock;

    BeginningPia(
            EntityManager entities,
            PiaCodes codes,
            Templates templates,
            Units units,
            ChangingPia changing,
            Clock clock) {
        this.entities = entities;
        this.codes = codes;
        this.templates = templates;
        this.units = units;
        this.changing = changing;
        this.clock = clock;
    }

    /**
     * Begins one.
     *
     * @param unit {@code null}: a generic one
     */
    @Transactional
    public Pia begin(@Nullable String unit, String title, String template, Actor by) {
        Texts texts = new Texts();
        texts.required("title", title, Texts.LONGEST_LINE);
        texts.end();
        Template chosen =
                templates.newest(template).orElseThrow(() -> new Refusal.NotFound("pia.refusal.no-template", template));
        if (unit != null && units.of(unit).isEmpty()) {
            throw new Refusal.NotFound("pia.refusal.no-unit", unit);
        }
        PiaRights.writes(by, unit);
        String code = codes.next(unit);
        CurrentAct.declare(ChangingPia.act(code, "BEGIN_PIA", by, null));
        templates.keep(chosen);
        Pia pia = Pia.begin(code, unit, title, chosen, by.username(), LocalDate.now(clock));
        entities.persist(pia);
        changing.announce(pia);
        return pia;
    }
}
