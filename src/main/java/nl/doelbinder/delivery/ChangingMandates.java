package nl.doelbinder.delivery;

import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import nl.doelbinder.input.BadInput;
import nl.doelbinder.input.Fault;
import nl.doelbinder.organisation.Account;
import nl.doelbinder.organisation.Accounts;
import nl.doelbinder.organisation.Actor;
import nl.doelbinder.organisation.CurrentAct;
import nl.doelbinder.organisation.Refusal;
import nl.doelbinder.organisation.Role;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The local administrator makes a newer list of who may receive. The list before it stays as it was. */
@Component
public class ChangingMandates {

    private static final int MOST = 500;

    private final AgreementEntries entries;
    private final MandateListEntries lists;
    private final Accounts accounts;
    private final ApplicationEventPublisher events;
    private final EntityManager entities;
    private final Clock clock;

    ChangingMandates(
            AgreementEntries entries,
            MandateListEntries lists,
            Accounts accounts,
            ApplicationEventPublisher events,
            EntityManager entities,
            Clock clock) {
        this.entries = entries;
        this.lists = lists;
        this.accounts = accounts;
        this.events = events;
        this.entities = entities;
        this.clock = clock;
    }

    /**
     * Puts these in the place of the newest list's.
     *
     * @param expectedNumber of the list that the actor changes; {@code null}: whichever is the newest
     */
    @Transactional
    public MandateList change(
            String code, List<MandateLine> lines, String reason, Actor by, @Nullable Integer expectedNumber) {
        CurrentAct.declare(ChangingAgreement.act(code, "CHANGE_MANDATES", by, reason));
        var agreement = entries.findForChange(code)
                .filter(found -> Rights.sees(by, found))
                .orElseThrow(() -> new Refusal.NotFound("delivery.refusal.no-agreement", code));
        Rights.keepsMandates(by, agreement);
        Reasons.check("/reason", "reason", reason);
        @Nullable MandateList newest = lists.findFirstByAgreementOrderByNumberDesc(code).orElse(null);
        int number = newest == null ? 0 : newest.number();
        if (expectedNumber != null && expectedNumber != number) {
            throw new Refusal.Overtaken("delivery.refusal.overtaken", code);
        }
        refuseFaults(lines, agreement.recipient());
        if (newest != null && newest.lines().equals(lines)) {
            throw new Refusal.OutOfTurn("delivery.refusal.same-list", code, number);
        }
        var list = new MandateList(
                code,
                number + 1,
                lines,
                reason,
                by.username(),
                clock.instant().truncatedTo(ChronoUnit.MICROS),
                LocalDate.now(clock));
        entities.persist(list);
        entries.flush();
        events.publishEvent(new AgreementEvent.MandatesChanged(code, list.number()));
        return list;
    }

    private void refuseFaults(List<MandateLine> lines, String recipient) {
        List<Fault> faults = new ArrayList<>();
        if (lines.size() > MOST) {
            faults.add(Fault.at("/mandates", "delivery.mandates-number", "mandates", MOST));
        }
        Set<String> able = accounts.all().stream()
                .filter(account -> account.actor().is(Role.DELIVERY_REQUESTER, recipient))
                .map(Account::username)
                .collect(Collectors.toSet());
        Set<String> seen = new HashSet<>();
        for (int at = 0; at < lines.size(); at++) {
            var line = lines.get(at);
            String pointer = "/mandates/" + at;
            // Accounts of an OpenID Connect provider are not known here before they sign in.
            if (!able.isEmpty() && !able.contains(line.account())) {
                faults.add(Fault.at(
                        pointer + "/account",
                        "delivery.not-a-requester",
                        "account",
                        VisibleText.of(line.account()),
                        able.stream().sorted().collect(Collectors.joining(", "))));
            }
            if (!seen.add(line.account())) {
                faults.add(Fault.at(pointer + "/account", "delivery.twice", "account", line.account()));
            }
            if (line.until() != null && line.until().isBefore(line.from())) {
                faults.add(Fault.at(
                        pointer + "/until",
                        "input.until-before-from",
                        "until",
                        line.until().toString(),
                        "from",
                        line.from().toString()));
            }
        }
        if (!faults.isEmpty()) {
            throw new BadInput(faults);
        }
    }
}
