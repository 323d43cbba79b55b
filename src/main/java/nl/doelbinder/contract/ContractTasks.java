package nl.doelbinder.contract;

import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import nl.doelbinder.inbox.TaskSubjects;
import nl.doelbinder.policy.register.Contract;
import org.springframework.stereotype.Component;
import org.springframework.web.util.UriUtils;

/** What the inbox shows of contracts. */
@Component
class ContractTasks implements TaskSubjects {

    private final ContractEntries entries;

    ContractTasks(ContractEntries entries) {
        this.entries = entries;
    }

    @Override
    public String process() {
        return "contract-notice";
    }

    @Override
    public String type() {
        return DecidingContractNotice.SUBJECT_TYPE;
    }

    @Override
    public String page(String code, String kind) {
        return "/contracten/" + UriUtils.encodePathSegment(code, StandardCharsets.UTF_8);
    }

    /** A contract goes by the name of its tool. */
    @Override
    public Map<String, String> titles(Collection<String> codes) {
        return entries.contracts(null).stream()
                .map(ContractOnRecord::contract)
                .filter(contract -> codes.contains(contract.number()))
                .collect(Collectors.toUnmodifiableMap(Contract::number, Contract::tool));
    }

    /** A contract is of no unit. */
    @Override
    public Set<String> openCasesOf(Set<String> units) {
        return Set.of();
    }
}
