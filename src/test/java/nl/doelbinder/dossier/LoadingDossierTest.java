package nl.doelbinder.dossier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.argThat;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.doThrow;
import static org.mockito.Mockito.verify;

import java.time.LocalDate;
import nl.doelbinder.RegisterRooms;
import nl.doelbinder.WithDatabase;
import nl.doelbinder.contract.ContractEntries;
import nl.doelbinder.delivery.FoundingAgreements;
import nl.doelbinder.monitoring.FilingRequest;
import nl.doelbinder.organisation.Accounts;
import nl.doelbinder.organisation.Boards;
import nl.doelbinder.organisation.ProgramClock;
import nl.doelbinder.organisation.Role;
import nl.doelbinder.pia.ImpactEntries;
import nl.doelbinder.policy.CurrentRegisters;
import nl.doelbinder.policy.register.PolicyEntries;
import nl.doelbinder.steering.FoundingSteering;
import nl.doelbinder.tender.ExpectedUses;
import nl.doelbinder.tender.FoundingTender;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.security.crypto.factory.PasswordEncoderFactories;
import org.springframework.test.context.bean.override.mockito.MockitoBean;

@SpringBootTest(
        classes = RegisterRooms.class,
        webEnvironment = SpringBootTest.WebEnvironment.NONE,
        properties = "test=loading-dossier")
@Import({Dossiers.class, LoadingDossier.class})
@WithDatabase
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class LoadingDossierTest {

    private static final LocalDate DAY = LocalDate.of(2016, 9, 6);

    @MockitoBean
    FilingRequest filing;

    @MockitoBean
    FoundingAgreements agreements;

    @MockitoBean
    FoundingSteering steering;

    @MockitoBean
    ExpectedUses expectedUses;

    @MockitoBean
    FoundingTender tender;

    @Autowired
    LoadingDossier loading;

    @Autowired
    Dossiers dossiers;

    @Autowired
    CurrentRegisters registers;

    @Autowired
    Accounts accounts;

    @Autowired
    Boards boards;

    @Autowired
    PolicyEntries policy;

    @Autowired
    ContractEntries contracts;

    @Autowired
    ImpactEntries impacts;

    @Autowired
    ProgramClock clock;

    @Test
    @Order(1)
    void what_breaks_in_the_middle_leaves_nothing() {
        doThrow(new IllegalStateException("broken")).when(filing).fileAs(eq("V-008"), any(), any());
        assertThatThrownBy(this::load).hasMessage("broken");
        assertThat(dossiers.loaded()).isEmpty();
        assertThat(dossiers.isUntouched()).isTrue();
        assertThat(accounts.all()).isEmpty();
        assertThat(registers.current().unitCodes()).isEmpty();
        clock.reread();
    }

    @Test
    @Order(2)
    void the_shipped_dossier_fills_every_room_once() {
        new DossierAtStart("", dossiers, loading).start();

        assertThat(dossiers.loaded()).map(LoadedDossier::code).contains("smm-2016");
        assertThat(LocalDate.now(clock)).isEqualTo(DAY);
        assertThat(registers.current().unitCodes()).hasSize(7);
        assertThat(policy.norms(DAY)).hasSize(10);
        assertThat(policy.matrix(DAY)).hasSize(23 * 4);
        assertThat(contracts.contracts(DAY)).hasSize(2);
        assertThat(contracts.contracts(LocalDate.of(2017, 1, 1))).isEmpty();
        assertThat(contracts.contracts(null).get(0).nda()).isNotNull();
        assertThat(contracts.contracts(null).get(0).duties()).hasSize(5);
        assertThat(contracts.licences(DAY)).hasSize(7);
        assertThat(impacts.all()).hasSize(7);
        assertThat(boards.all())
                .extracting(board -> board.code())
                .containsExactly("STEERING", "CDO2", "REGIE", "PIPP", "RVB");
        assertThat(boards.all().get(0).meetings()).hasSize(6);
        assertThat(accounts.first(Role.REQUESTER, "ISC"))
                .map(account -> account.username())
                .contains("aanvrager.isc");
        assertThat(accounts.named("fg").orElseThrow().passwordHash())
                .matches(hash -> PasswordEncoderFactories.createDelegatingPasswordEncoder()
                        .matches("doelbinder", hash));
        verify(filing)
                .fileAs(
                        eq("V-001"),
                        argThat(draft -> draft.facts().unitCode().equals("ISC")),
                        argThat(by -> by.username().equals("aanvrager.isc")));

        verify(tender).found(argThat(onRecord -> onRecord.code().equals("SMM-2016")));

        assertThat(load()).isFalse();
    }

    @Test
    @Order(3)
    void a_database_with_a_dossier_keeps_it_and_takes_no_other() {
        new DossierAtStart("", dossiers, loading).start();
        new DossierAtStart(DossierFolder.SHIPPED, dossiers, loading).start();
        assertThatThrownBy(() -> new DossierAtStart("none", dossiers, loading).start())
                .isInstanceOf(AnotherDossier.class)
                .hasMessageContaining("smm-2016");
        assertThatThrownBy(() -> new DossierAtStart("/another/folder", dossiers, loading).start())
                .isInstanceOf(AnotherDossier.class)
                .hasMessageContaining("/another/folder");
    }

    private boolean load() {
        DossierFolder folder = DossierFolder.of(DossierFolder.SHIPPED);
        return loading.load(ReadingDossier.read(folder), folder.name());
    }
}
