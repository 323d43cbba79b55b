package nl.doelbinder.web;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.doelbinder.organisation.Role;
import nl.doelbinder.organisation.RoleGrant;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.security.authentication.AbstractAuthenticationToken;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.oauth2.client.oidc.userinfo.OidcUserRequest;
import org.springframework.security.oauth2.client.oidc.userinfo.OidcUserService;
import org.springframework.security.oauth2.client.userinfo.OAuth2UserService;
import org.springframework.security.oauth2.core.oidc.user.DefaultOidcUser;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationToken;
import org.springframework.stereotype.Component;

/**
 * The functions of an account as the organisation's own provider claims them: {@code PRIVACY_OFFICER},
 * {@code REQUESTER:ISC}. What is no function here counts for nothing.
 */
@Component
class ClaimedRoles {

    private final List<String> rolesClaim;
    private final String usernameClaim;

    ClaimedRoles(
            @Value("${doelbinder.oidc.roles-claim:roles}") String rolesClaim,
            @Value("${doelbinder.oidc.username-claim:preferred_username}") String usernameClaim) {
        this.rolesClaim = List.of(rolesClaim.split("\\.", -1));
        this.usernameClaim = usernameClaim;
    }

    AbstractAuthenticationToken ofToken(Jwt token) {
        return new JwtAuthenticationToken(token, authorities(token.getClaims()), username(token.getClaims()));
    }

    OAuth2UserService<OidcUserRequest, OidcUser> users() {
        var provider = new OidcUserService();
        return request -> {
            var user = provider.loadUser(request);
            username(user.getClaims());
            return new DefaultOidcUser(
                    authorities(user.getClaims()), user.getIdToken(), user.getUserInfo(), usernameClaim);
        };
    }

    private String username(Map<String, Object> claims) {
        if (claims.get(usernameClaim) instanceof String name && !name.isBlank()) {
            return name;
        }
        throw new NamelessAccount(usernameClaim);
    }

    private Set<GrantedAuthority> authorities(Map<String, Object> claims) {
        return claimed(claims)
                .map(ClaimedRoles::grant)
                .flatMap(Optional::stream)
                .map(grant -> new SimpleGrantedAuthority(grant.group()))
                .collect(Collectors.toUnmodifiableSet());
    }

    private Stream<String> claimed(Map<String, Object> claims) {
        @Nullable Object value = claims;
        for (var name : rolesClaim) {
            value = value instanceof Map<?, ?> inner ? inner.get(name) : null;
        }
        if (value instanceof Collection<?> many) {
            return many.stream().map(String::valueOf);
        }
        return value instanceof String one ? Arrays.stream(one.split("[ ,]+")) : Stream.empty();
    }

    /** A function of a board or unit must say of which, one of the whole organisation must not. */
    private static Optional<RoleGrant> grant(String group) {
        var parts = group.split(":", 2);
        var of = parts.length == 2 && !parts[1].isBlank() ? parts[1] : null;
        return Arrays.stream(Role.values())
                .filter(role -> role.name().equals(parts[0]))
                .filter(role -> (role.ofBoard() || role.ofUnit()) == (of != null))
                .map(role -> new RoleGrant(role, of))
                .findFirst();
    }
}
