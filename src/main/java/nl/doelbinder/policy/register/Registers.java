package nl.doelbinder.policy.register;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import nl.doelbinder.policy.Factor;
import nl.doelbinder.policy.Framework;
import nl.doelbinder.policy.Level;
import nl.doelbinder.policy.ServiceLine;

/**
 * All registers that the rules read, as one immutable snapshot with a version. Every look-up is by index, so that an
 * assessment costs the same whatever the number of entries.
 */
public final class Registers {

    private record PurposeKey(String unitCode, String code) {}

    private record NormKey(Framework framework, ServiceLine serviceLine, Level level) {}

    private record CellKey(Factor factor, String value, Framework framework) {}

    private record LicenceKey(String contract, String unitCode) {}

    private record ImpactKey(String unitCode, String purpose) {}

    private final String version;
    private final Map<String, RegisteredUnit> units;
    private final Map<PurposeKey, List<Purpose>> purposes;
    private final Map<NormKey, List<RetentionNorm>> norms;
    private final Map<String, LegalQuestion> questions;
    private final Map<CellKey, List<MatrixCell>> cells;
    private final Map<String, List<LegalSource>> sources;
    private final Map<String, Tool> tools;
    private final Map<String, List<Contract>> contractsByTool;
    private final Map<LicenceKey, List<Licence>> licences;
    private final Map<ImpactKey, List<ImpactAssessment>> impacts;

    private Registers(Builder builder) {
        version = builder.version;
        units = Map.copyOf(builder.units);
        purposes = frozen(builder.purposes);
        norms = frozen(builder.norms);
        questions = Map.copyOf(builder.questions);
        cells = frozen(builder.cells);
        sources = frozen(builder.sources);
        tools = Map.copyOf(builder.tools);
        contractsByTool = frozen(builder.contractsByTool);
        licences = frozen(builder.licences);
        impacts = frozen(builder.impacts);
    }

    /** Gathers a snapshot under this version. */
    public static Builder builder(String version) {
        return new Builder(version);
    }

    /** Names this snapshot: the number of the revision that last changed a register. */
    public String version() {
        return version;
    }

    public Optional<RegisteredUnit> unit(String code) {
        return Optional.ofNullable(units.get(code));
    }

    public Optional<Tool> tool(String code) {
        return Optional.ofNullable(tools.get(code));
    }

    public Set<String> unitCodes() {
        return units.keySet();
    }

    public Set<String> toolCodes() {
        return tools.keySet();
    }

    /** Every entry of this code for the unit, valid or not. */
    public List<Purpose> purposes(String unitCode, String code) {
        return purposes.getOrDefault(new PurposeKey(unitCode, code), List.of());
    }

    public Optional<RetentionNorm> norm(Framework framework, ServiceLine serviceLine, Level level, LocalDate day) {
        return norms.getOrDefault(new NormKey(framework, serviceLine, level), List.of()).stream()
                .filter(norm -> norm.validity().holds(day))
                .findFirst();
    }

    public Optional<LegalQuestion> question(String topic) {
        return Optional.ofNullable(questions.get(topic));
    }

    public Optional<MatrixCell> cell(Factor factor, String value, Framework framework, LocalDate day) {
        return cells.getOrDefault(new CellKey(factor, value, framework), List.of()).stream()
                .filter(cell -> cell.validity().holds(day))
                .findFirst();
    }

    /** The citations in force for this key. */
    public List<String> citations(String key, LocalDate day) {
        return sources.getOrDefault(key, List.of()).stream()
                .filter(source -> source.validity().holds(day))
                .map(LegalSource::cite)
                .toList();
    }

    public List<Contract> contractsFor(String tool) {
        return contractsByTool.getOrDefault(tool, List.of());
    }

    public List<Licence> licences(String contract, String unitCode) {
        return licences.getOrDefault(new LicenceKey(contract, unitCode), List.of());
    }

    /** Every impact assessment of the unit that names this purpose, whatever its status. */
    public List<ImpactAssessment> impactAssessments(String unitCode, String purpose) {
        return impacts.getOrDefault(new ImpactKey(unitCode, purpose), List.of());
    }

    private static <K, V> Map<K, List<V>> frozen(Map<K, List<V>> entries) {
        Map<K, List<V>> copy = new HashMap<>();
        entries.forEach((key, values) -> copy.put(key, List.copyOf(values)));
        return copy;
    }

    /** Gathers entries for one snapshot; not safe for several threads. */
    public static final class Builder {

        private final String version;
        private final Map<String, RegisteredUnit> units = new LinkedHashMap<>();
        private final Map<PurposeKey, List<Purpose>> purposes = new HashMap<>();
        private final Map<NormKey, List<RetentionNorm>> norms = new HashMap<>();
        private final Map<String, LegalQuestion> questions = new HashMap<>();
        private final Map<CellKey, List<MatrixCell>> cells = new HashMap<>();
        private final Map<String, List<LegalSource>> sources = new HashMap<>();
        private final Map<String, Tool> tools = new HashMap<>();
        private final Map<String, List<Contract>> contractsByTool = new HashMap<>();
        private final Map<LicenceKey, List<Licence>> licences = new HashMap<>();
        private final Map<ImpactKey, List<ImpactAssessment>> impacts = new HashMap<>();

        private Builder(String version) {
            this.version = version;
        }

        public Builder add(RegisteredUnit unit) {
            units.put(unit.code(), unit);
            return this;
        }

        public Builder add(Purpose purpose) {
            return put(purposes, new PurposeKey(purpose.unitCode(), purpose.code()), purpose);
        }

        public Builder add(RetentionNorm norm) {
            return put(norms, new NormKey(norm.framework(), norm.serviceLine(), norm.level()), norm);
        }

        public Builder add(LegalQuestion question) {
            questions.put(question.topic(), question);
            return this;
        }

        public Builder add(MatrixCell cell) {
            return put(cells, new CellKey(cell.factor(), cell.value(), cell.framework()), cell);
        }

        public Builder add(LegalSource source) {
            return put(sources, source.key(), source);
        }

        public Builder add(Tool tool) {
            tools.put(tool.code(), tool);
            return this;
        }

        public Builder add(Contract contract) {
            return put(contractsByTool, contract.tool(), contract);
        }

        public Builder add(Licence licence) {
            return put(licences, new LicenceKey(licence.contract(), licence.unitCode()), licence);
        }

        /** A generic one is left out, as it never covers a request. */
        public Builder add(ImpactAssessment impact) {
            String unitCode = impact.unitCode();
            if (unitCode != null) {
                impact.purposes().forEach(purpose -> put(impacts, new ImpactKey(unitCode, purpose), impact));
            }
            return this;
        }

        public Registers build() {
            return new Registers(this);
        }

        private <K, V> Builder put(Map<K, List<V>> index, K key, V value) {
            index.computeIfAbsent(key, unused -> new ArrayList<>()).add(value);
            return this;
        }
    }
}
