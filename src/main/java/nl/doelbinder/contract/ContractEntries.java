package nl.doelbinder.contract;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import nl.doelbinder.organisation.RegisterHistory;
import nl.doelbinder.policy.register.Contract;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Vendors, tools, contracts and licences to be read by people: all of them, or what holds on a day, in a fixed order. */
@Component
public class ContractEntries {

    private final RegisterHistory history;

    ContractEntries(RegisterHistory history) {
        this.history = history;
    }

    /** By code. */
    @Transactional(readOnly = true)
    public List<Vendor> vendors() {
        return history.entries(VendorEntry.class, null).stream()
                .map(VendorEntry::vendor)
                .sorted(Comparator.comparing(Vendor::code))
                .toList();
    }

    /** By code. */
    @Transactional(readOnly = true)
    public List<ToolOnRecord> tools() {
        return history.entries(ToolEntry.class, null).stream()
                .map(ToolEntry::onRecord)
                .sorted(Comparator.comparing(onRecord -> onRecord.tool().code()))
                .toList();
    }

    /** By number; on a day: those of which a term holds it. */
    @Transactional(readOnly = true)
    public List<ContractOnRecord> contracts(@Nullable LocalDate on) {
        Agreed agreed = Agreed.of(history, null);
        return history.entries(ContractEntry.class, null).stream()
                .map(entry -> entry.onRecord(agreed.options(entry.number()), agreed.extensions(entry.number())))
                .filter(onRecord -> on == null || holds(onRecord.contract(), on))
                .sorted(Comparator.comparing(onRecord -> onRecord.contract().number()))
                .toList();
    }

    /** By contract, unit and first day. */
    @Transactional(readOnly = true)
    public List<LicenceOnRecord> licences(@Nullable LocalDate on) {
        return history.entries(LicenceEntry.class, null).stream()
                .map(LicenceEntry::onRecord)
                .filter(onRecord -> on == null || onRecord.licence().validity().holds(on))
                .sorted(Comparator.comparing(
                                (LicenceOnRecord onRecord) -> onRecord.licence().contract())
                        .thenComparing(onRecord -> onRecord.licence().unitCode())
                        .thenComparing(onRecord -> onRecord.licence().validity().from()))
                .toList();
    }

    private static boolean holds(Contract contract, LocalDate day) {
        return within(contract.from(), contract.until(), day)
                || contract.extensions().stream()
                        .anyMatch(extension -> within(extension.from(), extension.until(), day));
    }

    private static boolean within(LocalDate from, LocalDate until, LocalDate day) {
        return !day.isBefore(from) && !day.isAfter(until);
    }
}
