package nl.doelbinder.delivery;

import nl.doelbinder.delivery.AgreementVersion.Judge;
import nl.doelbinder.delivery.AgreementVersion.Judged;
import nl.doelbinder.organisation.Actor;
import nl.doelbinder.organisation.Refusal;
import nl.doelbinder.organisation.Role;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** The data owner and the provider judge, each, whether proposed terms belong in an agreement. */
@Component
public class JudgingVersion {

    private final ChangingAgreement changing;
    private final VersionEntries versions;
    private final ApplicationEventPublisher events;

    JudgingVersion(ChangingAgreement changing, VersionEntries versions, ApplicationEventPublisher events) {
        this.changing = changing;
        this.versions = versions;
        this.events = events;
    }

    public Agreement judge(String code, int number, AgreementVersion.Judgement judgement, String reason, Actor by) {
        return changing.change(code, by, "JUDGE_AGREEMENT_VERSION", reason, null, agreement -> {
            boolean owner = by.is(Role.DATA_OWNER, agreement.terms().referralsTo());
            if (!owner) {
                Rights.provides(by, agreement);
            }
            Reasons.check("/reason", "reason", reason);
            var version = versions.findByAgreementAndNumber(code, number)
                    .orElseThrow(() -> new Refusal.NotFound("delivery.refusal.no-version", code, number));
            version.judge(owner ? Judge.DATA_OWNER : Judge.DATA_PROVIDER, new Judged(judgement, by.username(), reason));
            switch (version.state()) {
                case ACCEPTED -> agreement.renew(number, version.terms());
                case REJECTED -> events.publishEvent(new AgreementEvent.VersionRejected(code));
                case PROPOSED -> {
                    // The other party has still to judge it.
                }
            }
        });
    }
}
