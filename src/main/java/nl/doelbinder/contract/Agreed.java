package nl.doelbinder.contract;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import nl.doelbinder.organisation.RegisterHistory;
import nl.doelbinder.policy.register.Contract;
import org.jspecify.annotations.Nullable;

/** The options and extensions of all contracts, each by its contract's number. */
record Agreed(Map<String, List<Contract.Option>> options, Map<String, List<Contract.Extension>> extensions) {

    static Agreed of(RegisterHistory history, @Nullable Long revision) {
        return new Agreed(
                history.entries(OptionEntry.class, revision).stream()
                        .sorted(Comparator.comparing(OptionEntry::place))
                        .collect(groupingBy(OptionEntry::contract, mapping(OptionEntry::option, toList()))),
                history.entries(ExtensionEntry.class, revision).stream()
                        .sorted(Comparator.comparing(ExtensionEntry::firstDay))
                        .collect(groupingBy(ExtensionEntry::contract, mapping(ExtensionEntry::extension, toList()))));
    }

    List<Contract.Option> options(String contract) {
        return options.getOrDefault(contract, List.of());
    }

    List<Contract.Extension> extensions(String contract) {
        return extensions.getOrDefault(contract, List.of());
    }
}
