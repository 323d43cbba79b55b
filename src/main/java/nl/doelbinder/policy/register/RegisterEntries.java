package nl.doelbinder.policy.register;

import java.util.List;

/** What the registers hold, valid or not, in no order. */
public record RegisterEntries(
        List<RegisteredUnit> units,
        List<Purpose> purposes,
        List<RetentionNorm> norms,
        List<LegalQuestion> questions,
        List<MatrixCell> cells,
        List<Tool> tools,
        List<Contract> contracts,
        List<Licence> licences) {

    public RegisterEntries {
        units = List.copyOf(units);
        purposes = List.copyOf(purposes);
        norms = List.copyOf(norms);
        questions = List.copyOf(questions);
        cells = List.copyOf(cells);
        tools = List.copyOf(tools);
        contracts = List.copyOf(contracts);
        licences = List.copyOf(licences);
    }
}
