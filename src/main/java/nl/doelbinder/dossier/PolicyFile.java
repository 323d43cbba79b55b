package nl.doelbinder.dossier;

import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import nl.doelbinder.input.Codes;
import nl.doelbinder.input.InputObject;
import nl.doelbinder.policy.Framework;
import nl.doelbinder.policy.Level;
import nl.doelbinder.policy.ServiceLine;
import nl.doelbinder.policy.Validity;
import nl.doelbinder.policy.register.LegalQuestion;
import nl.doelbinder.policy.register.LegalQuestion.Answer;
import nl.doelbinder.policy.register.LegalQuestion.Ruling;
import nl.doelbinder.policy.register.LegalSource;
import nl.doelbinder.policy.register.MatrixCell;
import nl.doelbinder.policy.register.PolicyRegisters;
import nl.doelbinder.policy.register.Purpose;
import nl.doelbinder.policy.register.RetentionNorm;
import org.jspecify.annotations.Nullable;

/** {@code policy.yaml}: the registers that the rules read. */
final class PolicyFile {

    private enum Status {
        OPEN,
        ANSWERED
    }

    private static final Codes<Framework> FRAMEWORKS = Codes.of(Framework.class);
    private static final Codes<ServiceLine> SERVICE_LINES = Codes.of(ServiceLine.class);
    private static final Codes<Level> LEVELS = Codes.of(Level.class);
    private static final Codes<Status> STATUSES = Codes.of(Status.class);
    private static final Codes<Ruling> RULINGS = Codes.of(Ruling.class);

    /** The keys that the rules cite by. */
    private static final Codes<String> SOURCE_KEYS = Codes.of(List.of(
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
            "PROCURE"));

    private static final int LONGEST_LABEL = 200;
    private static final int LONGEST_QUESTION = 1000;
    private static final int LONGEST_CONDITION = 2000;
    private static final int LONGEST_TABLE = 100_000;

    private PolicyFile() {}

    static PolicyRegisters read(InputObject in, Known known) {
        List<Purpose> purposes = new ArrayList<>();
        Span.Overlaps overlaps = new Span.Overlaps();
        in.objects("purposes").forEach(entry -> OrganisationFile.add(purposes, purpose(entry, known, overlaps)));
        List<RetentionNorm> norms = new ArrayList<>();
        in.objects("retentionNorms").forEach(entry -> OrganisationFile.add(norms, norm(entry, overlaps)));
        List<LegalQuestion> questions = new ArrayList<>();
        Set<String> topics = new HashSet<>();
        in.objects("legalQuestions").forEach(entry -> OrganisationFile.add(questions, question(entry, topics)));
        InputObject matrix = in.object("matrix");
        List<MatrixCell> cells = matrix == null ? List.of() : matrix(matrix);
        List<LegalSource> sources = new ArrayList<>();
        in.objects("legalSources").forEach(entry -> OrganisationFile.add(sources, source(entry, overlaps)));
        in.end();
        return new PolicyRegisters(purposes, norms, questions, cells, sources);
    }

    private static @Nullable Purpose purpose(InputObject in, Known known, Span.Overlaps overlaps) {
        String code = in.text("code", Known.LONGEST_CODE);
        String unit = Known.reference(in, "unit", known.units);
        Framework framework = in.code("framework", FRAMEWORKS);
        Set<ServiceLine> serviceLines = in.codes("serviceLines", SERVICE_LINES);
        Level maxLevel = in.code("maxLevel", LEVELS);
        Validity validity = Span.validity(in);
        String label = in.text("label", LONGEST_LABEL);
        in.end();
        if (code != null) {
            known.purposes.add(code);
        }
        if (code == null
                || unit == null
                || framework == null
                || serviceLines == null
                || maxLevel == null
                || validity == null
                || label == null) {
            return null;
        }
        overlaps.add(in, List.of("purpose", code, unit, framework), validity);
        return new Purpose(code, unit, framework, serviceLines, maxLevel, label, validity);
    }

    private static @Nullable RetentionNorm norm(InputObject in, Span.Overlaps overlaps) {
        Framework framework = in.code("framework", FRAMEWORKS);
        ServiceLine serviceLine = in.code("serviceLine", SERVICE_LINES);
        Level level = in.code("level", LEVELS);
        Period max = in.period("max");
        Validity validity = Span.validity(in);
        in.end();
        if (framework == null || serviceLine == null || level == null || max == null || validity == null) {
            return null;
        }
        overlaps.add(in, List.of("norm", framework, serviceLine, level), validity);
        return new RetentionNorm(framework, serviceLine, level, max, validity);
    }

    private static @Nullable LegalQuestion question(InputObject in, Set<String> topics) {
        String topic = Known.own(in, "topic", topics);
        LocalDate raisedOn = in.optionalDate("raisedOn");
        Status status = in.code("status", STATUSES);
        String label = in.text("label", LONGEST_QUESTION);
        Answer answer = null;
        if (status == Status.ANSWERED) {
            Ruling ruling = in.code("answer", RULINGS);
            LocalDate answeredOn = in.date("answeredOn");
            String condition = ruling == Ruling.ALLOW_IF ? in.text("condition", LONGEST_CONDITION) : null;
            Span.inOrder(in, "raisedOn", raisedOn, "answeredOn", answeredOn);
            answer = ruling == null || answeredOn == null ? null : new Answer(ruling, answeredOn, condition);
        }
        in.end();
        return topic == null || label == null ? null : new LegalQuestion(topic, label, raisedOn, answer);
    }

    private static List<MatrixCell> matrix(InputObject in) {
        Validity validity = Span.validity(in);
        String table = in.lines("cells", LONGEST_TABLE);
        in.end();
        if (table == null) {
            return List.of();
        }
        Validity held = validity == null ? new Validity(LocalDate.EPOCH, null) : validity;
        return MatrixTable.read(in, table, held);
    }

    private static @Nullable LegalSource source(InputObject in, Span.Overlaps overlaps) {
        String key = in.code("key", SOURCE_KEYS);
        Validity validity = Span.validity(in);
        String cite = in.text("cite", LONGEST_LABEL);
        in.end();
        if (key == null || validity == null || cite == null) {
            return null;
        }
        overlaps.add(in, List.of("source", key), validity);
        return new LegalSource(key, cite, validity);
    }
}
