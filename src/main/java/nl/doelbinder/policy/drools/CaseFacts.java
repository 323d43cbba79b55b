package nl.doelbinder.policy.drools;

import java.time.LocalDate;
import java.time.Period;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import nl.doelbinder.policy.Access;
import nl.doelbinder.policy.Authorisation;
import nl.doelbinder.policy.Collection;
import nl.doelbinder.policy.Colour;
import nl.doelbinder.policy.Finding;
import nl.doelbinder.policy.Framework;
import nl.doelbinder.policy.Hosting;
import nl.doelbinder.policy.Identity;
import nl.doelbinder.policy.Level;
import nl.doelbinder.policy.Location;
import nl.doelbinder.policy.MatrixReading;
import nl.doelbinder.policy.Outcome;
import nl.doelbinder.policy.Recipient;
import nl.doelbinder.policy.RequestFacts;
import nl.doelbinder.policy.ServiceLine;
import nl.doelbinder.policy.register.Purpose;
import nl.doelbinder.policy.register.RegisteredUnit;
import nl.doelbinder.policy.register.Registers;
import nl.doelbinder.policy.register.RetentionNorm;
import nl.doelbinder.policy.register.Terms.Term;
import nl.doelbinder.policy.register.Tool;
import org.jspecify.annotations.Nullable;

/**
 * One case as the rules see it: the request, all that was looked up for it before they run, and what they find.
 *
 * <p>Stored rule sets of years ago call these methods. The class may grow; nothing that a rule ever used may go or change
 * its meaning.
 */
public final class CaseFacts {

    private final RequestFacts request;
    private final Registers registers;
    private final LocalDate assessedOn;
    private final RuleTexts texts;
    private final Parameters.OnDay parameters;
    private final List<Finding> findings = new ArrayList<>(8);
    private final StringBuilder page = new StringBuilder(512);

    private final RegisteredUnit unit;
    private final Tool tool;
    private final List<Purpose> purposes;
    private final @Nullable Purpose purpose;
    private final CoveringImpacts impacts;
    private final @Nullable RetentionNorm norm;
    private final LocalDate retainedUntil;
    private final MatrixReading matrix;
    private final @Nullable Term term;
    private final boolean authorised;

    CaseFacts(RequestFacts request, Registers registers, LocalDate assessedOn, RuleTexts texts) {
        this.request = request;
        this.registers = registers;
        this.assessedOn = assessedOn;
        this.texts = texts;
        parameters = texts.parameters().on(assessedOn);
        unit = found(registers.unit(request.unitCode()), "unit", request.unitCode());
        tool = found(registers.tool(request.tool()), "tool", request.tool());
        purposes = registers.purposes(request.unitCode(), request.purpose(), request.from());
        purpose = ofFramework(purposes, request.framework());
        impacts = new CoveringImpacts(
                registers.covering(
                        request.unitCode(), request.purpose(), request.serviceLine(), request.level(), assessedOn),
                request.from());
        norm = registers
                .norm(request.framework(), request.serviceLine(), request.level(), assessedOn)
                .orElse(null);
        retainedUntil = request.from().plus(request.retention());
        matrix = Matrix.read(request, registers, assessedOn, parameters);
        term = registers.termsFor(request.tool()).bestOn(request.from());
        Authorisation authorisation = request.authorisation();
        authorised = authorisation != null && authorisation.covers(request.from(), request.until());
    }

    // The request

    public Framework framework() {
        return request.framework();
    }

    public ServiceLine serviceLine() {
        return request.serviceLine();
    }

    public Level level() {
        return request.level();
    }

    public Access access() {
        return request.access();
    }

    public Identity identity() {
        return request.identity();
    }

    public Location location() {
        return request.location();
    }

    public Collection collection() {
        return request.collection();
    }

    public boolean specialCategories() {
        return request.specialCategories();
    }

    public boolean minors() {
        return request.minors();
    }

    public boolean automatedDecision() {
        return request.automatedDecision();
    }

    public Set<Recipient> recipients() {
        return request.recipients();
    }

    /** Whether anybody outside the organisation receives what is found. */
    public boolean external() {
        return !request.recipients().isEmpty();
    }

    /** Whether nobody receives it but these two. */
    public boolean onlyFor(Recipient one, Recipient other) {
        for (Recipient recipient : request.recipients()) {
            if (recipient != one && recipient != other) {
                return false;
            }
        }
        return true;
    }

    public LocalDate from() {
        return request.from();
    }

    public LocalDate until() {
        return request.until();
    }

    public LocalDate assessedOn() {
        return assessedOn;
    }

    public Period retention() {
        return request.retention();
    }

    /** Whether records are kept longer than this, by the calendar from the first day of monitoring. */
    public boolean keptBeyond(Period max) {
        return retainedUntil.isAfter(request.from().plus(max));
    }

    /** Whether this day is there and the request goes on after it. */
    public boolean goesOnAfter(@Nullable LocalDate day) {
        return day != null && day.isBefore(request.until());
    }

    /** Whether the request fits in such a period, its first and last day counted. */
    public boolean fitsIn(Period period) {
        return request.until().isBefore(request.from().plus(period));
    }

    /** Whether the request looks at a place more finely than this. */
    public boolean finerThan(Location stated) {
        return request.location().compareTo(stated) > 0;
    }

