package nl.doelbinder.tender.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.doelbinder.input.http.CsvFile;
import nl.doelbinder.input.http.ListState;
import nl.doelbinder.organisation.Actor;
import nl.doelbinder.tender.AccountDemand;
import nl.doelbinder.tender.FindingDocuments;
import nl.doelbinder.tender.FindingUnitUses;
import nl.doelbinder.tender.JudgedRequirement;
import nl.doelbinder.tender.JudgingRequirements;
import nl.doelbinder.tender.SettlingRisk;
import nl.doelbinder.tender.TenderRisk;
import nl.doelbinder.tender.UnitUse;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The parts of a tender, to take along. */
@Controller
@RequestMapping("/aanbestedingen/{code}")
class PartFiles {

    private final FindingDocuments documents;
    private final JudgingRequirements requirements;
    private final FindingUnitUses uses;
    private final SettlingRisk risks;
    private final Clock clock;

    PartFiles(
            FindingDocuments documents,
            JudgingRequirements requirements,
            FindingUnitUses uses,
            SettlingRisk risks,
            Clock clock) {
        this.documents = documents;
        this.requirements = requirements;
        this.uses = uses;
        this.risks = risks;
        this.clock = clock;
    }

    /** Each version of each document. */
    @GetMapping("/stukken.csv")
    ResponseEntity<byte[]> documents(@PathVariable String code, Actor actor) {
        CsvFile file = CsvFile.withHeader(List.of(
                "document",
                "required",
                "version",
                "dated",
                "note",
                "fileName",
                "mediaType",
                "bytes",
                "sha256",
                "addedBy",
                "addedAt"));
        documents
                .all(code, actor)
                .forEach(document -> document.versions()
                        .forEach(version -> file.add(Arrays.asList(
                                version.document(),
                                document.document().required(),
                                version.label(),
                                or(version.dated()),
                                or(version.note()),
                                version.fileName(),
                                version.mediaType(),
                                version.bytes(),
                                version.sha256(),
                                version.addedBy(),
                                version.addedAt()))));
        return file.download(code + "-stukken");
    }

    @GetMapping("/eisen.csv")
    ResponseEntity<byte[]> requirements(
            @PathVariable String code, @RequestParam Map<String, String> fields, Actor actor) {
        ListState list = new ListState(PartPages.path(code, "eisen"), "PLACE", true, fields);
        CsvFile file = CsvFile.withHeader(
                List.of("code", "lot", "must", "text", "verdict", "rules", "ruling", "dropped", "blocks"));
        SoughtRequirements.of(requirements.all(code, actor), list).forEach(judged -> file.add(line(judged)));
        return file.download(code + "-eisen");
    }

    @GetMapping("/accounts.csv")
    ResponseEntity<byte[]> accounts(@PathVariable String code, Actor actor) {
        CsvFile file = CsvFile.withHeader(List.of(
                "unit", "lot", "accounts", "definitive", "euros", "reference", "granted", "active", "unused", "pia"));
        LocalDate today = LocalDate.now(clock);
        uses.all(code, actor).forEach(use -> file.add(line(use, today)));
        return file.download(code + "-accounts");
    }

    @GetMapping("/risicos.csv")
    ResponseEntity<byte[]> risks(@PathVariable String code, Actor actor) {
        CsvFile file = CsvFile.withHeader(List.of(
                "code",
                "label",
                "acceptedBy",
                "acceptedOn",
                "acceptedUntil",
                "acceptanceReason",
                "closedBy",
                "closedOn",
                "closingReason"));
        risks.all(code, actor).forEach(risk -> file.add(line(risk)));
        return file.download(code + "-risicos");
    }

    private static List<@Nullable Object> line(JudgedRequirement judged) {
        return Arrays.asList(
                judged.requirement().code(),
                judged.requirement().lot(),
                judged.requirement().wanted().must(),
                judged.requirement().wanted().text(),
                judged.heaviest(),
                String.join(" ", judged.behind()),
                or(judged.ruling()),
                judged.requirement().dropped(),
                judged.blocks());
    }

    private static List<@Nullable Object> line(UnitUse use, LocalDate today) {
        Optional<AccountDemand.Answer> answer =
                Optional.ofNullable(use.demand()).map(AccountDemand::answer);
        Optional<AccountDemand.Reservation> reserved = answer.map(AccountDemand.Answer::reserved);
        return Arrays.asList(
                use.unit(),
                use.lot().code(),
                or(answer.map(AccountDemand.Answer::accounts)),
                or(answer.map(AccountDemand.Answer::definitive)),
                or(reserved.map(AccountDemand.Reservation::euros)),
                or(reserved.map(AccountDemand.Reservation::reference)),
                use.granted(),
                use.active(),
                use.unused(),
                or(use.covering(today).map(impact -> impact.assessment().code())));
    }

    private static List<@Nullable Object> line(TenderRisk risk) {
        Optional<TenderRisk.Acceptance> acceptance = risk.acceptance();
        Optional<TenderRisk.Closing> closing = risk.closing();
        return Arrays.asList(
                risk.code(),
                risk.label(),
                or(acceptance.map(TenderRisk.Acceptance::by)),
                or(acceptance.map(TenderRisk.Acceptance::on)),
                or(acceptance.map(TenderRisk.Acceptance::until)),
                or(acceptance.map(TenderRisk.Acceptance::reason)),
                or(closing.map(TenderRisk.Closing::by)),
                or(closing.map(TenderRisk.Closing::on)),
                or(closing.map(TenderRisk.Closing::reason)));
    }

    private static @Nullable Object or(Optional<?> value) {
        return value.isPresent() ? value.get() : null;
    }
}
