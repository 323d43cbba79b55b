package nl.doelbinder.web;

import jakarta.servlet.DispatcherType;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.context.NullSecurityContextRepository;
import org.springframework.security.web.header.writers.CrossOriginOpenerPolicyHeaderWriter.CrossOriginOpenerPolicy;
import org.springframework.security.web.header.writers.CrossOriginResourcePolicyHeaderWriter.CrossOriginResourcePolicy;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;

/** Two doors, one table: pages know an account by its session, the API by what each call brings along. */
@Configuration(proxyBeanMethods = false)
class SecurityConfiguration {

    static final String SIGN_IN = "/aanmelden";

    /** Nothing from elsewhere, nothing written into the page: no inline script or style, no frame around it. */
    private static final String CONTENT = String.join(
            "; ",
            "default-src 'none'",
            "script-src 'self'",
            "style-src 'self'",
            "img-src 'self' data:",
            "font-src 'self'",
            "connect-src 'self'",
            "form-action 'self'",
            "frame-ancestors 'none'",
            "base-uri 'none'");

    private static final String DEVICES =
            "accelerometer=(), camera=(), display-capture=(), geolocation=(), gyroscope=(), microphone=(), payment=(),"
                    + " usb=()";

    private final ActsOfRoutes acts = new ActsOfRoutes();

    @Bean
    @Order(1)
    SecurityFilterChain calls(HttpSecurity http, ObjectProvider<JwtDecoder> tokens, ClaimedRoles roles) {
        var unknown = new UnknownCaller(tokens.getIfAvailable() != null);
        guard(http.securityMatcher("/api/**"))
                // A cookie alone authorises nothing here, so nobody's browser can be made to act.
                .securityContext(context -> context.securityContextRepository(new NullSecurityContextRepository()))
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .csrf(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .httpBasic(basic -> basic.authenticationEntryPoint(unknown))
                .exceptionHandling(refused ->
                        refused.authenticationEntryPoint(unknown).accessDeniedHandler(new RefusedAccess(acts)));
        if (tokens.getIfAvailable() != null) {
            http.oauth2ResourceServer(server -> server.authenticationEntryPoint(unknown)
                    .jwt(jwt -> jwt.jwtAuthenticationConverter(roles::ofToken)));
        }
        return http.build();
    }

    @Bean
    @Order(2)
    SecurityFilterChain pages(
            HttpSecurity http, ObjectProvider<ClientRegistrationRepository> providers, ClaimedRoles roles) {
        guard(http)
                .formLogin(form -> form.loginPage(SIGN_IN)
                        .loginProcessingUrl(SIGN_IN)
                        .defaultSuccessUrl("/")
                        .failureHandler((request, response, failure) -> response.sendRedirect(request.getContextPath()
                                + SIGN_IN
                                + (failure instanceof TooManyAttempts ? "?reden=throttled" : "?reden=failed"))))
                .logout(logout -> logout.logoutUrl("/afmelden")
                        .logoutSuccessUrl(SIGN_IN + "?reden=ended")
                        .deleteCookies(Sessions.COOKIE))
                .exceptionHandling(refused -> refused.authenticationEntryPoint(new UnknownVisitor(SIGN_IN))
                        .accessDeniedHandler(new RefusedAccess(acts)));
        if (providers.getIfAvailable() != null) {
            http.oauth2Login(login -> login.loginPage(SIGN_IN)
                    .userInfoEndpoint(users -> users.oidcUserService(roles.users()))
                    .failureUrl(SIGN_IN + "?reden=failed"));
        }
        return http.build();
    }

    private HttpSecurity guard(HttpSecurity http) {
        return http.authorizeHttpRequests(requests -> requests.dispatcherTypeMatchers(
                                // Of a request that was allowed.
                                DispatcherType.ERROR, DispatcherType.FORWARD, DispatcherType.ASYNC)
                        .permitAll()
                        .anyRequest()
                        .access(acts))
                .headers(headers -> headers.contentSecurityPolicy(content -> content.policyDirectives(CONTENT))
                        .frameOptions(HeadersConfigurer.FrameOptionsConfig::deny)
                        .referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.SAME_ORIGIN))
                        .permissionsPolicyHeader(devices -> devices.policy(DEVICES))
                        .crossOriginOpenerPolicy(opener -> opener.policy(CrossOriginOpenerPolicy.SAME_ORIGIN))
                        .crossOriginResourcePolicy(resource -> resource.policy(CrossOriginResourcePolicy.SAME_ORIGIN))
                        .cacheControl(HeadersConfigurer.CacheControlConfig::disable)
                        .addHeaderWriter(new Caching(acts)))
                .anonymous(Customizer.withDefaults());
    }
}
