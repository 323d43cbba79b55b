package nl.doelbinder.web;

import org.springframework.security.core.AuthenticationException;

/** The provider did not say by which name it knows who signs in. */
final class NamelessAccount extends AuthenticationException {

    NamelessAccount(String claim) {
        super("the provider's answer has no claim " + claim);
    }
}
