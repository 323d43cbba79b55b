package nl.doelbinder.tender.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.zip.ZipFile;
import nl.doelbinder.browser.Browser;
import nl.doelbinder.browser.BrowserTest;
import nl.doelbinder.organisation.Act;
import nl.doelbinder.organisation.CurrentAct;
import nl.doelbinder.pia.ImpactOnRecord;
import nl.doelbinder.pia.ImpactStatus;
import nl.doelbinder.pia.RecordingImpacts;
import nl.doelbinder.policy.Level;
import nl.doelbinder.policy.ServiceLine;
import nl.doelbinder.policy.register.ImpactAssessment;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.TestPropertySource;
import org.springframework.transaction.support.TransactionTemplate;

/** From the file as it stood on 6 September 2016 to the notice of the twentieth, two days before it would have been too late. */
@BrowserTest
@Import(NextDay.class)
@TestPropertySource(properties = {"test=to-publication", NextDay.SOON})
class ToPublicationIT {

    private static final String RECORD = "Besluit vastleggen";

    private static final Map<String, List<String>> USES = Map.of(
            "isc", List.of("ISC/SMMA"),
            "webcare", List.of("WEBCARE/SMMA", "WEBCARE/PE"),
            "soc", List.of("SOC/SMMA"),
            "ckc", List.of("CKC/SMMA"),
            "douane", List.of("DOUANE/SMMA"),
            "fiod", List.of("FIOD/SMMA"),
            "toeslagen", List.of("TOESLAGEN/SMMA"));

    @Autowired
    NextDay day;

    @Autowired
    RecordingImpacts impacts;

    @Autowired
    TransactionTemplate transaction;

    @Test
    void a_tender_is_published_two_days_before_its_deadline(Browser browser) throws IOException {
        var desk = new Desk(browser, "SMM-2016");
        isReadied(desk);
        isDecidedInWriting(desk);
        isAccountedFor(desk);
        isTakenOn(desk);
        isDecidedByTheBoards(desk);
        isPublished(desk);
    }

    /** Tuesday: procurement brings what is missing, the privacy officer judges what the rules leave to judgement. */
    private void isReadied(Desk desk) {
        desk.as("inkoop").at("/mijn-werk").sees("De eisen aanpassen die de regels niet toelaten");
        desk.atPart("poort").sees("Gesloten");
        for (String missing : List.of("Gunningsvoorstel", "Beschrijvend document", "Juridisch advies")) {
            desk.atPart("poort")
                    .mend("Het verplichte stuk " + missing)
                    .attach("file", missing + ".txt", missing + " bij de aanbesteding.")
                    .press("Versie toevoegen");
        }
        desk.atPart("eisen/R-SMMA-01")
                .unfold("Eis aanpassen")
                .fill("amend-use-retention", "P1Y")
                .fill("amend-reason", "Een jaar is wat het doel nodig heeft.")
                .press("Eis aanpassen");
        desk.atPart("eisen/R-SMMA-02")
                .unfold("Eis laten vervallen")
                .fill("drop-reason", "De rechtsvraag over gps-locaties is niet beantwoord.")
                .press("Eis laten vervallen");
        desk.isNotOffered("Oordeel vastleggen").atPart("besluiten").press("Bereikt: Demand specification gereed");
        desk.press("Programma van eisen SMMA is gereed").press("Programma van eisen PE is gereed");
        isJudged(desk);
    }

    /** Amended, the first is no longer denied, but left to judgement like the third. */
    private void isJudged(Desk desk) {
        desk.as("privacy.officer");
        for (String requirement : List.of("R-SMMA-01", "R-SMMA-03")) {
            desk.atPart("eisen/" + requirement)
                    .isNotOffered("Eis aanpassen")
                    .choose("judge-outcome-ALLOW")
                    .fill("judge-reason", "Met een jaar bewaren en zonder personen te volgen.")
                    .press("Oordeel vastleggen");
        }
    }

    /** The steering group decides between its meetings: opened on Tuesday, the last two members vote on Thursday. */
    private void isDecidedInWriting(Desk desk) {
        desk.as("lid.isc").at("/stuurgroep").isNotOffered("Stemming openen");
        desk.as("secretaris.stuurgroep")
                .at("/stuurgroep")
                .follow("Stemming openen")
                .fill("open-question", "Gaan de stukken door naar CDO2?")
                .fill("open-closesAt", "2016-09-09T09:00");
        for (String paper : List.of(
                "DEMAND_SPECIFICATION",
                "REQUIREMENTS_SMMA",
                "REQUIREMENTS_PE",
                "BOARD_MEMO",
                "BENEFITS",
                "AWARD_PROPOSAL",
                "DESCRIPTIVE_DOCUMENT",
                "LEGAL_OPINION")) {
            desk.choose("paper-" + paper);
        }
        desk.press("Stemming openen").isSound();
        for (String member : List.of("lid.isc", "lid.webcare", "lid.soc", "lid.ckc", "lid.douane")) {
            vote(desk, member, "FOR");
        }
        day.is(2016, 9, 8);
        vote(desk, "lid.fiod", "AGAINST");
        vote(desk, "lid.toeslagen", "ABSTAIN");
        desk.sees("Aangenomen").atPart("besluiten").sees("is aan de beurt").isNotOffered(RECORD);
    }

    private static void vote(Desk desk, String member, String choice) {
        desk.as(member)
                .at("/mijn-werk")
                .follow("Stemmen")
                .choose("vote-choice-" + choice)
                .press("Stem uitbrengen");
    }

