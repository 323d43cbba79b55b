package nl.doelbinder.web;

import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;
import nl.doelbinder.organisation.Actor;
import nl.doelbinder.organisation.Role;
import nl.doelbinder.organisation.RoleGrant;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;

/** Who is signed in: an account and, as its authorities, the groups of {@link RoleGrant#group()} that it acts in. */
@Component
final class SignedIn implements HandlerMethodArgumentResolver {

    /** {@code null} when nobody is signed in. */
    @Nullable Actor actor() {
        Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
        if (authentication == null
                || authentication instanceof AnonymousAuthenticationToken
                || !authentication.isAuthenticated()) {
            return null;
        }
        if (authentication.getPrincipal() instanceof Actor actor) {
            return actor;
        }
        return new Actor(
                authentication.getName(),
                authentication.getAuthorities().stream()
                        .map(authority -> grant(String.valueOf(authority.getAuthority())))
                        .flatMap(Optional::stream)
                        .collect(Collectors.toUnmodifiableSet()));
    }

    /** Where nobody comes without having signed in. */
    Actor expected() {
        Actor actor = actor();
        if (actor == null) {
            throw new IllegalStateException("nobody is signed in, yet the page was reached");
        }
        return actor;
    }

    private static Optional<RoleGrant> grant(String group) {
        String[] parts = group.split(":", 2);
        return Arrays.stream(Role.values())
                .filter(role -> role.name().equals(parts[0]))
                .findFirst()
                .map(role -> new RoleGrant(role, parts.length == 2 ? parts[1] : null));
    }

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.getParameterType() == Actor.class;
    }

    @Override
    public Object resolveArgument(
            MethodParameter parameter,
            @Nullable ModelAndViewContainer container,
            NativeWebRequest request,
            @Nullable WebDataBinderFactory binders) {
        return expected();
    }
}
