package provider;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.http.converter.autoconfigure.HttpMessageConvertersAutoConfiguration;
import org.springframework.boot.jackson.autoconfigure.JacksonAutoConfiguration;
import org.springframework.boot.security.autoconfigure.SecurityAutoConfiguration;
import org.springframework.boot.security.autoconfigure.web.servlet.SecurityFilterAutoConfiguration;
import org.springframework.boot.security.autoconfigure.web.servlet.ServletWebSecurityAutoConfiguration;
import org.springframework.boot.security.oauth2.server.authorization.autoconfigure.servlet.OAuth2AuthorizationServerAutoConfiguration;
import org.springframework.boot.security.oauth2.server.authorization.autoconfigure.servlet.OAuth2AuthorizationServerJwtAutoConfiguration;
import org.springframework.boot.tomcat.autoconfigure.servlet.TomcatServletWebServerAutoConfiguration;
import org.springframework.boot.web.server.servlet.context.ServletWebServerApplicationContext;
import org.springframework.boot.webmvc.autoconfigure.DispatcherServletAutoConfiguration;
import org.springframework.boot.webmvc.autoconfigure.WebMvcAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.core.userdetails.User;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClient;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClientRepository;
import org.springframework.security.oauth2.server.authorization.settings.ClientSettings;
import org.springframework.security.oauth2.server.authorization.token.JwtEncodingContext;
import org.springframework.security.oauth2.server.authorization.token.OAuth2TokenCustomizer;
import org.springframework.security.provisioning.InMemoryUserDetailsManager;

/** A real OpenID Connect provider of an organisation, on a port of its own. Its accounts have the password {@code geheim}. */
@Configuration(proxyBeanMethods = false)
@ImportAutoConfiguration({
    TomcatServletWebServerAutoConfiguration.class,
    DispatcherServletAutoConfiguration.class,
    WebMvcAutoConfiguration.class,
    HttpMessageConvertersAutoConfiguration.class,
    JacksonAutoConfiguration.class,
    SecurityAutoConfiguration.class,
    ServletWebSecurityAutoConfiguration.class,
    SecurityFilterAutoConfiguration.class,
    OAuth2AuthorizationServerAutoConfiguration.class,
    OAuth2AuthorizationServerJwtAutoConfiguration.class
})
public class OpenIdProvider {

    public static final String CLIENT = "doelbinder";
    public static final String SECRET = "van-de-test";
    public static final String PASSWORD = "geheim";

    /** Roles as the organisation keeps them: some are functions of the product, some are not. */
    private static final Map<String, List<String>> ROLES = Map.of(
            "privacy.officer", List.of("PRIVACY_OFFICER", "kantinebeheer"),
            "aanvrager.isc", List.of("REQUESTER:ISC", "REQUESTER"),
            "bezoeker", List.of("VISITOR"));

    private static final AtomicReference<String> REDIRECT = new AtomicReference<>("http://127.0.0.1/nowhere");

    /** Starts it on any free port of {@code 127.0.0.1}; its context is to be closed. */
    public static ServletWebServerApplicationContext start() {
        return (ServletWebServerApplicationContext) new SpringApplicationBuilder(OpenIdProvider.class)
                .web(WebApplicationType.SERVLET)
                .properties("spring.config.location=optional:classpath:/nowhere/")
                .run("--server.port=0", "--server.address=127.0.0.1", "--spring.main.banner-mode=off");
    }

    /** Registers the address that the product is called back at, which is known once it has started. */
    public static void callBackAt(String address) {
        REDIRECT.set(address);
    }

    @Bean
    UserDetailsService people() {
        return new InMemoryUserDetailsManager(ROLES.keySet().stream()
                .map(name -> User.withUsername(name)
                        .password("{noop}" + PASSWORD)
                        .authorities("signed-in")
                        .build())
                .toList());
    }

    @Bean
    RegisteredClientRepository clients() {
        return new RegisteredClientRepository() {
            private final String id = UUID.randomUUID().toString();

            @Override
            public void save(RegisteredClient client) {
                // With its secret encoded better; the next look-up makes it anew.
            }

            @Override
            public @Nullable RegisteredClient findById(String wanted) {
                return wanted.equals(id) ? client(id) : null;
            }

            @Override
            public @Nullable RegisteredClient findByClientId(String wanted) {
                return wanted.equals(CLIENT) ? client(id) : null;
            }
        };
    }

    private static RegisteredClient client(String id) {
        return RegisteredClient.withId(id)
                .clientId(CLIENT)
                .clientSecret("{noop}" + SECRET)
                .clientAuthenticationMethod(ClientAuthenticationMethod.CLIENT_SECRET_BASIC)
                .authorizationGrantType(AuthorizationGrantType.AUTHORIZATION_CODE)
                .authorizationGrantType(AuthorizationGrantType.CLIENT_CREDENTIALS)
                .redirectUri(REDIRECT.get())
                .scope("openid")
                .scope("profile")
                .clientSettings(ClientSettings.builder().requireProofKey(false).build())
                .build();
    }

    /** A program that calls the API has the roles of the privacy officer here. */
    @Bean
    OAuth2TokenCustomizer<JwtEncodingContext> roles() {
        return token -> {
            var name = token.getPrincipal().getName().equals(CLIENT)
                    ? "privacy.officer"
                    : token.getPrincipal().getName();
            token.getClaims()
                    .claim("preferred_username", name)
                    .claim("roles", ROLES.getOrDefault(name, List.of()))
                    .claim("aud", Set.of(CLIENT));
        };
    }
}
