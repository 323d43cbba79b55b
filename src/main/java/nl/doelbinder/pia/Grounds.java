package nl.doelbinder.pia;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.doelbinder.policy.Framework;
import nl.doelbinder.policy.register.Contract;
import nl.doelbinder.policy.register.ImpactAssessment;
import nl.doelbinder.policy.register.Licence;
import nl.doelbinder.policy.register.Purpose;
import nl.doelbinder.policy.register.RegisterEntries;
import nl.doelbinder.policy.register.Registers;
import nl.doelbinder.policy.register.Tool;
import tools.jackson.core.type.TypeReference;

/**
 * What a PIA's facts rest on: the norms for how long its unit keeps what it collects, the answers to questions of law, and
 * the contracts for the tools it works with. By name, with what each of them says.
 */
final class Grounds {

    private static final TypeReference<TreeMap<String, String>> STORED = new TypeReference<>() {};

    private final SortedMap<String, String> said;

    private Grounds(SortedMap<String, String> said) {
        this.said = said;
    }

    /** As the registers have them. */
    static Grounds of(Registers registers, ImpactAssessment pia) {
        RegisterEntries entries = registers.entries();
        SortedMap<String, String> said = new TreeMap<>();
        Set<Framework> frameworks = entries.purposes().stream()
                .filter(purpose -> purpose.unitCode().equals(pia.unitCode())
                        && pia.purposes().contains(purpose.code()))
                .map(Purpose::framework)
                .collect(Collectors.toSet());
        entries.norms().stream()
                .filter(norm -> frameworks.contains(norm.framework())
                        && pia.serviceLines().contains(norm.serviceLine())
                        && pia.levels().contains(norm.level()))
                .forEach(norm -> said.merge(
                        String.join(
                                " ",
                                "NORM",
                                norm.framework().name(),
                                norm.serviceLine().name(),
                                norm.level().name()),
                        norm.max() + " " + norm.validity(),
                        Grounds::inOrder));
        entries.questions()
                .forEach(question -> said.put(
                        "QUESTION " + question.topic(),
                        question.answer() == null ? "" : question.answer().toString()));
        Set<String> tools = entries.tools().stream()
                .filter(tool -> tool.serviceLines().stream().anyMatch(pia.serviceLines()::contains))
                .map(Tool::code)
                .collect(Collectors.toSet());
        Set<String> licensed = entries.licences().stream()
                .filter(licence -> licence.unitCode().equals(pia.unitCode()))
                .map(Licence::contract)
                .collect(Collectors.toSet());
        entries.contracts().stream()
                .filter(contract -> tools.contains(contract.tool()) && licensed.contains(contract.number()))
                .forEach(contract -> said.put("CONTRACT " + contract.number(), terms(contract)));
        return new Grounds(said);
    }

    static Grounds stored(String json) {
        return new Grounds(StoredValues.read(json, STORED));
    }

    String json() {
        return StoredValues.write(said);
    }

    /** Names of those that were added, left out or that say something else than before. */
    List<String> movedSince(Grounds before) {
        SortedSet<String> names = new TreeSet<>(said.keySet());
        names.addAll(before.said.keySet());
        return names.stream()
                .filter(name -> !Objects.equals(said.get(name), before.said.get(name)))
                .toList();
    }

    /** In an order that is the same however the database has it. */
    private static String terms(Contract contract) {
        return Stream.concat(
                        Stream.of(contract.tool(), contract.from(), contract.until()),
                        Stream.concat(contract.extensionOptions().stream(), contract.extensions().stream()))
                .map(Object::toString)
                .sorted()
                .collect(Collectors.joining("\n"));
    }

    private static String inOrder(String one, String other) {
        return one.compareTo(other) < 0 ? one + "\n" + other : other + "\n" + one;
    }
}
