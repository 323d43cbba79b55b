package nl.doelbinder.tender;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import java.util.stream.Collectors;
import nl.doelbinder.organisation.Account;
import nl.doelbinder.organisation.Accounts;
import nl.doelbinder.organisation.Act;
import nl.doelbinder.organisation.Actor;
import nl.doelbinder.organisation.CurrentAct;
import nl.doelbinder.organisation.Refusal;
import nl.doelbinder.organisation.Role;
import nl.doelbinder.organisation.RoleGrant;
import org.apache.commons.codec.digest.DigestUtils;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The secret addresses at which calendar programs, which cannot sign in, read the days of an account. Only a hash of the
 * secret is kept; a new address ends the one before.
 */
@Component
public class FeedAddresses {

    private static final int SECRET_BYTES = 32;

    /** So that an address whose holder is long gone ends by itself. */
    private static final int YEARS_VALID = 1;

    private static final SecureRandom RANDOM = new SecureRandom();

    private final FeedEntries entries;
    private final Accounts accounts;
    private final Clock clock;

    FeedAddresses(FeedEntries entries, Accounts accounts, Clock clock) {
        this.entries = entries;
        this.accounts = accounts;
        this.clock = clock;
    }

    /** Answers the secret, which nobody can ask for again. */
    @Transactional
    public String make(Actor by) {
        CurrentAct.declare(act("MAKE_FEED_ADDRESS", by));
        if (!TenderRights.reads(by)) {
            throw new Refusal.NotAllowed("feed.refusal.nothing-to-read");
        }
        var random = new byte[SECRET_BYTES];
        RANDOM.nextBytes(random);
        var secret = Base64.getUrlEncoder().withoutPadding().encodeToString(random);
        entries.save(entries.findById(by.username())
                .orElseGet(() -> new FeedAddress(by.username()))
                .renewed(hash(secret), by.groups().stream().sorted().toArray(String[]::new), LocalDate.now(clock)));
        return secret;
    }

    /** The address says nothing from now on. */
    @Transactional
    public void revoke(Actor by) {
        CurrentAct.declare(act("REVOKE_FEED_ADDRESS", by));
        entries.findById(by.username()).ifPresent(entries::delete);
    }

    /** When the address that this account has was made. */
    @Transactional(readOnly = true)
    public Optional<LocalDate> madeOn(Actor by) {
        return entries.findById(by.username()).map(FeedAddress::madeOn);
    }

    /** Whose address it is, with what the account acts as now. */
    @Transactional(readOnly = true)
    public Optional<Actor> holder(String secret) {
        return entries.findBySecretHash(hash(secret))
                .filter(feed -> LocalDate.now(clock).isBefore(feed.madeOn().plusYears(YEARS_VALID)))
                .map(feed -> accounts.named(feed.account())
                        .map(Account::actor)
                        .orElseGet(() -> new Actor(
                                feed.account(),
                                Arrays.stream(feed.groups())
                                        .map(FeedAddresses::grant)
                                        .collect(Collectors.toUnmodifiableSet()))));
    }

    private static RoleGrant grant(String group) {
        var parts = group.split(":", 2);
        return new RoleGrant(Role.valueOf(parts[0]), parts.length == 2 ? parts[1] : null);
    }

    private static Act act(String name, Actor by) {
        return new Act(by.username(), name, "accounts/" + by.username(), null);
    }

    private static String hash(String secret) {
        return DigestUtils.sha256Hex(secret);
    }
}
