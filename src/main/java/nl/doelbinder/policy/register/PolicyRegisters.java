package nl.doelbinder.policy.register;

import java.util.List;

/** Every entry of the policy's own registers. */
public record PolicyRegisters(
        List<Purpose> purposes,
        List<RetentionNorm> norms,
        List<LegalQuestion> questions,
        List<MatrixCell> cells,
        List<LegalSource> sources) {

    public PolicyRegisters {
        purposes = List.copyOf(purposes);
        norms = List.copyOf(norms);
        questions = List.copyOf(questions);
        cells = List.copyOf(cells);
        sources = List.copyOf(sources);
    }
}
