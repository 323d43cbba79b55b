package nl.doelbinder.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.oauth2.jwt.Jwt;

/** What a provider's claims make of an account. */
class ClaimedRolesTest {

    private final ClaimedRoles roles = new ClaimedRoles("realm_access.roles", "preferred_username");

    @Test
    void functions_are_read_from_the_claim_and_the_name_from_its_own() {
        var account = roles.ofToken(token(List.of("PRIVACY_OFFICER", "REQUESTER:ISC")));
        assertThat(account.getName()).isEqualTo("j.jansen");
        assertThat(groups(List.of("PRIVACY_OFFICER", "REQUESTER:ISC")))
                .containsExactlyInAnyOrder("PRIVACY_OFFICER", "REQUESTER:ISC");
    }

    @Test
    void one_text_may_hold_several() {
        assertThat(groups("DPO AUDITOR,ADMIN")).containsExactlyInAnyOrder("DPO", "AUDITOR", "ADMIN");
    }

    @Test
    void what_is_no_function_counts_for_nothing() {
        assertThat(groups(List.of("ROLE_ADMIN", "admin", "offline_access", "", "ADMIN ")))
                .isEmpty();
    }

    @Test
    void a_function_of_a_unit_must_say_of_which_and_one_of_everybody_must_not() {
        assertThat(groups(List.of("REQUESTER", "REQUESTER:", "PRIVACY_OFFICER:ISC")))
                .isEmpty();
    }

    @Test
    void without_the_claim_an_account_has_no_function() {
        var token = Jwt.withTokenValue("t")
                .header("alg", "none")
                .claim("preferred_username", "j.jansen")
                .build();
        assertThat(roles.ofToken(token).getAuthorities()).isEmpty();
    }

    @Test
    void without_a_name_nobody_is_signed_in() {
        var token = Jwt.withTokenValue("t")
                .header("alg", "none")
                .claim("sub", "123")
                .build();
        assertThatThrownBy(() -> roles.ofToken(token)).isInstanceOf(NamelessAccount.class);
    }

    private Stream<String> groups(Object claimed) {
        return roles.ofToken(token(claimed)).getAuthorities().stream().map(GrantedAuthority::getAuthority);
    }

    private static Jwt token(Object claimed) {
        return Jwt.withTokenValue("t")
                .header("alg", "none")
                .claim("preferred_username", "j.jansen")
                .claim("realm_access", Map.of("roles", claimed))
                .build();
    }
}
