package nl.doelbinder.policy.register;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import nl.doelbinder.policy.Factor;
import nl.doelbinder.policy.Framework;
import nl.doelbinder.policy.Level;
import nl.doelbinder.policy.ServiceLine;
import nl.doelbinder.policy.Validity;
import org.jspecify.annotations.Nullable;

/**
 * All registers that the rules read, as one immutable snapshot with a version. Every look-up is by index and by day, so
 * that an assessment costs the same whatever the number of entries.
 */
public final class Registers {

    private record PurposeKey(String unitCode, String code) {}

    private record NormKey(Framework framework, ServiceLine serviceLine, Level level) {}

    private record CellKey(Factor factor, String value, Framework framework) {}

    private record LicenceKey(String tool, String unitCode) {}

    private record ImpactKey(String unitCode, String purpose, ServiceLine serviceLine, Level level) {}

    private final String version;
    private final Map<String, RegisteredUnit> units;
    private final Map<PurposeKey, Timeline<Purpose>> purposes;
    private final Map<NormKey, Timeline<RetentionNorm>> norms;
    private final Map<String, LegalQuestion> questions;
    private final Map<CellKey, Timeline<MatrixCell>> cells;
    private final Map<String, Timeline<LegalSource>> sources;
    private final Map<String, Tool> tools;
    private final Map<String, List<Contract>> contractsByTool;
    private final Map<String, Terms> terms;
    private final Map<LicenceKey, Timeline<Validity>> licensed;
    private final Map<ImpactKey, Timeline<ImpactAssessment>> impacts;
    private final RegisterEntries entries;

    private Registers(Builder builder) {
        entries = builder.entries();
        version = builder.version;
        units = Map.copyOf(builder.units);
        purposes = timelines(builder.purposes, Purpose::validity);
        norms = timelines(builder.norms, RetentionNorm::validity);
        questions = Map.copyOf(builder.questions);
        cells = timelines(builder.cells, MatrixCell::validity);
        sources = timelines(builder.sources, LegalSource::validity);
        tools = Map.copyOf(builder.tools);
        contractsByTool = mapped(builder.contractsByTool, List::copyOf);
        terms = mapped(builder.contractsByTool, Terms::of);
        licensed = timelines(mapped(builder.licensedByTool(), Terms::merged), Function.identity());
        builder.impacts.values().forEach(list -> list.sort(Comparator.comparing(ImpactAssessment::code)));
        impacts = timelines(builder.impacts, Registers::inForce);
    }

    /** Gathers a snapshot under this version. */
    public static Builder builder(String version) {
        return new Builder(version);
    }

    /** Names this snapshot: the number of the revision that last changed a register. */
    public String version() {
        return version;
    }

