package nl.doelbinder.monitoring;

import java.time.LocalDate;
import java.time.Period;
import java.util.Set;
import nl.doelbinder.organisation.Actor;
import nl.doelbinder.organisation.Role;
import nl.doelbinder.organisation.RoleGrant;
import nl.doelbinder.policy.Access;
import nl.doelbinder.policy.Authorisation;
import nl.doelbinder.policy.Collection;
import nl.doelbinder.policy.Framework;
import nl.doelbinder.policy.Identity;
import nl.doelbinder.policy.Level;
import nl.doelbinder.policy.Location;
import nl.doelbinder.policy.RequestFacts;
import nl.doelbinder.policy.ServiceLine;
import org.jspecify.annotations.Nullable;

/** People and requests that the tests start from. */
final class Given {

    static final LocalDate TODAY = LocalDate.of(2016, 9, 6);
    static final LocalDate LAST_DAY = LocalDate.of(2016, 12, 4);
    static final Actor REQUESTER = actor("aanvrager.isc", Role.REQUESTER, "ISC");
    static final Actor INVESTIGATOR = actor("aanvrager.fiod", Role.REQUESTER, "FIOD");
    static final Actor LEAD = actor("lid.isc", Role.UNIT_LEAD, "ISC");
    static final Actor OFFICER = new Actor("privacy.officer", Set.of(new RoleGrant(Role.PRIVACY_OFFICER, null)));
    static final Actor OTHER_OFFICER = new Actor("privacy.officer2", Set.of(new RoleGrant(Role.PRIVACY_OFFICER, null)));
    static final Actor AUDITOR = new Actor("auditor", Set.of(new RoleGrant(Role.AUDITOR, null)));
    /** A requester of the unit who is a privacy officer as well. */
    static final Actor BOTH =
            new Actor("alles", Set.of(new RoleGrant(Role.REQUESTER, "ISC"), new RoleGrant(Role.PRIVACY_OFFICER, null)));

    private Given() {}

    private static Actor actor(String username, Role role, String of) {
        return new Actor(username, Set.of(new RoleGrant(role, of)));
    }

    static RequestDraft draft() {
        return new RequestDraft("Beeldvorming", "Om te weten wat er speelt", facts("ISC", Framework.SUPERVISION, null));
    }

    static RequestDraft investigation() {
        var order = new Authorisation("126g", "ref", TODAY, LAST_DAY);
        return new RequestDraft("Opsporing", "Een zaak", facts("FIOD", Framework.INVESTIGATION, order));
    }

    private static RequestFacts facts(String unit, Framework framework, @Nullable Authorisation authorisation) {
        return new RequestFacts(
                unit,
                "PHENOMENON",
                "COOSTO",
                framework,
                ServiceLine.MONITORING,
                Level.SUBJECT,
                Access.OPEN,
                Identity.UNDISCLOSED,
                Location.NONE,
                Collection.BULK,
                false,
                false,
                false,
                Set.of(),
                LocalDate.of(2016, 9, 5),
                LAST_DAY,
                Period.ofYears(1),
                authorisation);
    }
}
