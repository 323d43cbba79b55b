package nl.doelbinder.pia;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Reminds those for whom a PIA waits. */
@Component
public class RemindingOfPias {

    private final Pias pias;
    private final TellingOfPias telling;

    RemindingOfPias(Pias pias, TellingOfPias telling) {
        this.pias = pias;
        this.telling = telling;
    }

    @Transactional
    public void remind(String code) {
        pias.findById(code).ifPresent(pia -> telling.tell(pia, "pia.reminder", TellingOfPias.groups(pia)));
    }
}
