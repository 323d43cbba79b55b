package nl.doelbinder.contract;

import jakarta.persistence.EntityManager;
import java.util.List;
import nl.doelbinder.organisation.RegisterChange;
import nl.doelbinder.policy.register.Contract;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Puts vendors, tools, contracts and licences on record, within the act of whoever calls. */
@Component
public class RecordingContracts {

    private final EntityManager entityManager;
    private final RegisterChange change;
    private final ApplicationEventPublisher events;

    RecordingContracts(EntityManager entityManager, RegisterChange change, ApplicationEventPublisher events) {
        this.entityManager = entityManager;
        this.change = change;
        this.events = events;
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public void record(
            List<Vendor> vendors,
            List<ToolOnRecord> tools,
            List<ContractOnRecord> contracts,
            List<LicenceOnRecord> licences) {
        change.begin();
        vendors.forEach(vendor -> entityManager.persist(new VendorEntry(vendor)));
        tools.forEach(tool -> entityManager.persist(new ToolEntry(tool)));
        contracts.forEach(this::record);
        licences.forEach(licence -> entityManager.persist(new LicenceEntry(licence)));
        contracts.forEach(onRecord ->
                events.publishEvent(new ContractRecorded(onRecord.contract().number())));
    }

    private void record(ContractOnRecord onRecord) {
        Contract contract = onRecord.contract();
        entityManager.persist(new ContractEntry(onRecord));
        for (int place = 0; place < contract.extensionOptions().size(); place++) {
            entityManager.persist(new OptionEntry(
                    contract.number(), place, contract.extensionOptions().get(place)));
        }
        contract.extensions()
                .forEach(extension -> entityManager.persist(new ExtensionEntry(contract.number(), extension)));
    }
}
