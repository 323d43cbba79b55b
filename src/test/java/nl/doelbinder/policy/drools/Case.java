package nl.doelbinder.policy.drools;

import java.time.LocalDate;
import java.time.Period;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.doelbinder.policy.Access;
import nl.doelbinder.policy.Assessment;
import nl.doelbinder.policy.Authorisation;
import nl.doelbinder.policy.Collection;
import nl.doelbinder.policy.Colour;
import nl.doelbinder.policy.Factor;
import nl.doelbinder.policy.Finding;
import nl.doelbinder.policy.Framework;
import nl.doelbinder.policy.Hosting;
import nl.doelbinder.policy.Identity;
import nl.doelbinder.policy.Level;
import nl.doelbinder.policy.Location;
import nl.doelbinder.policy.Recipient;
import nl.doelbinder.policy.RequestFacts;
import nl.doelbinder.policy.RuleBook;
import nl.doelbinder.policy.ServiceLine;
import nl.doelbinder.policy.Validity;
import nl.doelbinder.policy.register.Contract;
import nl.doelbinder.policy.register.ImpactAssessment;
import nl.doelbinder.policy.register.LegalQuestion;
import nl.doelbinder.policy.register.LegalQuestion.Answer;
import nl.doelbinder.policy.register.LegalQuestion.Ruling;
import nl.doelbinder.policy.register.LegalSource;
import nl.doelbinder.policy.register.Licence;
import nl.doelbinder.policy.register.MatrixCell;
import nl.doelbinder.policy.register.Purpose;
import nl.doelbinder.policy.register.RegisteredUnit;
import nl.doelbinder.policy.register.Registers;
import nl.doelbinder.policy.register.RetentionNorm;
import nl.doelbinder.policy.register.Tool;
import org.jspecify.annotations.Nullable;

/**
 * A request with its registers, lawful until something is changed: a unit with one purpose in every framework, an
 * impact assessment without conditions, long norms, a matrix all green, questions answered with yes, and a tool under
 * contract. Nothing of it follows the law; it only is what the rules are silent about.
 */
final class Case {

    static final RuleSet RULE_SET = RuleSet.built(Case.class.getClassLoader());
    static final RuleBook RULES = new DroolsRuleBook(RULE_SET);

    private static final Validity ALWAYS = new Validity(LocalDate.parse("2001-01-01"), null);
    private static final List<String> SOURCES = List.of(
            "PURPOSE",
            "COMPATIBLE",
            "MINIMISE",
            "RETENTION",
            "IMPACT",
            "GROUND",
            "PROCESSOR",
            "TRANSFER",
            "SECURITY",
            "AUTOMATED",
            "SYSTEMATIC",
            "RECORDING",
            "PROPORTIONAL",
            "PROCURE");

    private String purpose = "P";
    private Framework framework = Framework.SERVICE;
    private ServiceLine serviceLine = ServiceLine.MONITORING;
    private Level level = Level.AGGREGATE;
    private Access access = Access.OPEN;
    private Identity identity = Identity.RECOGNISABLE;
    private Location location = Location.NONE;
    private Collection collection = Collection.TARGETED;
    private boolean specialCategories;
    private boolean minors;
    private boolean automatedDecision;
    private Set<Recipient> recipients = Set.of();
    private LocalDate from = LocalDate.parse("2016-09-05");
    private LocalDate until = LocalDate.parse("2016-09-30");
    private Period retention = Period.parse("P30D");
    private @Nullable Authorisation authorisation;
    private LocalDate assessedOn = LocalDate.parse("2016-09-06");

    private Set<Framework> unitFrameworks = EnumSet.allOf(Framework.class);
    private List<Purpose> purposes = Arrays.stream(Framework.values())
            .map(each -> purpose(each, Level.SUBJECT, "2001-01-01", null, ServiceLine.values()))
            .toList();
    private List<ImpactAssessment> impacts = List.of(impact("PIA-1", "2016-01-01", null));
    private boolean norms = true;
    private Period norm = Period.parse("P10Y");
    private final Map<String, @Nullable Answer> questions = new LinkedHashMap<>();
    private final Map<String, Colour> cells = new HashMap<>();
    private Set<ServiceLine> toolLines = EnumSet.allOf(ServiceLine.class);
    private Hosting hosting = Hosting.EU;
    private @Nullable LocalDate certifiedUntil = LocalDate.parse("2030-12-31");
    private boolean processorAgreement = true;
    private List<Contract> contracts = List.of(contract("C-1", "2016-01-01", "2019-12-31", List.of()));
    private List<Licence> licences = List.of(licence("C-1", "U", 1, "2016-01-01", "2019-12-31"));

