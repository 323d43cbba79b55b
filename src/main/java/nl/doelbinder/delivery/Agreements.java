package nl.doelbinder.delivery;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import nl.doelbinder.organisation.Actor;
import nl.doelbinder.organisation.Refusal;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Reads agreements and what belongs to them: only those that the actor may see. */
@Component
@Transactional(readOnly = true)
public class Agreements {

    private final AgreementEntries entries;
    private final VersionEntries versions;
    private final MandateListEntries lists;
    private final ProofEntries proofs;

    Agreements(AgreementEntries entries, VersionEntries versions, MandateListEntries lists, ProofEntries proofs) {
        this.entries = entries;
        this.versions = versions;
        this.lists = lists;
        this.proofs = proofs;
    }

    /** All that the actor may see, by code. */
    public List<Agreement> all(Actor by) {
        return entries.findAllByOrderByCode().stream()
                .filter(agreement -> Rights.sees(by, agreement))
                .toList();
    }

    public Agreement one(String code, Actor by) {
        return entries.findById(code)
                .filter(agreement -> Rights.sees(by, agreement))
                .orElseThrow(() -> new Refusal.NotFound("delivery.refusal.no-agreement", code));
    }

    /** As the program sees it, which sees every agreement. */
    public Agreement inProcess(String code) {
        return one(code, Actor.PROGRAM);
    }

    /** Every version of it, the first one first. */
    public List<AgreementVersion> versions(String code, Actor by) {
        return versions.findAllByAgreementOrderByNumber(one(code, by).code());
    }

    /** Every mandate list, the newest first. */
    public List<MandateList> mandateLists(String code, Actor by) {
        return lists.findAllByAgreementOrderByNumberDesc(one(code, by).code());
    }

    /** The list as it stood at the end of this day. */
    public Optional<MandateList> mandateListOn(String code, LocalDate day, Actor by) {
        return lists.findFirstByAgreementAndHoldsFromLessThanEqualOrderByNumberDesc(
                one(code, by).code(), day);
    }

    /** Whether this account may receive under the agreement on this day. */
    public boolean isMandated(String code, String account, LocalDate day) {
        return mandateListOn(code, day, Actor.PROGRAM)
                .map(list -> list.mandates(account, day))
                .orElse(false);
    }

    /** Whether it is the deliveries' day: the agreement is in force and the account is mandated. */
    public boolean lets(String code, String account, LocalDate day) {
        return inProcess(code).inForce(day) && isMandated(code, account, day);
    }

    /** Each proof that the recipient showed, by norm, the newest first. */
    public List<NormProof> proofs(String code, Actor by) {
        return proofs.findAllByAgreementOrderByNormAscNumberDesc(one(code, by).code());
    }

    /** Of these, the one that counts for a norm: the newest that was confirmed. */
    static Optional<NormProof> counting(Collection<NormProof> proofs, String norm) {
        return proofs.stream()
                .filter(proof -> proof.norm().equals(norm))
                .filter(proof -> proof.state() == NormProof.State.CONFIRMED)
                .findFirst();
    }
}
