package nl.doelbinder.delivery.ending;

import java.time.Clock;
import nl.doelbinder.delivery.aftercare.CaseKind;
import nl.doelbinder.delivery.aftercare.Cases;
import nl.doelbinder.delivery.aftercare.Cases.Doing;
import nl.doelbinder.delivery.aftercare.Parties;
import nl.doelbinder.delivery.aftercare.Party;
import nl.doelbinder.organisation.Actor;
import nl.doelbinder.organisation.Refusal;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** A party proposes a change or a release, and data owner and provider judge it. */
@Component
public class JudgingChanges {

    private final Cases cases;
    private final Parties parties;
    private final Clock clock;

    JudgingChanges(Cases cases, Parties parties, Clock clock) {
        this.cases = cases;
        this.parties = parties;
        this.clock = clock;
    }

    public AgreementChange propose(String agreement, String title, String description, Actor by) {
        return cases.open(CaseKind.CHANGE, Doing.of(by, "PROPOSE_AGREEMENT_CHANGE"), code -> {
            parties.require(by, agreement, Party.OWNER, Party.DATA_OWNER, Party.PROVIDER, Party.RECIPIENT);
            return new AgreementChange(code, agreement, title, description, by.username(), clock.instant());
        });
    }

    public AgreementChange judge(
            String code, AgreementChange.ChangeVerdict verdict, String reason, Actor by, @Nullable Long version) {
        return cases.change(
                CaseKind.CHANGE,
                AgreementChange.class,
                code,
                new Doing(by, "JUDGE_AGREEMENT_CHANGE", reason, version),
                change -> {
                    var party = change.waiting().stream()
                            .filter(judge -> parties.isOne(by, change.agreement(), judge))
                            .findFirst()
                            .orElseThrow(() -> new Refusal.NotAllowed("change.refusal.not-judge", code));
                    change.judge(party, verdict, reason, by.username(), clock.instant());
                });
    }
}
