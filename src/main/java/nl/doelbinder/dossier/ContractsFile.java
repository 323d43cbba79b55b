package nl.doelbinder.dossier;

import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import nl.doelbinder.contract.ContractOnRecord;
import nl.doelbinder.contract.ContractOnRecord.SecrecyAgreement;
import nl.doelbinder.contract.LicenceOnRecord;
import nl.doelbinder.contract.ToolOnRecord;
import nl.doelbinder.contract.Vendor;
import nl.doelbinder.input.Codes;
import nl.doelbinder.input.InputObject;
import nl.doelbinder.policy.Hosting;
import nl.doelbinder.policy.ServiceLine;
import nl.doelbinder.policy.Validity;
import nl.doelbinder.policy.register.Contract;
import nl.doelbinder.policy.register.Licence;
import nl.doelbinder.policy.register.Tool;
import org.jspecify.annotations.Nullable;

/** {@code contracts.yaml}: vendors, tools, contracts and licences. */
record ContractsFile(
        List<Vendor> vendors,
        List<ToolOnRecord> tools,
        List<ContractOnRecord> contracts,
        List<LicenceOnRecord> licences) {

    private static final Codes<ServiceLine> SERVICE_LINES = Codes.of(ServiceLine.class);
    private static final Codes<Hosting> HOSTINGS = Codes.of(Hosting.class);
    private static final int LONGEST_NAME = 200;
    private static final int MOST_LICENCES = 1_000_000;

    static ContractsFile read(InputObject in, Known known) {
        List<Vendor> vendors = new ArrayList<>();
        in.objects("vendors").forEach(entry -> OrganisationFile.add(vendors, vendor(entry, known)));
        List<ToolOnRecord> tools = new ArrayList<>();
        in.objects("tools").forEach(entry -> OrganisationFile.add(tools, tool(entry, known)));
        List<ContractOnRecord> contracts = new ArrayList<>();
        in.objects("contracts").forEach(entry -> OrganisationFile.add(contracts, contract(entry, known)));
        List<LicenceOnRecord> licences = new ArrayList<>();
        in.objects("licences").forEach(entry -> OrganisationFile.add(licences, licence(entry, known)));
        in.end();
        return new ContractsFile(vendors, tools, contracts, licences);
    }

    private static @Nullable Vendor vendor(InputObject in, Known known) {
        String code = Known.own(in, "code", known.vendors);
        String name = in.text("name", LONGEST_NAME);
        String place = in.optionalText("place", LONGEST_NAME);
        in.end();
        return code == null || name == null ? null : new Vendor(code, name, place);
    }

    private static @Nullable ToolOnRecord tool(InputObject in, Known known) {
        String code = Known.own(in, "code", known.tools);
        String vendor = Known.reference(in, "vendor", known.vendors);
        Set<ServiceLine> serviceLines = in.codes("serviceLines", SERVICE_LINES);
        Hosting hosting = in.code("hosting", HOSTINGS);
        LocalDate iso27001Until = in.optionalDate("iso27001Until");
        Boolean processorAgreement = in.flag("processorAgreement");
        boolean madeToOrder = Boolean.TRUE.equals(in.optionalFlag("madeToOrder"));
        in.end();
        return code == null || vendor == null || serviceLines == null || hosting == null || processorAgreement == null
                ? null
                : new ToolOnRecord(
                        new Tool(code, vendor, serviceLines, hosting, iso27001Until, processorAgreement), madeToOrder);
    }

    private static @Nullable ContractOnRecord contract(InputObject in, Known known) {
        String number = Known.own(in, "number", known.contracts);
        String tool = Known.reference(in, "tool", known.tools);
        LocalDate signedOn = in.optionalDate("signedOn");
        LocalDate from = in.date("from");
        LocalDate until = in.date("until");
        boolean ordered = Span.inOrder(in, "from", from, "until", until);
        List<Contract.Option> options = new ArrayList<>();
        in.optionalObjects("extensionOptions").forEach(entry -> OrganisationFile.add(options, option(entry)));
        List<Contract.Extension> extensions = new ArrayList<>();
        in.optionalObjects("extensions").forEach(entry -> OrganisationFile.add(extensions, extension(entry)));
        LocalDate terminationNoticeBy = in.optionalDate("terminationNoticeBy");
        Span.inOrder(in, "from", from, "terminationNoticeBy", terminationNoticeBy);
        List<String> duties = in.optionalTexts("duties", Known.LONGEST_CODE);
        InputObject secrecy = in.optionalObject("nda");
        SecrecyAgreement nda = secrecy == null ? null : nda(secrecy);
        in.end();
        return number == null || tool == null || from == null || until == null || !ordered
                ? null
                : new ContractOnRecord(
                        new Contract(number, tool, from, until, options, extensions),
                        signedOn,
                        terminationNoticeBy,
                        duties == null ? List.of() : duties,
                        nda);
    }

    private static Contract.@Nullable Option option(InputObject in) {
        Period period = in.period("period");
        Period noticeBeforeEnd = in.period("noticeBeforeEnd");
        in.end();
        return period == null || noticeBeforeEnd == null ? null : new Contract.Option(period, noticeBeforeEnd);
    }

    private static Contract.@Nullable Extension extension(InputObject in) {
        LocalDate agreedOn = in.date("agreedOn");
        LocalDate from = in.date("from");
        LocalDate until = in.date("until");
        boolean ordered = Span.inOrder(in, "from", from, "until", until);
        InputObject consent = in.optionalObject("consent");
        String consentBy = null;
        if (consent != null) {
            consentBy = consent.text("by", LONGEST_NAME);
            consent.end();
        }
        in.end();
        return agreedOn == null || from == null || until == null || !ordered
                ? null
                : new Contract.Extension(agreedOn, from, until, consentBy);
    }

    private static @Nullable SecrecyAgreement nda(InputObject in) {
        LocalDate signedOn = in.date("signedOn");
        LocalDate until = in.date("until");
        Period survives = in.period("survives");
        Period returnDocumentsWithin = in.period("returnDocumentsWithin");
        boolean ordered = Span.inOrder(in, "signedOn", signedOn, "until", until);
        in.end();
        return signedOn == null || until == null || survives == null || returnDocumentsWithin == null || !ordered
                ? null
                : new SecrecyAgreement(signedOn, until, survives, returnDocumentsWithin);
    }

    private static @Nullable LicenceOnRecord licence(InputObject in, Known known) {
        String contract = Known.reference(in, "contract", known.contracts);
        String unit = Known.reference(in, "unit", known.units);
        Integer granted = in.number("granted", 0, MOST_LICENCES);
        Integer active = in.number("active", 0, MOST_LICENCES);
        LocalDate from = in.date("from");
        LocalDate until = in.optionalDate("until");
        boolean ordered = Span.inOrder(in, "from", from, "until", until);
        boolean illustrative = Boolean.TRUE.equals(in.optionalFlag("illustrative"));
        in.end();
        return contract == null || unit == null || granted == null || active == null || from == null || !ordered
                ? null
                : new LicenceOnRecord(
                        new Licence(contract, unit, granted, active, new Validity(from, until)), illustrative);
    }
}
