package nl.doelbinder.audit;

import org.springframework.boot.test.context.TestComponent;

/** Lets tests elsewhere seal at once, and verify what only their own transaction sees. */
@TestComponent
public class ChainTrial {

    private final Sealing sealing;
    private final VerifyingChain verifying;

    ChainTrial(Sealing sealing, VerifyingChain verifying) {
        this.sealing = sealing;
        this.verifying = verifying;
    }

    public void seal() {
        sealing.sealAll();
    }

    public Verification verifyHere() {
        return verifying.verifyInTransaction();
    }
}
