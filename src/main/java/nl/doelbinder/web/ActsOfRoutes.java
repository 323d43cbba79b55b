package nl.doelbinder.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import nl.doelbinder.organisation.Role;
import org.springframework.http.server.PathContainer;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.authorization.AuthorizationManager;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.web.access.intercept.RequestAuthorizationContext;
import org.springframework.web.util.ServletRequestPathUtils;
import org.springframework.web.util.pattern.PathPattern;
import org.springframework.web.util.pattern.PathPatternParser;

/** Allows a request when the table of {@link Acts} names its route and one of the account's functions. */
final class ActsOfRoutes implements AuthorizationManager<RequestAuthorizationContext> {

    private record Route(String method, PathPattern path, Acts act) {

        static Route of(String line, Acts act) {
            var parts = line.split(" ", 2);
            return new Route(parts[0], PathPatternParser.defaultInstance.parse(parts[1]), act);
        }
    }

    private final List<Route> routes = Arrays.stream(Acts.values())
            .flatMap(act -> act.routes().stream().map(line -> Route.of(line, act)))
            .sorted(Comparator.comparing(Route::path, PathPattern.SPECIFICITY_COMPARATOR))
            .toList();

    @Override
    public AuthorizationDecision authorize(
            Supplier<? extends Authentication> authentication, RequestAuthorizationContext context) {
        var act = actOf(context.getRequest());
        if (act.isEmpty()) {
            return new AuthorizationDecision(false);
        }
        if (act.get().openToAnybody()) {
            return new AuthorizationDecision(true);
        }
        var who = authentication.get();
        return new AuthorizationDecision(who.isAuthenticated()
                && !(who instanceof AnonymousAuthenticationToken)
                && act.get().allows(rolesOf(who)));
    }

    Optional<Acts> actOf(HttpServletRequest request) {
        var path = pathOf(request);
        var method = request.getMethod().equals("HEAD") ? "GET" : request.getMethod();
        return routes.stream()
                .filter(route -> route.method().equals(method) && route.path().matches(path))
                .map(Route::act)
                .findFirst();
    }

    /** What may be done to the path of this request, by methods; nothing for a path that there is not. */
    Set<String> methodsOf(HttpServletRequest request) {
        var path = pathOf(request);
        return routes.stream()
                .filter(route -> route.path().matches(path))
                .map(Route::method)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static PathContainer pathOf(HttpServletRequest request) {
        var parsed = ServletRequestPathUtils.hasParsedRequestPath(request)
                ? ServletRequestPathUtils.getParsedRequestPath(request)
                : ServletRequestPathUtils.parse(request);
        return parsed.pathWithinApplication();
    }

    private static Set<Role> rolesOf(Authentication authentication) {
        return authentication.getAuthorities().stream()
                .map(GrantedAuthority::getAuthority)
                .flatMap(group -> Arrays.stream(Role.values())
                        .filter(role -> role.name().equals(String.valueOf(group).split(":", 2)[0])))
                .collect(Collectors.toSet());
    }
}
