package nl.doelbinder.delivery.api;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import nl.doelbinder.delivery.AgreementTerms;
import nl.doelbinder.delivery.AgreementVersion;
import nl.doelbinder.delivery.DeliveryDecision;
import nl.doelbinder.delivery.DeliveryDraft;
import nl.doelbinder.delivery.MandateLine;
import nl.doelbinder.delivery.ReadingDraft;
import nl.doelbinder.delivery.ReadingTerms;
import nl.doelbinder.delivery.ReviewingProof;
import nl.doelbinder.input.BadInput;
import nl.doelbinder.input.Codes;
import nl.doelbinder.input.InputObject;
import nl.doelbinder.input.Reading;
import org.jspecify.annotations.Nullable;

/** Reads the bodies of calls on agreements and deliveries. */
final class ReadingDeliveryInput {

    private static final Codes<DeliveryDecision.Outcome> OUTCOMES = Codes.of(DeliveryDecision.Outcome.class);
    private static final Codes<AgreementVersion.Judgement> JUDGEMENTS = Codes.of(AgreementVersion.Judgement.class);
    private static final Codes<ReviewingProof.Outcome> REVIEWS = Codes.of(ReviewingProof.Outcome.class);
    private static final int LONGEST_TEXT = 4000;
    private static final int LONGEST_NAME = 100;
    private static final int CHECKSUM = 64;

    private ReadingDeliveryInput() {}

    static DeliveryDraft draft(Reading body) {
        InputObject in = body.root();
        DeliveryDraft draft = ReadingDraft.read(in);
        in.end();
        return whole(body, draft);
    }

    static DeliveryDecision decision(Reading body) {
        InputObject in = body.root();
        DeliveryDecision.Outcome outcome = in.code("outcome", OUTCOMES);
        String reason = in.lines("reason", LONGEST_TEXT);
        in.end();
        return whole(body, outcome == null || reason == null ? null : new DeliveryDecision(outcome, reason));
    }

    static @Nullable String checksum(Reading body) {
        InputObject in = body.root();
        String sha256 = in.optionalText("sha256", CHECKSUM);
        in.end();
        body.refuseIfFaulty();
        return sha256;
    }

    static String outcome(Reading body) {
        InputObject in = body.root();
        String outcome = in.lines("outcome", LONGEST_TEXT);
        in.end();
        return whole(body, outcome);
    }

    /** A newer list and why it is needed. */
    record NewList(
            List<MandateLine> lines,
            String reason,
            @Nullable Integer replaces) {}

    static NewList mandates(Reading body) {
        InputObject in = body.root();
        List<MandateLine> lines = new ArrayList<>();
        in.objects("mandates").forEach(entry -> {
            String account = entry.text("account", LONGEST_NAME);
            LocalDate from = entry.date("from");
            LocalDate until = entry.optionalDate("until");
            entry.end();
            if (account != null && from != null) {
                lines.add(new MandateLine(account, from, until));
            }
        });
        String reason = in.lines("reason", LONGEST_TEXT);
        Integer replaces = in.optionalNumber("replaces", 0, Integer.MAX_VALUE);
        in.end();
        return whole(body, reason == null ? null : new NewList(lines, reason, replaces));
    }

    /** A proof as it is shown. */
    record NewProof(String norm, String reference, LocalDate validUntil) {}

    static NewProof proof(Reading body) {
        InputObject in = body.root();
        String norm = in.text("norm", LONGEST_NAME);
        String reference = in.text("reference", LONGEST_TEXT);
        LocalDate validUntil = in.date("validUntil");
        in.end();
        return whole(
                body,
                norm == null || reference == null || validUntil == null
                        ? null
                        : new NewProof(norm, reference, validUntil));
    }

    /** What the owner of the facility says of a proof. */
    record Review(ReviewingProof.Outcome outcome, String reason) {}

    static Review review(Reading body) {
        InputObject in = body.root();
        ReviewingProof.Outcome outcome = in.code("outcome", REVIEWS);
        String reason = in.lines("reason", LONGEST_TEXT);
        in.end();
        return whole(body, outcome == null || reason == null ? null : new Review(outcome, reason));
    }

    /** Other terms and why they are proposed. */
    record NewTerms(AgreementTerms terms, String reason) {}

    static NewTerms terms(Reading body, Set<String> units) {
        InputObject in = body.root();
        String reason = in.lines("reason", LONGEST_TEXT);
        InputObject given = in.object("terms");
        AgreementTerms terms = given == null ? null : ReadingTerms.read(given, units);
        if (given != null) {
            given.end();
        }
        in.end();
        return whole(body, terms == null || reason == null ? null : new NewTerms(terms, reason));
    }

    /** A party's judgement and why. */
    record Judged(AgreementVersion.Judgement judgement, String reason) {}

    static Judged judgement(Reading body) {
        InputObject in = body.root();
        AgreementVersion.Judgement judgement = in.code("judgement", JUDGEMENTS);
        String reason = in.lines("reason", LONGEST_TEXT);
        in.end();
        return whole(body, judgement == null || reason == null ? null : new Judged(judgement, reason));
    }

    private static <T> T whole(Reading body, @Nullable T read) {
        body.refuseIfFaulty();
        if (read == null) {
            throw new BadInput(body.faults());
        }
        return read;
    }
}