    private Case() {
        for (String topic : List.of("RETENTION_LONG", "EXACT_LOCATION", "OPEN_INTERNET_BASIS", "BULK_COLLECTION")) {
            questions.put(topic, answer(Ruling.ALLOW, "2016-01-01"));
        }
    }

    static Case lawfulRequest() {
        return new Case();
    }

    // The request

    Case forPurpose(String code) {
        purpose = code;
        return this;
    }

    Case in(Framework other) {
        framework = other;
        return this;
    }

    Case engaging() {
        serviceLine = ServiceLine.ENGAGEMENT;
        return this;
    }

    Case onSubject() {
        level = Level.SUBJECT;
        return this;
    }

    Case by(Access other) {
        access = other;
        return this;
    }

    Case as(Identity other) {
        identity = other;
        return this;
    }

    Case at(Location other) {
        location = other;
        return this;
    }

    Case inBulk() {
        collection = Collection.BULK;
        return this;
    }

    Case withSpecialCategories() {
        specialCategories = true;
        return this;
    }

    Case withMinors() {
        minors = true;
        return this;
    }

    Case decidedByMachine() {
        automatedDecision = true;
        return this;
    }

    Case handedTo(Recipient... others) {
        recipients = Set.of(others);
        return this;
    }

    Case from(String day) {
        from = LocalDate.parse(day);
        return this;
    }

    Case until(String day) {
        until = LocalDate.parse(day);
        return this;
    }

    Case lasting(int days) {
        until = from.plusDays(days - 1L);
        return this;
    }

    Case kept(String period) {
        retention = Period.parse(period);
        return this;
    }

    Case ordered(String first, String last) {
        authorisation = new Authorisation("126g", "R-1", LocalDate.parse(first), LocalDate.parse(last));
        return this;
    }

    Case ordered() {
        authorisation = new Authorisation("126g", "R-1", from, until);
        return this;
    }

    Case assessedOn(String day) {
        assessedOn = LocalDate.parse(day);
        return this;
    }

    // The registers

    Case unitIn(Framework... frameworks) {
        unitFrameworks = Set.of(frameworks);
        return this;
    }

    Case with(Purpose... others) {
        purposes = List.of(others);
        return this;
    }

    Case with(ImpactAssessment... others) {
        impacts = List.of(others);
        return this;
    }

    Case with(Contract... others) {
        contracts = List.of(others);
        return this;
    }

    Case with(Licence... others) {
        licences = List.of(others);
        return this;
    }

    Case withoutNorms() {
        norms = false;
        return this;
    }

    Case norm(String period) {
        norm = Period.parse(period);
        return this;
    }

    Case withoutQuestion(String topic) {
        questions.remove(topic);
        return this;
    }

    Case open(String topic) {
        questions.put(topic, null);
        return this;
    }

    Case answered(String topic, Ruling ruling, String day) {
        questions.put(topic, answer(ruling, day));
        return this;
    }

    Case coloured(Factor factor, String value, Colour colour) {
        cells.put(factor + " " + value, colour);
        return this;
    }

    Case toolFor(ServiceLine... lines) {
        toolLines = Set.of(lines);
        return this;
    }

    Case hostedIn(Hosting other) {
        hosting = other;
        return this;
    }

    Case certifiedUntil(@Nullable String day) {
        certifiedUntil = day == null ? null : LocalDate.parse(day);
        return this;
    }

    Case withoutProcessorAgreement() {
        processorAgreement = false;
        return this;
    }

    // Its judgement

    Assessment assessed() {
        return RULES.assess(request(), registers(), assessedOn);
    }

    /** Findings of this rule. */
    List<Finding> findings(String rule) {
        return assessed().findings().stream()
                .filter(finding -> finding.rule().equals(rule))
                .toList();
    }

    /** Outcomes of this rule's findings with a space between; empty where it is silent. */
    String outcomes(String rule) {
        return String.join(
                " ",
                findings(rule).stream().map(finding -> finding.outcome().name()).toList());
    }

    /** Id and outcome of everything but what families say that found nothing. */
    List<String> answers() {
        return assessed().findings().stream()
                .filter(finding -> !finding.rule().endsWith("-OK"))
                .map(finding -> finding.rule() + " " + finding.outcome())
                .toList();
    }

