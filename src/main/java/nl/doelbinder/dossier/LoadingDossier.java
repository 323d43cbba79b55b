package nl.doelbinder.dossier;

import jakarta.persistence.EntityManager;
import java.util.List;
import nl.doelbinder.contract.RecordingContracts;
import nl.doelbinder.delivery.FoundingAgreements;
import nl.doelbinder.monitoring.FilingRequest;
import nl.doelbinder.organisation.Account;
import nl.doelbinder.organisation.Accounts;
import nl.doelbinder.organisation.Act;
import nl.doelbinder.organisation.Actor;
import nl.doelbinder.organisation.CurrentAct;
import nl.doelbinder.organisation.FoundingOrganisation;
import nl.doelbinder.organisation.ProgramClock;
import nl.doelbinder.organisation.RegisterChange;
import nl.doelbinder.pia.FoundingPias;
import nl.doelbinder.policy.register.FillingPolicyRegisters;
import nl.doelbinder.steering.FoundingSteering;
import nl.doelbinder.tender.ExpectedUses;
import nl.doelbinder.tender.FoundingTender;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Loads a dossier into an empty database: in one transaction, and once, however many replicas start together. */
@Component
class LoadingDossier {

    /** Of every account of a dossier. The program listens on loopback only while one is loaded. */
    private static final String PASSWORD = "doelbinder";

    /** Everybody knows the password, so there is nothing that a slow hash could protect. */
    private static final int QUICKEST = 4;

    private final Dossiers dossiers;
    private final RegisterChange change;
    private final FoundingOrganisation organisation;
    private final FillingPolicyRegisters policy;
    private final RecordingContracts contracts;
    private final FoundingPias pias;
    private final FoundingSteering steering;
    private final ExpectedUses expectedUses;
    private final FoundingTender tender;
    private final FoundingAgreements agreements;
    private final FilingRequest filing;
    private final Accounts accounts;
    private final ProgramClock clock;
    private final EntityManager entityManager;

    LoadingDossier(
            Dossiers dossiers,
            RegisterChange change,
            FoundingOrganisation organisation,
            FillingPolicyRegisters policy,
            RecordingContracts contracts,
            FoundingPias pias,
            FoundingSteering steering,
            ExpectedUses expectedUses,
            FoundingTender tender,
            FoundingAgreements agreements,
            FilingRequest filing,
            Accounts accounts,
            ProgramClock clock,
            EntityManager entityManager) {
        this.dossiers = dossiers;
        this.change = change;
        this.organisation = organisation;
        this.policy = policy;
        this.contracts = contracts;
        this.pias = pias;
        this.steering = steering;
        this.expectedUses = expectedUses;
        this.tender = tender;
        this.agreements = agreements;
        this.filing = filing;
        this.accounts = accounts;
        this.clock = clock;
        this.entityManager = entityManager;
    }

    /** Answers whether it was loaded: not when somebody else had just done so. */
    @Transactional
    public boolean load(Contents contents, String folder) {
        return load(List.of(contents), List.of(folder));
    }

    /** As above, several that go together; the day is the first one's. */
    @Transactional
    public boolean load(List<Contents> dossiersAsked, List<String> folders) {
        var first = dossiersAsked.get(0).head();
        CurrentAct.declare(new Act(
                Actor.PROGRAM.username(), "LOAD_DOSSIER", "dossiers/" + first.code(), String.join(", ", folders)));
        change.begin(); // others who start now wait here
        if (!dossiers.loaded().isEmpty() || !dossiers.isUntouched()) {
            clock.reread();
            return false;
        }
        clock.startOn(first.today());
        foundOrganisation(dossiersAsked);
        for (int at = 0; at < dossiersAsked.size(); at++) {
            found(dossiersAsked.get(at), folders.get(at));
        }
        entityManager.flush();
        for (Contents contents : dossiersAsked) {
            for (RequestsFile.Filing request : contents.requests()) {
                Actor requester = accounts.named(request.by()).orElseThrow().actor();
                filing.fileAs(request.code(), request.draft(), requester);
            }
        }
        return true;
    }

    /** What two dossiers both name is the same in both, and there once. */
    private void foundOrganisation(List<Contents> dossiersAsked) {
        organisation.found(
                dossiersAsked.stream()
                        .flatMap(contents -> contents.organisation().units().stream())
                        .distinct()
                        .toList(),
                dossiersAsked.stream()
                        .flatMap(contents -> contents.organisation().boards().stream())
                        .distinct()
                        .toList(),
                withPassword(dossiersAsked.stream()
                        .flatMap(contents -> contents.organisation().accounts().stream())
                        .distinct()
                        .toList()));
    }

    private void found(Contents contents, String folder) {
        entityManager.persist(new DossierEntry(contents.head(), folder));
        contents.parts().forEach((file, text) -> entityManager.persist(new PartEntry(file, text)));
        if (contents.policy() != null) {
            policy.fill(contents.policy());
        }
        if (contents.contracts() != null) {
            contracts.record(
                    contents.contracts().vendors(),
                    contents.contracts().tools(),
                    contents.contracts().contracts(),
                    contents.contracts().licences());
        }
        if (contents.pias() != null) {
            pias.found(contents.pias());
        }
        if (contents.steering() != null) {
            steering.found(contents.steering());
        }
        expectedUses.record(contents.expectedUses());
        if (contents.tender() != null) {
            tender.found(contents.tender());
        }
        agreements.found(contents.agreements());
    }

    private static List<Account> withPassword(List<Account> accounts) {
        String hash = "{bcrypt}" + new BCryptPasswordEncoder(QUICKEST).encode(PASSWORD);
        return accounts.stream()
                .map(account -> new Account(account.username(), account.roles(), hash))
                .toList();
    }
}
