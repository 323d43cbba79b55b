package nl.doelbinder.contract.api;

import static java.util.Comparator.comparing;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import nl.doelbinder.input.http.Listing;
import nl.doelbinder.input.http.Query;
import nl.doelbinder.policy.CurrentRegisters;
import nl.doelbinder.policy.Hosting;
import nl.doelbinder.policy.ServiceLine;
import nl.doelbinder.policy.register.Contract;
import nl.doelbinder.policy.register.Licence;
import nl.doelbinder.policy.register.Tool;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What units may monitor with, as it holds {@code on} a day: today if none is named. */
@RestController
@RequestMapping(produces = MediaType.APPLICATION_JSON_VALUE)
class ContractRegisterResource {

    private final CurrentRegisters registers;
    private final Clock clock;

    ContractRegisterResource(CurrentRegisters registers, Clock clock) {
        this.registers = registers;
        this.clock = clock;
    }

    /** Tools have no last day; their contracts have. */
    @GetMapping("/tools")
    Listing<ToolView> tools(Query query) {
        query.date("on");
        var paging = query.paging();
        query.end();
        return query.listing(
                registers.current().entries().tools().stream()
                        .sorted(comparing(Tool::code))
                        .map(ToolView::of)
                        .toList(),
                paging);
    }

    /** The contracts of which a term holds the day. */
    @GetMapping("/contracts")
    Listing<ContractView> contracts(Query query) {
        var day = day(query);
        var tool = query.text("tool");
        var paging = query.paging();
        query.end();
        return query.listing(
                registers.current().entries().contracts().stream()
                        .filter(contract -> runs(contract, day))
                        .filter(contract -> tool == null || tool.equals(contract.tool()))
                        .sorted(comparing(Contract::number))
                        .map(ContractView::of)
                        .toList(),
                paging);
    }

    @GetMapping("/licences")
    Listing<LicenceView> licences(Query query) {
        var day = day(query);
        var unit = query.text("unit");
        var contract = query.text("contract");
        var paging = query.paging();
        query.end();
        return query.listing(
                registers.current().entries().licences().stream()
                        .filter(licence -> licence.validity().holds(day))
                        .filter(licence -> unit == null || unit.equals(licence.unitCode()))
                        .filter(licence -> contract == null || contract.equals(licence.contract()))
                        .sorted(comparing(Licence::contract).thenComparing(Licence::unitCode))
                        .map(LicenceView::of)
                        .toList(),
                paging);
    }

    private LocalDate day(Query query) {
        LocalDate day = query.date("on");
        return day == null ? LocalDate.now(clock) : day;
    }

    private static boolean runs(Contract contract, LocalDate day) {
        return holds(contract.from(), contract.until(), day)
                || contract.extensions().stream()
                        .anyMatch(extension -> holds(extension.from(), extension.until(), day));
    }

    private static boolean holds(LocalDate from, LocalDate until, LocalDate day) {
        return !day.isBefore(from) && !day.isAfter(until);
    }

    record ToolView(
            String code,
            String vendor,
            List<ServiceLine> serviceLines,
            Hosting hosting,
            @Nullable LocalDate iso27001Until,
            boolean processorAgreement) {

        static ToolView of(Tool tool) {
            return new ToolView(
                    tool.code(),
                    tool.vendor(),
                    tool.serviceLines().stream().sorted().toList(),
                    tool.hosting(),
                    tool.iso27001Until(),
                    tool.processorAgreement());
        }
    }

    record ContractView(
            String number,
            String tool,
            LocalDate from,
            LocalDate until,
            List<Contract.Option> extensionOptions,
            List<Contract.Extension> extensions) {

        static ContractView of(Contract contract) {
            return new ContractView(
                    contract.number(),
                    contract.tool(),
                    contract.from(),
                    contract.until(),
                    contract.extensionOptions(),
                    contract.extensions());
        }
    }

    record LicenceView(
            String contract,
            String unit,
            int granted,
            int active,
            LocalDate validFrom,
            @Nullable LocalDate validUntil) {

        static LicenceView of(Licence licence) {
            return new LicenceView(
                    licence.contract(),
                    licence.unitCode(),
                    licence.granted(),
                    licence.active(),
                    licence.validity().from(),
                    licence.validity().until());
        }
    }
}
