package nl.doelbinder.web;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import nl.doelbinder.organisation.Account;
import nl.doelbinder.organisation.Accounts;
import nl.doelbinder.organisation.RoleGrant;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.web.server.autoconfigure.ServerProperties;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.crypto.factory.PasswordEncoderFactories;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.web.authentication.WebAuthenticationDetails;
import org.springframework.stereotype.Component;

/**
 * Signs in the accounts of an example dossier by their password, on this machine only. Where no such dossier was loaded
 * nobody has a password, and nobody gets in this way.
 */
@Component
class ExampleSignIn implements AuthenticationProvider {

    /** A call of the API brings its password along each time; checking it anew each time would cost more than the call. */
    private static final Duration REMEMBERED = Duration.ofMinutes(1);

    private static final int MOST_REMEMBERED = 1_000;

    private record Remembered(Account account, long until) {}

    private final Accounts accounts;
    private final SignInAttempts attempts;
    private final boolean here;
    private final PasswordEncoder passwords = PasswordEncoderFactories.createDelegatingPasswordEncoder();
    private final Map<String, Remembered> remembered = new ConcurrentHashMap<>();
    private final SecretKeySpec secret = secret();

    ExampleSignIn(Accounts accounts, SignInAttempts attempts, ServerProperties server) {
        this.accounts = accounts;
        this.attempts = attempts;
        this.here = OnlyHere.isLoopback(server);
    }

    @Override
    public boolean supports(Class<?> kind) {
        return UsernamePasswordAuthenticationToken.class.isAssignableFrom(kind);
    }

    @Override
    public Authentication authenticate(Authentication tried) {
        var username = tried.getName();
        var password = String.valueOf(tried.getCredentials());
        var fingerprint = fingerprint(username, password);
        var known = remembered.get(fingerprint);
        if (known != null && known.until() > System.nanoTime()) {
            return signedIn(known.account(), tried);
        }
        var address = tried.getDetails() instanceof WebAuthenticationDetails details
                ? String.valueOf(details.getRemoteAddress())
                : "";
        if (attempts.tooMany(username, address)) {
            throw new TooManyAttempts();
        }
        var account = named(username)
                .filter(found -> matches(password, found.passwordHash()))
                .orElseThrow(() -> {
                    attempts.failed(username, address);
                    forget(username);
                    return new BadCredentialsException("wrong username or password");
                });
        attempts.succeeded(username, address);
        remember(fingerprint, account);
        return signedIn(account, tried);
    }

    private Optional<Account> named(String username) {
        return here && username.indexOf('\0') < 0 ? accounts.named(username) : Optional.empty();
    }

    private boolean matches(String password, @Nullable String hash) {
        return hash != null && passwords.matches(password, hash);
    }

    /** Whoever guesses at an account sees to it that nobody passes its throttle by what is remembered. */
    private void forget(String username) {
        remembered.values().removeIf(known -> known.account().username().equals(username));
    }

    private void remember(String fingerprint, Account account) {
        if (remembered.size() >= MOST_REMEMBERED) {
            remembered.clear();
        }
        remembered.put(fingerprint, new Remembered(account, System.nanoTime() + REMEMBERED.toNanos()));
    }

    private static Authentication signedIn(Account account, Authentication tried) {
        var groups = account.roles().stream()
                .map(RoleGrant::group)
                .map(SimpleGrantedAuthority::new)
                .collect(Collectors.toUnmodifiableSet());
        var signedIn = UsernamePasswordAuthenticationToken.authenticated(account.username(), null, groups);
        signedIn.setDetails(tried.getDetails());
        return signedIn;
    }

    /** Under a key that is new at each start: nothing that is remembered tells the password. */
    private String fingerprint(String username, String password) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(secret);
            mac.update((username.length() + ":" + username).getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(mac.doFinal(password.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static SecretKeySpec secret() {
        var bytes = new byte[32];
        new SecureRandom().nextBytes(bytes);
        return new SecretKeySpec(bytes, "HmacSHA256");
    }
}
