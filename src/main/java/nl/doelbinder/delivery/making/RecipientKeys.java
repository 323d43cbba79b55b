package nl.doelbinder.delivery.making;

import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import nl.doelbinder.delivery.Agreements;
import nl.doelbinder.input.BadInput;
import nl.doelbinder.input.Fault;
import nl.doelbinder.organisation.Act;
import nl.doelbinder.organisation.Actor;
import nl.doelbinder.organisation.CurrentAct;
import nl.doelbinder.organisation.Refusal;
import nl.doelbinder.organisation.Role;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The public keys that deliveries may be encrypted to. The recipient's local administrator says which are its own: a key
 * that somebody merely puts in a request could be anybody's.
 */
@Component
@Transactional
public class RecipientKeys {

    static final String SUBJECT_TYPE = "recipient-keys";

    private final RecipientKeyEntries entries;
    private final Agreements agreements;
    private final Clock clock;

    RecipientKeys(RecipientKeyEntries entries, Agreements agreements, Clock clock) {
        this.entries = entries;
        this.agreements = agreements;
        this.clock = clock;
    }

    /** What is wrong with a key; what it is called stands in messages and on record. */
    public enum Wrong {
        KEY_MALFORMED,
        KEY_UNKNOWN,
        KEY_EXPIRED
    }

    /** What stands in the way of encrypting to this key on this day. */
    @Transactional(readOnly = true)
    public Optional<Wrong> wrong(String agreement, String key, LocalDate day) {
        if (!RecipientKey.isSound(key)) {
            return Optional.of(Wrong.KEY_MALFORMED);
        }
        return entries.findByAgreementAndPublicKey(agreement, key)
                .map(entry -> entry.holds(day) ? Optional.<Wrong>empty() : Optional.of(Wrong.KEY_EXPIRED))
                .orElse(Optional.of(Wrong.KEY_UNKNOWN));
    }

    /** Those of an agreement that the actor may see, the newest first. */
    @Transactional(readOnly = true)
    public List<RecipientKeyEntry> all(String agreement, Actor by) {
        return entries.findAllByAgreementOrderByValidFromDescIdDesc(
                agreements.one(agreement, by).code());
    }

    /** A key may be used from this day to that. */
    public RecipientKeyEntry register(String agreement, String key, LocalDate from, LocalDate until, Actor by) {
        keeps(agreement, by);
        if (!RecipientKey.isSound(key)) {
            throw new BadInput(List.of(Fault.at("/publicKey", "making.fault.key-malformed", "publicKey")));
        }
        if (until.isBefore(from)) {
            throw new BadInput(List.of(Fault.at("/validUntil", "making.fault.key-ends-first", "validUntil")));
        }
        if (entries.findByAgreementAndPublicKey(agreement, key).isPresent()) {
            throw new BadInput(List.of(Fault.at("/publicKey", "making.fault.key-there", "publicKey")));
        }
        long id = entries.nextId();
        CurrentAct.declare(new Act(by.username(), "REGISTER_KEY", SUBJECT_TYPE + "/" + id, null));
        return entries.save(new RecipientKeyEntry(
                id, agreement, key, from, until, by.username(), clock.instant().truncatedTo(ChronoUnit.MICROS)));
    }

    /** A key is not used any more, from today on. */
    public RecipientKeyEntry withdraw(String agreement, long id, Actor by) {
        keeps(agreement, by);
        CurrentAct.declare(new Act(by.username(), "WITHDRAW_KEY", SUBJECT_TYPE + "/" + id, null));
        RecipientKeyEntry entry = entries.findById(id)
                .filter(found -> found.agreement().equals(agreement))
                .orElseThrow(() -> new Refusal.NotFound("making.refusal.no-key", id));
        entry.withdraw(LocalDate.now(clock));
        return entry;
    }

    private void keeps(String agreement, Actor by) {
        String recipient = agreements.one(agreement, by).recipient();
        if (!by.is(Role.LOCAL_ADMINISTRATOR, recipient)) {
            throw new Refusal.NotAllowed("delivery.refusal.not-administrator", recipient);
        }
    }
}
