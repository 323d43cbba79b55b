package nl.doelbinder.delivery.aftercare.web;

import java.util.List;
import nl.doelbinder.delivery.ending.AgreementAtItsEnd;
import nl.doelbinder.delivery.ending.Ending;
import nl.doelbinder.organisation.Actor;
import org.springframework.stereotype.Component;

/** Where the ending of an agreement stands, for the page of the agreement: who sees that page may know. */
@Component("endingsShown")
public final class EndingsShown {

    private final AgreementAtItsEnd agreements;

    EndingsShown(AgreementAtItsEnd agreements) {
        this.agreements = agreements;
    }

    /** The ending that is under way, or else the last one there was. */
    public List<Ending> of(String agreement) {
        return agreements.lastOf(agreement, Actor.PROGRAM).stream().toList();
    }
}
