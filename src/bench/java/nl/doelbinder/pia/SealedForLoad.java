package nl.doelbinder.pia;

import nl.doelbinder.pia.PiaFile.Frozen;

/** Versions that were never submitted, sealed as if they were: only for loads. */
public final class SealedForLoad {

    private SealedForLoad() {}

    public static Frozen sealed(Frozen open) {
        return new Frozen(
                open.number(),
                open.template(),
                open.submittedBy(),
                open.submittedAt(),
                FrozenVersion.seal(open),
                open.answers(),
                open.risks());
    }
}
