package nl.doelbinder.dossier;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import nl.doelbinder.input.InputObject;
import nl.doelbinder.monitoring.RequestDraft;
import nl.doelbinder.organisation.Account;
import nl.doelbinder.organisation.Role;
import nl.doelbinder.policy.ReadingFacts;
import nl.doelbinder.policy.RequestFacts;
import org.jspecify.annotations.Nullable;

/** {@code requests.yaml}: monitoring requests to file on the first day. */
final class RequestsFile {

    private static final int LONGEST_CODE = 20;
    private static final int LONGEST_TITLE = 200;
    private static final int LONGEST_JUSTIFICATION = 4000;

    /** A request with the code that it keeps and the account that files it. */
    record Filing(String code, RequestDraft draft, String by) {}

    private RequestsFile() {}

    static List<Filing> read(InputObject in, Known known, List<Account> accounts) {
        List<Filing> filings = new ArrayList<>();
        Set<String> codes = new HashSet<>();
        List<InputObject> entries = in.objects("requests");
        ReadingFacts.Known registered =
                new ReadingFacts.Known(orNamed(known.units, entries, "unit"), orNamed(known.tools, entries, "tool"));
        entries.forEach(entry -> OrganisationFile.add(filings, filing(entry, registered, accounts, codes)));
        in.end();
        return filings;
    }

    /** Where no code could be read, every one that is named counts as known. */
    private static Set<String> orNamed(Set<String> known, List<InputObject> entries, String field) {
        return known.isEmpty()
                ? entries.stream()
                        .map(entry -> entry.peek(field))
                        .filter(Objects::nonNull)
                        .collect(Collectors.toSet())
                : known;
    }

    private static @Nullable Filing filing(
            InputObject in, ReadingFacts.Known known, List<Account> accounts, Set<String> codes) {
        String code = in.text("code", LONGEST_CODE);
        if (code != null && !codes.add(code)) {
            in.fault("code", "dossier.duplicate", code);
        }
        RequestFacts facts = ReadingFacts.read(in, known);
        String title = in.text("title", LONGEST_TITLE);
        String justification = in.optionalLines("justification", LONGEST_JUSTIFICATION);
        in.end();
        if (code == null || facts == null || title == null) {
            return null;
        }
        String requester = accounts.stream()
                .filter(account -> account.actor().is(Role.REQUESTER, facts.unitCode()))
                .map(Account::username)
                .findFirst()
                .orElse(null);
        if (requester == null) {
            in.fault("unit", "dossier.no-requester", facts.unitCode());
            return null;
        }
        return new Filing(
                code, new RequestDraft(title, justification == null ? title : justification, facts), requester);
    }
}
