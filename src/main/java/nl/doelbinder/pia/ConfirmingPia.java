package nl.doelbinder.pia;

import nl.doelbinder.organisation.Actor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Its owner looked at what moved under an approved PIA, and says why it holds all the same. */
@Component
public class ConfirmingPia {

    private final ChangingPia changing;

    ConfirmingPia(ChangingPia changing) {
        this.changing = changing;
    }

    public Pia confirm(String code, String reason, Actor by, @Nullable Long expectedVersion) {
        return changing.change(code, by, "CONFIRM_PIA", reason, expectedVersion, pia -> {
            PiaRights.writes(by, pia.unit());
            Texts texts = new Texts();
            texts.required("reason", reason, Texts.LONGEST);
            texts.end();
            pia.confirm();
            return pia;
        });
    }
}