    /** Every entry, for who reads the registers themselves. */
    public RegisterEntries entries() {
        return entries;
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

    /** The unit's entries for this purpose that are valid on the day, one a framework at most. */
    public List<Purpose> purposes(String unitCode, String code, LocalDate day) {
        Timeline<Purpose> entries = purposes.get(new PurposeKey(unitCode, code));
        return entries == null ? List.of() : entries.allOn(day);
    }

    public Optional<RetentionNorm> norm(Framework framework, ServiceLine serviceLine, Level level, LocalDate day) {
        return on(norms.get(new NormKey(framework, serviceLine, level)), day);
    }

    public Optional<LegalQuestion> question(String topic) {
        return Optional.ofNullable(questions.get(topic));
    }

    public Optional<MatrixCell> cell(Factor factor, String value, Framework framework, LocalDate day) {
        return on(cells.get(new CellKey(factor, value, framework)), day);
    }

    /** The citations in force for this key. */
    public List<String> citations(String key, LocalDate day) {
        Timeline<LegalSource> texts = sources.get(key);
        if (texts == null) {
            return List.of();
        }
        List<LegalSource> inForce = texts.allOn(day);
        // One text a key is the rule, and this is read for every finding.
        return inForce.size() == 1
                ? List.of(inForce.get(0).cite())
                : inForce.stream().map(LegalSource::cite).toList();
    }

    public List<Contract> contractsFor(String tool) {
        return contractsByTool.getOrDefault(tool, List.of());
    }

    /** The terms of all contracts for this tool. */
    public Terms termsFor(String tool) {
        return terms.getOrDefault(tool, Terms.NONE);
    }

    /** Whether a licence of the unit, for at least one user under a contract for the tool, is valid on the day. */
    public boolean licensed(String tool, String unitCode, LocalDate day) {
        Timeline<Validity> spans = licensed.get(new LicenceKey(tool, unitCode));
        return spans != null && spans.on(day) != null;
    }

    /** Until when the unit is licensed for the tool without a gap, from this day on; {@code null}: no last day, or not. */
    public @Nullable LocalDate licensedUntil(String tool, String unitCode, LocalDate day) {
        Timeline<Validity> spans = licensed.get(new LicenceKey(tool, unitCode));
        Validity span = spans == null ? null : spans.on(day);
        return span == null ? null : span.until();
    }

    /**
     * The impact assessments that cover such use: the unit's own, approved on the day or before, not expired on it, and
     * made for this purpose, service line and level. By the day of approval, then by code.
     */
    public List<ImpactAssessment> covering(
            String unitCode, String purpose, ServiceLine serviceLine, Level level, LocalDate day) {
        Timeline<ImpactAssessment> entries = impacts.get(new ImpactKey(unitCode, purpose, serviceLine, level));
        return entries == null ? List.of() : entries.allOn(day);
    }

    private static <T> Optional<T> on(@Nullable Timeline<T> timeline, LocalDate day) {
        return timeline == null ? Optional.empty() : Optional.ofNullable(timeline.on(day));
    }

    private static <K, T> Map<K, Timeline<T>> timelines(Map<K, List<T>> entries, Function<T, Validity> validity) {
        return mapped(entries, list -> Timeline.of(list, validity));
    }

    private static <K, V, W> Map<K, W> mapped(Map<K, V> map, Function<V, W> change) {
        Map<K, W> changed = new HashMap<>();
        map.forEach((key, value) -> changed.put(key, change.apply(value)));
        return changed;
    }

    private static Validity inForce(ImpactAssessment impact) {
        return new Validity(Objects.requireNonNull(impact.approvedOn()), impact.validUntil());
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
        private final List<Licence> licences = new ArrayList<>();
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
            licences.add(licence);
            return this;
        }

        /** One that is generic, not approved, or expired before its approval is left out: it never covers a request. */
        public Builder add(ImpactAssessment impact) {
            String unitCode = impact.unitCode();
            LocalDate approvedOn = impact.approvedOn();
            LocalDate validUntil = impact.validUntil();
            boolean everInForce =
                    impact.approved() && approvedOn != null && (validUntil == null || !validUntil.isBefore(approvedOn));
            if (unitCode == null || !everInForce) {
                return this;
            }
            for (String purpose : impact.purposes()) {
                for (ServiceLine serviceLine : impact.serviceLines()) {
                    for (Level level : impact.levels()) {
                        put(impacts, new ImpactKey(unitCode, purpose, serviceLine, level), impact);
                    }
                }
            }
            return this;
        }

        /** What makes a unit licensed for a tool: a licence names a contract, and that one a tool. */
        private Map<LicenceKey, List<Validity>> licensedByTool() {
            Map<String, String> toolByContract = new HashMap<>();
            contractsByTool.forEach(
                    (tool, contracts) -> contracts.forEach(contract -> toolByContract.put(contract.number(), tool)));
            Map<LicenceKey, List<Validity>> spans = new HashMap<>();
            for (Licence licence : licences) {
                String tool = toolByContract.get(licence.contract());
                if (tool != null && licence.granted() > 0) {
                    put(spans, new LicenceKey(tool, licence.unitCode()), licence.validity());
                }
            }
            return spans;
        }

        private RegisterEntries entries() {
            return new RegisterEntries(
                    List.copyOf(units.values()),
                    flat(purposes),
                    flat(norms),
                    List.copyOf(questions.values()),
                    flat(cells),
                    List.copyOf(tools.values()),
                    flat(contractsByTool),
                    licences);
        }

        private static <V> List<V> flat(Map<?, List<V>> index) {
            return index.values().stream().flatMap(List::stream).toList();
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
