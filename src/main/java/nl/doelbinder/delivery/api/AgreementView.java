package nl.doelbinder.delivery.api;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import nl.doelbinder.delivery.Agreement;
import nl.doelbinder.delivery.AgreementState;
import nl.doelbinder.delivery.AgreementTerms;
import nl.doelbinder.delivery.AgreementVersion;
import nl.doelbinder.delivery.AgreementVersion.Judge;
import nl.doelbinder.delivery.AgreementVersion.Judged;
import nl.doelbinder.delivery.MandateLine;
import nl.doelbinder.delivery.MandateList;
import nl.doelbinder.delivery.NormProof;
import org.jspecify.annotations.Nullable;

/** An agreement whole. */
record AgreementView(
        String code,
        AgreementState state,
        String title,
        int number,
        LocalDate inForceFrom,
        AgreementTerms terms,
        List<ProofView> proofs,
        @Nullable String endWay,
        @Nullable String endReason,
        @Nullable LocalDate endingSince,
        @Nullable LocalDate endedOn) {

    static AgreementView of(Agreement agreement, List<NormProof> proofs) {
        return new AgreementView(
                agreement.code(),
                agreement.state(),
                agreement.title(),
                agreement.number(),
                agreement.inForceFrom(),
                agreement.terms(),
                proofs.stream().map(ProofView::of).toList(),
                agreement.endWay().orElse(null),
                agreement.endReason().orElse(null),
                agreement.endingSince().orElse(null),
                agreement.endedOn().orElse(null));
    }

    /** What the recipient showed, and what the owner of the facility said of it. */
    record ProofView(
            String norm,
            int number,
            NormProof.State state,
            String reference,
            LocalDate shownOn,
            LocalDate validUntil,
            String shownBy,
            @Nullable String reviewedBy,
            @Nullable LocalDate reviewedOn,
            @Nullable String reason) {

        static ProofView of(NormProof proof) {
            return new ProofView(
                    proof.norm(),
                    proof.number(),
                    proof.state(),
                    proof.reference(),
                    proof.shownOn(),
                    proof.validUntil(),
                    proof.shownBy(),
                    proof.reviewedBy().orElse(null),
                    proof.reviewedOn().orElse(null),
                    proof.reason().orElse(null));
        }
    }

    /** As a line of a list. */
    record Line(
            String code,
            AgreementState state,
            String title,
            String recipient,
            int number,
            LocalDate inForceFrom,
            String href) {

        static Line of(Agreement agreement) {
            return new Line(
                    agreement.code(),
                    agreement.state(),
                    agreement.title(),
                    agreement.recipient(),
                    agreement.number(),
                    agreement.inForceFrom(),
                    AgreementResource.PATH + "/" + agreement.code());
        }
    }

    /** Who may receive, from one change to the next. */
    record ListView(
            int number,
            LocalDate holdsFrom,
            String changedBy,
            Instant changedAt,
            String reason,
            List<MandateLine> mandates) {

        static ListView of(MandateList list) {
            return new ListView(
                    list.number(), list.holdsFrom(), list.changedBy(), list.changedAt(), list.reason(), list.lines());
        }
    }

    /** One version of the terms. */
    record VersionView(
            int number,
            AgreementVersion.State state,
            String reason,
            String proposedBy,
            Instant proposedAt,
            @Nullable Judged dataOwner,
            @Nullable Judged dataProvider,
            AgreementTerms terms) {

        static VersionView of(AgreementVersion version) {
            return new VersionView(
                    version.number(),
                    version.state(),
                    version.reason(),
                    version.proposedBy(),
                    version.proposedAt(),
                    version.judgement(Judge.DATA_OWNER).orElse(null),
                    version.judgement(Judge.DATA_PROVIDER).orElse(null),
                    version.terms());
        }
    }
}
