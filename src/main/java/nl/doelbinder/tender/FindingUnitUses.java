package nl.doelbinder.tender;

import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import nl.doelbinder.organisation.Actor;
import nl.doelbinder.pia.ImpactEntries;
import nl.doelbinder.pia.ImpactOnRecord;
import nl.doelbinder.policy.CurrentRegisters;
import nl.doelbinder.policy.ServiceLine;
import nl.doelbinder.policy.register.Contract;
import nl.doelbinder.policy.register.Licence;
import nl.doelbinder.policy.register.RegisterEntries;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Reads which units will use which lots, and what they have and gave for it. */
@Component
@Transactional(readOnly = true)
public class FindingUnitUses {

    private final Tenders tenders;
    private final AccountDemands demands;
    private final ExpectedUses expected;
    private final ImpactEntries impacts;
    private final CurrentRegisters registers;
    private final Clock clock;

    FindingUnitUses(
            Tenders tenders,
            AccountDemands demands,
            ExpectedUses expected,
            ImpactEntries impacts,
            CurrentRegisters registers,
            Clock clock) {
        this.tenders = tenders;
        this.demands = demands;
        this.expected = expected;
        this.impacts = impacts;
        this.registers = registers;
        this.clock = clock;
    }

    /** By unit, and within it in the order of the lots. */
    public List<UnitUse> all(String tender, Actor by) {
        return of(tenders.one(tender, by), LocalDate.now(clock));
    }

    List<UnitUse> of(Tender tender, LocalDate day) {
        Map<String, Set<ServiceLine>> lines =
                expected.all().stream().collect(toMap(ExpectedUse::unit, ExpectedUse::serviceLines));
        List<AccountDemand> given = demands.findByTenderOrderByUnitAscLotAsc(tender.code());
        List<ImpactOnRecord> all = impacts.all();
        RegisterEntries entries = registers.current().entries();
        Set<String> units = new TreeSet<>(lines.keySet());
        given.forEach(demand -> units.add(demand.unit()));
        List<UnitUse> uses = new ArrayList<>();
        for (String unit : units) {
            for (Lot lot : tender.lots()) {
                AccountDemand demand = given.stream()
                        .filter(each -> each.unit().equals(unit) && each.lot().equals(lot.code()))
                        .findFirst()
                        .orElse(null);
                boolean known = lines.getOrDefault(unit, Set.of()).contains(lot.serviceLine());
                if (lot.goesOn() && (demand != null || known)) {
                    List<Licence> licences = licences(tender, unit, lot, entries, day);
                    uses.add(new UnitUse(
                            unit,
                            lot,
                            demand,
                            known,
                            all.stream()
                                    .filter(impact ->
                                            unit.equals(impact.assessment().unitCode())
                                                    && impact.assessment()
                                                            .serviceLines()
                                                            .contains(lot.serviceLine()))
                                    .toList(),
                            licences.stream().mapToInt(Licence::granted).sum(),
                            licences.stream().mapToInt(Licence::active).sum()));
                }
            }
        }
        return uses;
    }

    /** Those that the unit has under the contracts that the tender replaces, for what the lot is about. */
    private static List<Licence> licences(Tender tender, String unit, Lot lot, RegisterEntries entries, LocalDate day) {
        Set<String> tools = entries.tools().stream()
                .filter(tool -> tool.serviceLines().contains(lot.serviceLine()))
                .map(tool -> tool.code())
                .collect(toSet());
        Set<String> contracts = entries.contracts().stream()
                .filter(contract -> tender.replaces().contains(contract.number()) && tools.contains(contract.tool()))
                .map(Contract::number)
                .collect(toSet());
        return entries.licences().stream()
                .filter(licence -> licence.unitCode().equals(unit)
                        && contracts.contains(licence.contract())
                        && licence.validity().holds(day))
                .toList();
    }
}
