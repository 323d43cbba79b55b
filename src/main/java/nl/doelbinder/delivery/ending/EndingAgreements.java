package nl.doelbinder.delivery.ending;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import nl.doelbinder.delivery.aftercare.CaseKind;
import nl.doelbinder.delivery.aftercare.Cases;
import nl.doelbinder.delivery.aftercare.Cases.Doing;
import nl.doelbinder.delivery.aftercare.Notices;
import nl.doelbinder.delivery.aftercare.Parties;
import nl.doelbinder.delivery.aftercare.Party;
import nl.doelbinder.delivery.aftercare.Terms;
import nl.doelbinder.input.BadInput;
import nl.doelbinder.input.Fault;
import nl.doelbinder.organisation.Actor;
import nl.doelbinder.organisation.Refusal;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The parties take an agreement to its end, each in the ways that are theirs. */
@Component
public class EndingAgreements {

    private static final List<Party> ALL =
            List.of(Party.OWNER, Party.DATA_OWNER, Party.PROVIDER, Party.DIRECTOR, Party.RECIPIENT);

    private final Cases cases;
    private final Parties parties;
    private final AgreementAtItsEnd agreements;
    private final Notices notices;
    private final Terms terms;
    private final Clock clock;

    EndingAgreements(
            Cases cases, Parties parties, AgreementAtItsEnd agreements, Notices notices, Terms terms, Clock clock) {
        this.cases = cases;
        this.parties = parties;
        this.agreements = agreements;
        this.notices = notices;
        this.terms = terms;
        this.clock = clock;
    }

    /** Begins one of the ways. While one is under way no other can begin, except that the recipient can always stop. */
    public Ending begin(EndingDraft draft, Actor by) {
        var today = today();
        check(draft, today);
        return cases.open(CaseKind.ENDING, new Doing(by, "BEGIN_ENDING", draft.reason(), null), code -> {
            agreements.requireInForce(draft.agreement());
            agreements.underWay(draft.agreement()).ifPresent(other -> giveWay(other, draft, by));
            var ending = begun(code, draft, by, today);
            notices.tell(
                    ending,
                    "ending-" + (ending.way() == Ending.Way.OWNER_ENDS ? "warned" : "begun"),
                    ending.article(),
                    told(draft.way()));
            stopIfClosing(ending, by, today);
            return ending;
        });
    }

    /** The recipient can stop on any day, whatever else is under way. */
    private void giveWay(Ending other, EndingDraft draft, Actor by) {
        if (draft.way() != Ending.Way.RECIPIENT_STOPS || other.way() == Ending.Way.RECIPIENT_STOPS) {
            throw new Refusal.OutOfTurn("ending.refusal.under-way", other.code());
        }
        change(other.code(), Doing.of(by, "BEGIN_ENDING"), found -> found.overtake(clock.instant()));
    }

    private Ending begun(String code, EndingDraft draft, Actor by, LocalDate today) {
        var agreement = draft.agreement();
        var article = terms.required(draft.way().term(), today).article();
        var now = clock.instant();
        return switch (draft.way()) {
            case RECIPIENT_STOPS -> {
                parties.require(by, agreement, Party.DIRECTOR, Party.RECIPIENT);
                yield Ending.stopped(code, draft, article, by.username(), today, now);
            }
            case NOTICE -> {
                parties.require(by, agreement, ALL.toArray(Party[]::new));
                var written = Optional.ofNullable(draft.writtenOn()).orElse(today);
                yield Ending.byNotice(
                        code,
                        draft,
                        agreements.lastDayAfterNotice(agreement, written),
                        article,
                        by.username(),
                        today,
                        now);
            }
            case OWNER_ENDS -> {
                parties.require(by, agreement, Party.OWNER);
                yield Ending.warned(
                        code, draft, Optional.ofNullable(draft.repairBy()).orElse(today), article, by.username(), now);
            }
            case CONSENT -> {
                var proposer = partyOf(by, agreement);
                yield Ending.proposed(
                        code,
                        draft,
                        Optional.ofNullable(draft.lastDay()).orElse(today),
                        proposer,
                        article,
                        by.username(),
                        now);
            }
        };
    }

    public Ending showRepair(String code, String what, Actor by, @Nullable Long version) {
        return change(code, new Doing(by, "SHOW_REPAIR", what, version), ending -> {
            parties.require(by, ending.agreement(), Party.DIRECTOR, Party.RECIPIENT);
            ending.showRepair(what);
        });
    }

    public Ending judgeRepair(
            String code, boolean repaired, String why, @Nullable String letter, Actor by, @Nullable Long version) {
        if (!repaired && letter == null) {
            throw new BadInput(List.of(Fault.at("/registeredLetter", "input.missing", "registeredLetter")));
        }
        return change(code, new Doing(by, "JUDGE_REPAIR", why, version), ending -> {
            parties.require(by, ending.agreement(), Party.OWNER);
            ending.judgeRepair(repaired, why, letter, today(), clock.instant());
            notices.tell(
                    ending,
                    repaired ? "ending-off" : "ending-begun",
                    ending.article(),
                    repaired ? List.of(Party.DIRECTOR) : List.of(Party.DIRECTOR, Party.RECIPIENT, Party.PROVIDER));
            stopIfClosing(ending, by, today());
        });
    }

