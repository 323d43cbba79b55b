package nl.doelbinder.policy.register;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import nl.doelbinder.organisation.RegisterHistory;
import nl.doelbinder.policy.Validity;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The policy's registers to be read by people: all entries, or those valid on a day, in a fixed order. */
@Component
public class PolicyEntries {

    private final RegisterHistory history;

    PolicyEntries(RegisterHistory history) {
        this.history = history;
    }

    /** By unit, code, framework and first day. */
    @Transactional(readOnly = true)
    public List<Purpose> purposes(@Nullable LocalDate on) {
        return valid(
                PurposeEntry.class,
                PurposeEntry::purpose,
                Purpose::validity,
                on,
                Comparator.comparing(Purpose::unitCode)
                        .thenComparing(Purpose::code)
                        .thenComparing(Purpose::framework)
                        .thenComparing(purpose -> purpose.validity().from()));
    }

    /** By framework, service line, level and first day. */
    @Transactional(readOnly = true)
    public List<RetentionNorm> norms(@Nullable LocalDate on) {
        return valid(
                NormEntry.class,
                NormEntry::norm,
                RetentionNorm::validity,
                on,
                Comparator.comparing(RetentionNorm::framework)
                        .thenComparing(RetentionNorm::serviceLine)
                        .thenComparing(RetentionNorm::level)
                        .thenComparing(norm -> norm.validity().from()));
    }

    /** By topic. A question answered after the day reads as open on it. */
    @Transactional(readOnly = true)
    public List<LegalQuestion> questions(@Nullable LocalDate on) {
        return history.entries(QuestionEntry.class, null).stream()
                .map(QuestionEntry::question)
                .map(question -> on == null ? question : question.asOf(on))
                .sorted(Comparator.comparing(LegalQuestion::topic))
                .toList();
    }

    /** By factor, value in the order of entry, framework and first day. */
    @Transactional(readOnly = true)
    public List<MatrixCell> matrix(@Nullable LocalDate on) {
        return history.entries(CellEntry.class, null).stream()
                .sorted(Comparator.comparing(CellEntry::id))
                .map(CellEntry::cell)
                .filter(cell -> on == null || cell.validity().holds(on))
                .sorted(Comparator.comparing(MatrixCell::factor))
                .toList();
    }

    /** By key and first day. */
    @Transactional(readOnly = true)
    public List<LegalSource> sources(@Nullable LocalDate on) {
        return valid(
                SourceEntry.class,
                SourceEntry::source,
                LegalSource::validity,
                on,
                Comparator.comparing(LegalSource::key)
                        .thenComparing(source -> source.validity().from()));
    }

    private <E, R> List<R> valid(
            Class<E> entity,
            Function<E, R> entry,
            Function<R, Validity> validity,
            @Nullable LocalDate on,
            Comparator<R> order) {
        return history.entries(entity, null).stream()
                .map(entry)
                .filter(found -> on == null || validity.apply(found).holds(on))
                .sorted(order)
                .toList();
    }
}
