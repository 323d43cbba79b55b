package nl.doelbinder.policy.register;

import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import nl.doelbinder.policy.Validity;
import nl.doelbinder.policy.register.Contract.Extension;
import nl.doelbinder.policy.register.Contract.Option;
import org.jspecify.annotations.Nullable;

/** The terms of all contracts for one tool, judged once for all requests. */
public final class Terms {

    /** How a term stands with the option in its contract, best first. */
    public enum Standing {
        /** The contract's first term, or an extension that is within the option. */
        SOUND,
        /** Agreed after the last day for it, and somebody's consent is on record. */
        LATE_WITH_CONSENT,
        LATE,
        /** Not what an option gives. */
        UNLAWFUL
    }

    /**
     * One span in which a contract holds.
     *
     * @param agreedOn     {@code null} for a first term
     * @param agreedAtLast the last day for agreeing on it; {@code null} for a first term or without an option
     */
    public record Term(
            String contract,
            Validity validity,
            Standing standing,
            @Nullable LocalDate agreedOn,
            @Nullable LocalDate agreedAtLast,
            @Nullable String consentBy) {}

    static final Terms NONE = new Terms(List.of());

    private final List<Term> all;
    private final Timeline<Term> terms;
    private final Timeline<Validity> unbroken;

    private Terms(List<Term> all) {
        this.all = List.copyOf(all);
        terms = Timeline.of(all, Term::validity);
        unbroken = Timeline.of(merged(all.stream().map(Term::validity).toList()), span -> span);
    }

    static Terms of(List<Contract> contracts) {
        List<Term> all = new ArrayList<>();
        contracts.forEach(contract -> all.addAll(judged(contract)));
        return new Terms(all);
    }

    /** Every term, by contract and first day. */
    public List<Term> all() {
        return all;
    }

    /** The best of the terms that hold this day. */
    public @Nullable Term bestOn(LocalDate day) {
        Term best = null;
        for (Term term : terms.allOn(day)) {
            if (best == null || term.standing().compareTo(best.standing()) < 0) {
                best = term;
            }
        }
        return best;
    }

    /** The last day of unbroken terms from this day on. */
    public @Nullable LocalDate unbrokenFrom(LocalDate day) {
        Validity span = unbroken.on(day);
        return span == null ? null : span.until();
    }

    /** Spans joined where the next begins no later than the day after the ones before end. */
    static List<Validity> merged(List<Validity> spans) {
        List<Validity> joined = new ArrayList<>();
        spans.stream().sorted(Comparator.comparing(Validity::from)).forEach(next -> {
            Validity before = joined.isEmpty() ? null : joined.get(joined.size() - 1);
            if (before == null || gapBetween(before.until(), next.from())) {
                joined.add(next);
            } else {
                joined.set(joined.size() - 1, new Validity(before.from(), later(before.until(), next.until())));
            }
        });
        return joined;
    }

    private static boolean gapBetween(@Nullable LocalDate end, LocalDate begin) {
        return end != null && begin.isAfter(end.plusDays(1));
    }

    private static @Nullable LocalDate later(@Nullable LocalDate one, @Nullable LocalDate other) {
        if (one == null || other == null) {
            return null;
        }
        return one.isAfter(other) ? one : other;
    }

    private static List<Term> judged(Contract contract) {
        List<Term> terms = new ArrayList<>();
        terms.add(new Term(
                contract.number(), new Validity(contract.from(), contract.until()), Standing.SOUND, null, null, null));
        Deque<Option> options = new ArrayDeque<>(contract.extensionOptions());
        LocalDate endBefore = contract.until();
        List<Extension> inOrder = contract.extensions().stream()
                .sorted(Comparator.comparing(Extension::from))
                .toList();
        for (Extension extension : inOrder) {
            Option option = options.peek();
            LocalDate agreedAtLast = option == null ? null : endBefore.minus(option.noticeBeforeEnd());
            Standing standing = standing(extension, option, endBefore);
            if (standing != Standing.UNLAWFUL) {
                options.remove();
            }
            terms.add(new Term(
                    contract.number(),
                    new Validity(extension.from(), extension.until()),
                    standing,
                    extension.agreedOn(),
                    agreedAtLast,
                    extension.consentBy()));
            endBefore = extension.until();
        }
        return terms;
    }

    private static Standing standing(Extension extension, @Nullable Option option, LocalDate endBefore) {
        boolean given = option != null
                && extension.from().equals(endBefore.plusDays(1))
                && extension.until().isBefore(extension.from().plus(option.period()));
        if (option == null || !given) {
            return Standing.UNLAWFUL;
        }
        if (!extension.agreedOn().isAfter(endBefore.minus(option.noticeBeforeEnd()))) {
            return Standing.SOUND;
        }
        return extension.consentBy() == null ? Standing.LATE : Standing.LATE_WITH_CONSENT;
    }
}