    /** Whether the officer of justice's order covers the whole request. */
    public boolean authorised() {
        return authorised;
    }

    // The numbers of the law

    /** A period of {@code rules/parameters.yaml} as of the day of assessment. */
    public Period limit(String name) {
        return parameters.period(name);
    }

    // Purpose limitation

    /** Whether the unit has this purpose on the first day, in whatever framework. */
    public boolean purposeKnown() {
        return !purposes.isEmpty();
    }

    /** The unit's entry for this purpose in the framework of the request, on its first day. */
    public @Nullable Purpose purpose() {
        return purpose;
    }

    public boolean purposeHasServiceLine() {
        return purpose != null && purpose.serviceLines().contains(request.serviceLine());
    }

    public @Nullable Level purposeLevel() {
        return purpose == null ? null : purpose.maxLevel();
    }

    public @Nullable LocalDate purposeUntil() {
        return purpose == null ? null : purpose.validity().until();
    }

    /** The impact assessments that cover the request. */
    public CoveringImpacts impacts() {
        return impacts;
    }

    // Retention

    public @Nullable RetentionNorm norm() {
        return norm;
    }

    /** How the register answers a question of law on the day of assessment. */
    public QuestionStanding question(String topic) {
        return QuestionStanding.of(registers.question(topic), assessedOn);
    }

    // Legality

    public boolean unitHasFramework() {
        return unit.frameworks().contains(request.framework());
    }

    public Colour colour() {
        return matrix.colour();
    }

    /** The factors of the matrix that weigh: all that are not green. */
    public List<MatrixReading.FactorReading> weighingFactors() {
        return matrix.factors().stream()
                .filter(factor -> factor.colour() != Colour.GREEN)
                .toList();
    }

    public boolean toolHasServiceLine() {
        return tool.serviceLines().contains(request.serviceLine());
    }

    /** The best term of a contract for the tool that holds the first day. */
    public @Nullable Term term() {
        return term;
    }

    /** The last day of unbroken terms from the first day on; {@code null} when no term holds that day. */
    public @Nullable LocalDate termsUntil() {
        return term == null ? null : registers.termsFor(request.tool()).unbrokenFrom(request.from());
    }

    public boolean licensed() {
        return registers.licensed(request.tool(), request.unitCode(), request.from());
    }

    public Hosting hosting() {
        return tool.hosting();
    }

    public boolean processorAgreement() {
        return tool.processorAgreement();
    }

    /** Whether the tool's ISO 27001 certificate holds on the first day. */
    public boolean certified() {
        LocalDate last = tool.iso27001Until();
        return last != null && !last.isBefore(request.from());
    }

    /** The last day of the tool's ISO 27001 certificate. */
    public @Nullable LocalDate certifiedUntil() {
        return tool.iso27001Until();
    }

    // What the rules find. The key is the rule's id, with a word behind a full stop where it has several messages.

    public void deny(String key, Object... values) {
        add(Outcome.DENY, key, null, values);
    }

    public void refer(String key, Object... values) {
        add(Outcome.REFER, key, null, values);
    }

    public void allowIf(String key, Object... values) {
        add(Outcome.CONDITION, key, null, values);
    }

    /** A condition that ends the grant on its last day at the latest. */
    public void allowUntil(@Nullable LocalDate lastDay, String key, Object... values) {
        add(Outcome.CONDITION, key, lastDay, values);
    }

    /** One condition for each that the covering impact assessments make. */
    public void allowIfEach(String key, List<CoveringImpacts.Condition> conditions) {
        for (CoveringImpacts.Condition condition : conditions) {
            add(Outcome.CONDITION, key, null, condition.impact(), condition.text());
        }
    }

    /** What the answer to the question says, the key followed by {@code .open}, {@code .allowIf} or {@code .forbid}. */
    public void byQuestion(String topic, String key) {
        QuestionStanding standing = question(topic);
        add(standing.outcome(), key + standing.suffix(), null, standing.condition());
    }

    private void add(Outcome outcome, String key, @Nullable LocalDate until, Object... values) {
        findings.add(texts.finding(key, outcome, this, until, values));
    }

    // For this room

    RequestFacts request() {
        return request;
    }

    Registers registers() {
        return registers;
    }

    RegisteredUnit unit() {
        return unit;
    }

    Tool tool() {
        return tool;
    }

    List<Purpose> purposes() {
        return purposes;
    }

    MatrixReading matrix() {
        return matrix;
    }

    Parameters.OnDay parameters() {
        return parameters;
    }

    /** An empty page to write one message on. */
    StringBuilder page() {
        page.setLength(0);
        return page;
    }

    List<Finding> findings() {
        return findings;
    }

    long days() {
        return ChronoUnit.DAYS.between(request.from(), request.until()) + 1;
    }

    private static @Nullable Purpose ofFramework(List<Purpose> purposes, Framework framework) {
        for (Purpose purpose : purposes) {
            if (purpose.framework() == framework) {
                return purpose;
            }
        }
        return null;
    }

    private static <T> T found(Optional<T> entry, String kind, String code) {
        return entry.orElseThrow(() -> new IllegalArgumentException("no " + kind + " " + code + " in the registers"));
    }
}
