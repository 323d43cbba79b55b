package nl.doelbinder.web;

import org.springframework.security.core.AuthenticationException;

/** Sign-in was tried with a wrong password too often. */
final class TooManyAttempts extends AuthenticationException {

    TooManyAttempts() {
        super("too many attempts to sign in");
    }
}
