package nl.doelbinder.web;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.net.InetAddress;
import java.util.List;
import java.util.Set;
import nl.doelbinder.dossier.Dossiers;
import nl.doelbinder.organisation.Account;
import nl.doelbinder.organisation.Accounts;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.boot.web.server.autoconfigure.ServerProperties;

/** A password that everybody can read opens the program to nobody but this machine. */
class OnlyHereTest {

    private static final Account EXAMPLE = new Account("aanvrager.isc", Set.of(), "{bcrypt}x");
    private static final Account OF_A_PROVIDER = new Account("j.jansen", Set.of(), null);

    @Test
    void with_example_accounts_it_starts_on_loopback_only() throws Exception {
        for (var loopback : List.of("127.0.0.1", "::1", "127.9.9.9")) {
            assertThatCode(() -> start(loopback, EXAMPLE)).doesNotThrowAnyException();
        }
        for (var elsewhere : List.of("0.0.0.0", "::", "192.0.2.7")) {
            assertThatThrownBy(() -> start(elsewhere, EXAMPLE))
                    .isInstanceOf(OnlyHere.OpenToOthers.class)
                    .hasMessageContaining("example dossier");
        }
        assertThatThrownBy(() -> start(null, EXAMPLE)).hasMessageContaining("every address");
    }

    @Test
    void without_them_it_starts_anywhere() {
        assertThatCode(() -> start("0.0.0.0", OF_A_PROVIDER)).doesNotThrowAnyException();
    }

    @Test
    void where_they_would_be_loaded_it_does_not_start_elsewhere_either() throws Exception {
        assertThatThrownBy(() -> start("0.0.0.0", "", true)).hasMessageContaining("would be loaded");
        assertThatThrownBy(() -> start("0.0.0.0", "/some/folder", true)).hasMessageContaining("would be loaded");
        assertThatCode(() -> start("0.0.0.0", "none", true)).doesNotThrowAnyException();
        assertThatCode(() -> start("127.0.0.1", "", true)).doesNotThrowAnyException();
    }

    private static void start(@Nullable String address, Account account) throws Exception {
        start(address, "", false, account);
    }

    private static void start(@Nullable String address, String dossier, boolean untouched, Account... known)
            throws Exception {
        var accounts = mock(Accounts.class);
        when(accounts.all()).thenReturn(List.of(known));
        var dossiers = mock(Dossiers.class);
        when(dossiers.isUntouched()).thenReturn(untouched);
        var server = new ServerProperties();
        server.setAddress(address == null ? null : InetAddress.getByName(address));
        new OnlyHere(accounts, dossiers, server, dossier).start();
    }
}
