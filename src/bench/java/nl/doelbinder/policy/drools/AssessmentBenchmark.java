package nl.doelbinder.policy.drools;

import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import nl.doelbinder.policy.Assessment;
import nl.doelbinder.policy.Dossier2016;
import nl.doelbinder.policy.Framework;
import nl.doelbinder.policy.Level;
import nl.doelbinder.policy.RequestFacts;
import nl.doelbinder.policy.RuleBook;
import nl.doelbinder.policy.ServiceLine;
import nl.doelbinder.policy.Validity;
import nl.doelbinder.policy.register.ImpactAssessment;
import nl.doelbinder.policy.register.Licence;
import nl.doelbinder.policy.register.Purpose;
import nl.doelbinder.policy.register.Registers;
import nl.doelbinder.policy.register.RetentionNorm;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * One assessment with all its findings, messages in both languages and citations: by the rules, by the same policy
 * written by hand, and by the rules over registers with ten thousand entries of each kind more.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(1)
@Warmup(iterations = 4, time = 3)
@Measurement(iterations = 5, time = 3)
public class AssessmentBenchmark {

    private static final int ENTRIES = 10_000;

    private final RuleBook rules = BuiltRules.ruleBook();
    private final RuleBook byHand =
            new HandWrittenPolicy(RuleSet.built(AssessmentBenchmark.class.getClassLoader()));
    private final Registers registers = Dossier2016.registers();
    private final Registers large = large();
    private final List<RequestFacts> requests = RandomRequests.list(42, 1024);
    private int turn;

    /** The three must say the same, or the times say nothing. */
    @Setup
    public void theThreeAgree() {
        for (RequestFacts request : requests) {
            Assessment expected = byHand.assess(request, registers, Dossier2016.TODAY);
            Assessment found = rules.assess(request, registers, Dossier2016.TODAY);
            Assessment amongMany = rules.assess(request, large, Dossier2016.TODAY);
            if (!found.equals(expected) || !amongMany.findings().equals(expected.findings())) {
                throw new IllegalStateException("not judged alike: " + request);
            }
        }
    }

    @Benchmark
    public Assessment byRules() {
        return rules.assess(next(), registers, Dossier2016.TODAY);
    }

    @Benchmark
    public Assessment byHand() {
        return byHand.assess(next(), registers, Dossier2016.TODAY);
    }

    @Benchmark
    public Assessment byRulesAmongTenThousandEntries() {
        return rules.assess(next(), large, Dossier2016.TODAY);
    }

    private RequestFacts next() {
        turn = (turn + 1) & 1023;
        return requests.get(turn);
    }

    /** The dossier's registers, and as many entries more of each kind under the same keys, none of them in force. */
    private static Registers large() {
        Registers.Builder builder = Dossier2016.addTo(Registers.builder("large"));
        List<String> units = List.of("ISC", "WEBCARE", "SOC", "CKC", "DOUANE", "FIOD", "TOESLAGEN");
        List<String> purposes = List.of("PHENOMENON", "CASE_SUPPORT", "ANSWERING", "SENTIMENT", "THREAT_INTEL");
        LocalDate past = LocalDate.of(1970, 1, 1);
        for (int i = 0; i < ENTRIES; i++) {
            String unit = units.get(i % units.size());
            String purpose = purposes.get(i / units.size() % purposes.size());
            Framework framework = Framework.values()[i % 4];
            Validity day = new Validity(past.plusDays(i), past.plusDays(i));
            builder.add(new Purpose(
                    purpose, unit, framework, Set.of(ServiceLine.MONITORING), Level.SUBJECT, purpose, day));
            builder.add(new ImpactAssessment(
                    "PIA-" + i,
                    unit,
                    true,
                    day.from(),
                    day.until(),
                    Set.of(ServiceLine.values()),
                    Set.of(purpose),
                    Set.of(Level.values()),
                    List.of("Kort."),
                    null));
            builder.add(new RetentionNorm(
                    framework, ServiceLine.MONITORING, Level.values()[i / 4 % 2], Period.ofDays(1), day));
            builder.add(new Licence("5600003550", unit, 1, 1, day));
        }
        return builder.build();
    }
}
