package nl.doelbinder.dossier;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.doelbinder.delivery.AgreementOnRecord.ListOnRecord;
import nl.doelbinder.delivery.MandateLine;
import nl.doelbinder.input.InputObject;
import org.jspecify.annotations.Nullable;

/** {@code mandates.yaml}: who may receive under which agreement, list by list. */
final class MandatesFile {

    private static final int LONGEST_TEXT = 2000;

    private MandatesFile() {}

    /** The lists of each agreement, from the first to the newest. */
    static Map<String, List<ListOnRecord>> read(InputObject in, Known known) {
        Map<String, List<ListOnRecord>> lists = new LinkedHashMap<>();
        Map<String, LocalDate> newest = new HashMap<>();
        in.objects("mandateLists").forEach(entry -> list(entry, known, lists, newest));
        in.end();
        return lists;
    }

    private static void list(
            InputObject in, Known known, Map<String, List<ListOnRecord>> lists, Map<String, LocalDate> newest) {
        String agreement = Known.reference(in, "agreement", known.agreements);
        LocalDate from = in.date("from");
        String reason = in.text("reason", LONGEST_TEXT);
        Set<String> named = new HashSet<>();
        List<MandateLine> lines = new ArrayList<>();
        in.objects("mandates").forEach(entry -> OrganisationFile.add(lines, line(entry, known, named)));
        in.end();
        if (agreement == null || from == null || reason == null) {
            return;
        }
        LocalDate before = newest.put(agreement, from);
        if (before != null && from.isBefore(before)) {
            in.fault("from", "dossier.not-after", from.toString(), before.toString());
        }
        lists.computeIfAbsent(agreement, unused -> new ArrayList<>()).add(new ListOnRecord(from, reason, lines));
    }

    private static @Nullable MandateLine line(InputObject in, Known known, Set<String> named) {
        String account = Known.reference(in, "account", known.accounts);
        if (account != null && !named.add(account)) {
            in.fault("account", "dossier.duplicate", account);
        }
        LocalDate from = in.date("from");
        LocalDate until = in.optionalDate("until");
        boolean ordered = Span.inOrder(in, "from", from, "until", until);
        in.end();
        return account == null || from == null || !ordered ? null : new MandateLine(account, from, until);
    }
}
