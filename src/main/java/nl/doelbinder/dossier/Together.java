package nl.doelbinder.dossier;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import nl.doelbinder.delivery.AgreementOnRecord;
import nl.doelbinder.input.Fault;
import nl.doelbinder.organisation.Account;
import nl.doelbinder.organisation.Board;
import nl.doelbinder.organisation.Unit;
import org.jspecify.annotations.Nullable;

/** Whether dossiers can be loaded beside each other: what two of them name must be the same in both. */
final class Together {

    private final List<DossierFault> faults = new ArrayList<>();

    private Together() {}

    /** @throws FaultyDossier naming everything in which a dossier contradicts one before it */
    static void check(List<DossierFolder> folders, List<Contents> dossiers) {
        var together = new Together();
        together.same(
                dossiers,
                "organisation.yaml",
                "code",
                each -> each.organisation().units(),
                Unit::code);
        together.same(
                dossiers,
                "organisation.yaml",
                "code",
                each -> each.organisation().boards(),
                Board::code);
        together.same(
                dossiers,
                "organisation.yaml",
                "username",
                each -> each.organisation().accounts(),
                Account::username);
        together.once(dossiers, "dossier.yaml", "code", each -> List.of(each.head()), Contents.Head::code);
        together.once(dossiers, "agreements.yaml", "code", Contents::agreements, AgreementOnRecord::code);
        together.oneOnly(dossiers, "policy.yaml", Contents::policy);
        together.oneOnly(dossiers, "contracts.yaml", Contents::contracts);
        together.oneOnly(dossiers, "pias.yaml", Contents::pias);
        together.oneOnly(dossiers, "steering.yaml", Contents::steering);
        together.oneOnly(dossiers, "tender.yaml", Contents::tender);
        if (!together.faults.isEmpty()) {
            throw new FaultyDossier(
                    String.join(", ", folders.stream().map(DossierFolder::name).toList()), together.faults);
        }
    }

    private <T> void same(
            List<Contents> dossiers,
            String file,
            String field,
            Function<Contents, List<T>> entries,
            Function<T, String> name) {
        Map<String, T> known = new HashMap<>();
        for (Contents dossier : dossiers) {
            for (T entry : entries.apply(dossier)) {
                T before = known.putIfAbsent(name.apply(entry), entry);
                if (before != null && !before.equals(entry)) {
                    fault(file, dossier, "dossier.differs", field, name.apply(entry));
                }
            }
        }
    }

    private <T> void once(
            List<Contents> dossiers,
            String file,
            String field,
            Function<Contents, List<T>> entries,
            Function<T, String> name) {
        Map<String, T> known = new HashMap<>();
        for (Contents dossier : dossiers) {
            for (T entry : entries.apply(dossier)) {
                if (known.putIfAbsent(name.apply(entry), entry) != null) {
                    fault(file, dossier, "dossier.duplicate", field, name.apply(entry));
                }
            }
        }
    }

    private void oneOnly(List<Contents> dossiers, String file, Function<Contents, @Nullable Object> part) {
        dossiers.stream()
                .filter(dossier -> part.apply(dossier) != null)
                .skip(1)
                .forEach(dossier -> fault(file, dossier, "dossier.second-of-its-kind", file));
    }

    private void fault(String file, Contents dossier, String key, Object... values) {
        faults.add(new DossierFault(file, dossier.head().code(), Fault.at("", key, values)));
    }
}
