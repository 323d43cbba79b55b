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

    /** The terms of these contracts, each judged by the options of its own. */
    public static Terms of(List<Contract> contracts) {
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

    /** How an extension would stand that is not agreed yet. */
    public static Term proposed(Contract contract, Extension extension) {
        return new Judging(contract).judge(extension);
    }

    /** What the next unused option of a contract gives; {@code null} where none is left. */
    public static @Nullable Offer offered(Contract contract) {
        return new Judging(contract).offer();
    }

    /** The last day of the last term of a contract. */
    public static LocalDate lastDay(Contract contract) {
        return new Judging(contract).endBefore;
    }

    /**
     * An extension as an option gives it.
     *
     * @param from         the day after the last term
     * @param longestUntil its last day at most
     * @param agreedAtLast the last day for agreeing on it
     */
    public record Offer(LocalDate from, LocalDate longestUntil, LocalDate agreedAtLast) {}

    private static List<Term> judged(Contract contract) {
        return new Judging(contract).terms;
    }

    /** Goes through the terms of one contract in their order: each takes an option, or has none. */
    private static final class Judging {

        private final Contract contract;
        private final Deque<Option> options;
        private final List<Term> terms = new ArrayList<>();
        private LocalDate endBefore;

        Judging(Contract contract) {
            this.contract = contract;
            options = new ArrayDeque<>(contract.extensionOptions());
            endBefore = contract.until();
            terms.add(new Term(
                    contract.number(),
                    new Validity(contract.from(), contract.until()),
                    Standing.SOUND,
                    null,
                    null,
                    null));
            contract.extensions().stream()
                    .sorted(Comparator.comparing(Extension::from))
                    .forEach(this::add);
        }

        private void add(Extension extension) {
            Term term = judge(extension);
            if (term.standing() != Standing.UNLAWFUL) {
                options.remove();
            }
            terms.add(term);
            endBefore = extension.until();
        }

        Term judge(Extension extension) {
            Option option = options.peek();
            return new Term(
                    contract.number(),
                    new Validity(extension.from(), extension.until()),
                    standing(extension, option, endBefore),
                    extension.agreedOn(),
                    option == null ? null : endBefore.minus(option.noticeBeforeEnd()),
                    extension.consentBy());
        }

        @Nullable Offer offer() {
            Option option = options.peek();
            LocalDate from = endBefore.plusDays(1);
            return option == null
                    ? null
                    : new Offer(
                            from, from.plus(option.period()).minusDays(1), endBefore.minus(option.noticeBeforeEnd()));
        }
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