    /** Every unit's lead answers for its number and its money. */
    private void isAccountedFor(Desk desk) {
        USES.forEach((unit, uses) -> {
            desk.as("lid." + unit);
            for (String use : uses) {
                desk.atPart("accounts/" + use)
                        .fill("give-accounts", "5")
                        .choose("give-definitive")
                        .fill("give-reservation-euros", "12000")
                        .fill("give-reservation-reference", "BR-" + use)
                        .press("Opgave vastleggen");
            }
        });
        desk.as("lid.fiod").atPart("accounts/WEBCARE/SMMA").isNotOffered("Opgave vastleggen");
    }

    /** The chair takes the risks on, the contract manager decides on what there is, the impact of each unit is assessed. */
    private void isTakenOn(Desk desk) {
        desk.as("lid.isc").atPart("risicos/BULK").isNotOffered("Risico aanvaarden");
        desk.as("voorzitter.stuurgroep");
        for (String risk : List.of("WEB_SERVICE", "DATA_OUTSIDE", "BULK", "REPUTATION")) {
            desk.atPart("risicos/" + risk)
                    .fill("accept-until", "2017-06-30")
                    .fill("accept-reason", "Met de waarborgen van de verwerkersovereenkomst.")
                    .press("Risico aanvaarden");
        }
        desk.atPart("risicos/LAWFULNESS")
                .unfold("Risico sluiten")
                .fill("close-reason", "Elke eis is getoetst of beoordeeld.")
                .press("Risico sluiten");
        desk.at("/contracten/5600003550").isNotOffered(RECORD);
        desk.as("contractbeheer").at("/mijn-werk").sees("Opzeggen, laten aflopen of verlengen");
        for (String contract : List.of("5600003550", "OBI4WAN-1")) {
            desk.at("/contracten/" + contract)
                    .choose("decide-choice-LAPSE")
                    .fill("decide-reason", "De aanbesteding volgt het op.")
                    .press(RECORD);
        }
        areAssessed("ISC", "CKC", "DOUANE", "FIOD", "TOESLAGEN");
    }

    /** Each on its day, the second under a condition. */
    private void isDecidedByTheBoards(Desk desk) {
        day.is(2016, 9, 9);
        desk.as("secretaris.rvb").atPart("besluiten").isNotOffered(RECORD);
        desk.as("secretaris.cdo2")
                .atPart("besluiten")
                .choose("decide-outcome-APPROVED_WITH_CONDITIONS")
                .unfold("Voorwaarde bij de goedkeuring")
                .fill("decide-condition", "De aantallen staan in het batenoverzicht.")
                .select("decide-owner", "CONTRACT_MANAGER")
                .fill("decide-due", "2016-09-16")
                .press(RECORD);
        decides(desk, "regie", 14);
        decides(desk, "pipp", 16);
        decides(desk, "rvb", 19);
        desk.as("inkoop")
                .atPart("publicatie")
                .fill("publish-reference", "TN-2016-1")
                .isRefused("Publicatie vastleggen", "PUB-06");
        desk.as("contractbeheer")
                .atPart("poort")
                .mend("nog niet voldaan")
                .fill("condition-how", "Blad 3 van het batenoverzicht noemt ze.")
                .press("Voorwaarde afmelden");
    }

    private void decides(Desk desk, String board, int on) {
        day.is(2016, 9, on);
        desk.as("secretaris." + board)
                .atPart("besluiten")
                .choose("decide-outcome")
                .press(RECORD);
    }

    private void isPublished(Desk desk) throws IOException {
        day.is(2016, 9, 20);
        desk.as("voorzitter.stuurgroep").atPart("poort").sees("Niets staat publicatie in de weg.");
        desk.atPart("publicatie").isNotOffered("Publicatie vastleggen");
        desk.as("inkoop")
                .at("/mijn-werk")
                .follow("De aanbesteding publiceren")
                .fill("publish-reference", "TN-2016-1")
                .press("Publicatie vastleggen")
                .sees("Gepubliceerd op 20 september 2016 met kenmerk TN-2016-1")
                .isSound();
        assertThat(contents(desk.download("Pakket downloaden")))
                .anyMatch(name -> name.endsWith(".xml"))
                .anyMatch(name -> name.endsWith(".json"))
                .anyMatch(name -> name.contains("BOARD_MEMO"));
        desk.at("/mijn-werk").sees("De producten kiezen");
    }

    /** What their own pages do, which have a journey of their own. */
    private void areAssessed(String... units) {
        transaction.executeWithoutResult(status -> {
            CurrentAct.declare(new Act("fg", "REVIEW_PIA", "pias", null));
            impacts.record(List.of(units).stream()
                    .map(unit -> new ImpactOnRecord(
                            new ImpactAssessment(
                                    "PIA-" + unit + "-9",
                                    unit,
                                    true,
                                    LocalDate.of(2016, 9, 8),
                                    null,
                                    Set.of(ServiceLine.MONITORING),
                                    Set.of(),
                                    Set.of(Level.AGGREGATE),
                                    List.of(),
                                    null),
                            ImpactStatus.APPROVED,
                            null,
                            null,
                            false))
                    .toList());
        });
    }

    private static List<String> contents(Path zip) throws IOException {
        try (var file = new ZipFile(zip.toFile())) {
            return file.stream().map(entry -> entry.getName()).toList();
        }
    }
}