    RequestFacts request() {
        return new RequestFacts(
                "U",
                purpose,
                "T",
                framework,
                serviceLine,
                level,
                access,
                identity,
                location,
                collection,
                specialCategories,
                minors,
                automatedDecision,
                recipients,
                from,
                until,
                retention,
                authorisation);
    }

    Registers registers() {
        Registers.Builder registers = Registers.builder("1");
        registers.add(new RegisteredUnit("U", "Unit", unitFrameworks));
        purposes.forEach(registers::add);
        impacts.forEach(registers::add);
        for (Framework each : Framework.values()) {
            for (ServiceLine line : ServiceLine.values()) {
                for (Level of : Level.values()) {
                    if (norms) {
                        registers.add(new RetentionNorm(each, line, of, norm, ALWAYS));
                    }
                }
            }
            addMatrix(registers, each);
        }
        questions.forEach((topic, answer) -> registers.add(new LegalQuestion(topic, topic, null, answer)));
        SOURCES.forEach(key -> registers.add(new LegalSource(key, key + " art.", ALWAYS)));
        registers.add(new Tool("T", "V", toolLines, hosting, certifiedUntil, processorAgreement));
        contracts.forEach(registers::add);
        licences.forEach(registers::add);
        return registers.build();
    }

    private void addMatrix(Registers.Builder registers, Framework of) {
        Map<Factor, List<String>> values = Map.of(
                Factor.ACCESS, List.of("OPEN", "REGISTERED", "SHIELDED"),
                Factor.IDENTITY, List.of("RECOGNISABLE", "UNDISCLOSED", "ASSUMED"),
                Factor.DURATION, List.of("AGGREGATE", "SINGLE", "SHORT", "LONG"),
                Factor.LOCATION, List.of("NONE", "REGION_AGGREGATE", "REGION_SUBJECT", "EXACT"),
                Factor.COLLECTION, List.of("TARGETED", "BULK_AGGREGATE", "BULK_SUBJECT"),
                Factor.SPECIAL_CATEGORIES, List.of("YES", "NO"),
                Factor.MINORS, List.of("YES", "NO"),
                Factor.RECIPIENTS, List.of("NONE", "EXTERNAL"));
        values.forEach((factor, all) -> all.forEach(value -> registers.add(
                new MatrixCell(factor, value, of, cells.getOrDefault(factor + " " + value, Colour.GREEN), ALWAYS))));
    }

    // Entries

    static Purpose purpose(
            Framework framework, Level maxLevel, String from, @Nullable String until, ServiceLine... lines) {
        return new Purpose("P", "U", framework, Set.of(lines), maxLevel, "Purpose", validity(from, until));
    }

    static ImpactAssessment impact(String code, String approvedOn, @Nullable String validUntil, String... conditions) {
        return impact(code, approvedOn, validUntil, null, conditions);
    }

    static ImpactAssessment impact(
            String code,
            String approvedOn,
            @Nullable String validUntil,
            ImpactAssessment.@Nullable StatedFacts facts,
            String... conditions) {
        return new ImpactAssessment(
                code,
                "U",
                true,
                LocalDate.parse(approvedOn),
                validUntil == null ? null : LocalDate.parse(validUntil),
                EnumSet.allOf(ServiceLine.class),
                Set.of("P"),
                EnumSet.allOf(Level.class),
                List.of(conditions),
                facts);
    }

    /** A contract for the tool. */
    static Contract contract(
            String number, String from, String until, List<Contract.Option> options, Contract.Extension... extensions) {
        return new Contract(number, "T", LocalDate.parse(from), LocalDate.parse(until), options, List.of(extensions));
    }

    static Contract.Option option(String period, String notice) {
        return new Contract.Option(Period.parse(period), Period.parse(notice));
    }

    static Contract.Extension extension(String agreedOn, String from, String until, @Nullable String consentBy) {
        return new Contract.Extension(
                LocalDate.parse(agreedOn), LocalDate.parse(from), LocalDate.parse(until), consentBy);
    }

    static Licence licence(String contract, String unit, int granted, String from, @Nullable String until) {
        return new Licence(contract, unit, granted, 0, validity(from, until));
    }

    static Answer answer(Ruling ruling, String day) {
        return new Answer(ruling, LocalDate.parse(day), ruling == Ruling.ALLOW_IF ? "Only so." : null);
    }

    private static Validity validity(String from, @Nullable String until) {
        return new Validity(LocalDate.parse(from), until == null ? null : LocalDate.parse(until));
    }
}