    public Ending consent(String code, boolean agreed, Actor by, @Nullable Long version) {
        return change(code, new Doing(by, "CONSENT_TO_END", null, version), ending -> {
            var party = ending.asked().stream()
                    .filter(asked -> parties.isOne(by, ending.agreement(), asked))
                    .findFirst()
                    .orElseThrow(() -> new Refusal.NotAllowed("ending.refusal.not-asked", code));
            ending.consent(party, agreed, by.username(), today(), clock.instant());
            if (ending.isOff() || ending.asked().isEmpty()) {
                notices.tell(ending, ending.isOff() ? "ending-off" : "ending-agreed", ending.article(), ALL);
            }
            stopIfClosing(ending, by, today());
        });
    }

    public Ending confirm(String code, Ending.Measure measure, String note, Actor by, @Nullable Long version) {
        return change(code, new Doing(by, "CONFIRM_CLOSING_MEASURE", note, version), ending -> {
            parties.require(by, ending.agreement(), Party.RECIPIENT, Party.DIRECTOR);
            if (measure == Ending.Measure.DESTRUCTION) {
                agreements.requireNothingHeld(ending.agreement());
            }
            ending.confirm(measure, note, by.username(), clock.instant());
            if (ending.state() == Ending.State.ENDED) {
                agreements.close(ending.agreement(), today());
                notices.tell(ending, "ending-ended", ending.article(), ALL);
            }
        });
    }

    /** Stops deliveries once the last day has passed. */
    public void stop(String code) {
        change(code, Doing.of(Actor.PROGRAM, "STOP_DELIVERIES"), ending -> {
            if (ending.runOut(today())) {
                stopIfClosing(ending, Actor.PROGRAM, today());
            }
        });
    }

    /** Reminds the recipient of what it has not confirmed. */
    public void remind(String code) {
        change(code, Doing.of(Actor.PROGRAM, "REMIND_OF_ENDING"), ending -> {
            if (!ending.open().isEmpty()) {
                notices.tell(ending, "ending-reminder", ending.article(), List.of(Party.RECIPIENT));
            }
        });
    }

    private void stopIfClosing(Ending ending, Actor by, LocalDate today) {
        if (ending.state() == Ending.State.CLOSING) {
            agreements.end(ending.agreement(), ending.way(), ending.reason(), by, today);
        }
    }

    private Party partyOf(Actor by, String agreement) {
        return List.of(Party.OWNER, Party.DATA_OWNER, Party.PROVIDER, Party.DIRECTOR).stream()
                .filter(party -> parties.isOne(by, agreement, party))
                .findFirst()
                .orElseThrow(() -> new Refusal.NotAllowed("care.refusal.not-party", agreement));
    }

    private static void check(EndingDraft draft, LocalDate today) {
        var faults = switch (draft.way()) {
            case NOTICE -> needed(draft.letter(), "letter", draft.writtenOn(), "writtenOn", today, false);
            case OWNER_ENDS -> needed(draft.letter(), "letter", draft.repairBy(), "repairBy", today, true);
            case CONSENT -> needed("", "letter", draft.lastDay(), "lastDay", today, true);
            case RECIPIENT_STOPS ->
                draft.lastDay() == null
                        ? List.<Fault>of()
                        : needed("", "letter", draft.lastDay(), "lastDay", today, true);
        };
        if (!faults.isEmpty()) {
            throw new BadInput(faults);
        }
    }

    private static List<Fault> needed(
            @Nullable String letter,
            String letterField,
            @Nullable LocalDate day,
            String dayField,
            LocalDate today,
            boolean toCome) {
        var faults = new java.util.ArrayList<Fault>();
        if (letter == null) {
            faults.add(Fault.at("/" + letterField, "input.missing", letterField));
        }
        if (day == null) {
            faults.add(Fault.at("/" + dayField, "input.missing", dayField));
        } else if (toCome && day.isBefore(today)) {
            faults.add(Fault.at("/" + dayField, "care.input.past", dayField));
        } else if (!toCome && day.isAfter(today)) {
            faults.add(Fault.at("/" + dayField, "care.input.to-come", dayField));
        }
        return faults;
    }

    private static List<Party> told(Ending.Way way) {
        return switch (way) {
            case RECIPIENT_STOPS -> List.of(Party.OWNER, Party.PROVIDER);
            case OWNER_ENDS -> List.of(Party.DIRECTOR, Party.RECIPIENT);
            case NOTICE, CONSENT -> ALL;
        };
    }

    private Ending change(String code, Doing doing, Consumer<Ending> intention) {
        return cases.change(CaseKind.ENDING, Ending.class, code, doing, intention);
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
