package nl.doelbinder.delivery.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.exceptionfactory.jagged.framework.stream.StandardDecryptingChannelFactory;
import com.exceptionfactory.jagged.x25519.X25519KeyPairGenerator;
import com.exceptionfactory.jagged.x25519.X25519RecipientStanzaReaderFactory;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.channels.Channels;
import java.nio.file.Files;
import java.security.KeyPair;
import java.security.MessageDigest;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;
import nl.doelbinder.browser.Browser;
import nl.doelbinder.browser.BrowserTest;
import nl.doelbinder.delivery.Format;
import nl.doelbinder.delivery.records.GeneratingRecords;
import org.junit.jupiter.api.Test;
import org.springframework.test.context.TestPropertySource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** From request to receipt as each party sees it, on the dossier of 2019, in a real browser; and every page on the way. */
@BrowserTest
@TestPropertySource(properties = {"test=delivery-journey", "doelbinder.dossier=classpath:dossiers/2019-injus"})
class DeliveryJourneyIT {

    private static final String AGREEMENT = "/leveringen/overeenkomsten/INJUS-TOESLAGEN";
    private static final String MANDATES = "/leveringen/mandaten";
    private static final int RECORDS = 400;
    private static final int BSN = 9;

    private static final KeyPair PAIR = pair();
    private static final String KEY = new String(PAIR.getPublic().getEncoded(), UTF_8);

    @Test
    void from_request_to_receipt_and_back_to_the_log(Browser browser) throws Exception {
        Page page = browser.page();
        the_recipient_registers_its_key(browser);
        the_provider_reads_the_records(browser);
        something_that_the_rules_refer(browser);
        String code = the_requester_asks(browser);
        the_data_owner_decides(browser, code);
        byte[] file = the_requester_fetches(browser, code);
        JsonNode manifest = JsonMapper.shared()
                .readTree(page.request()
                        .get("/leveringen/" + code + "/manifest.json")
                        .body());
        String plain = decrypted(file);
        assertThat(sha256(file)).isEqualTo(manifest.get("sha256").stringValue());
        assertThat(sha256(plain.getBytes(UTF_8)))
                .isEqualTo(manifest.get("plainSha256").stringValue());
        assertThat(plain.lines()).hasSize(manifest.get("recordsDelivered").intValue() + 1);
        assertThat(manifest.get("recordsDelivered").intValue()).isBetween(1, RECORDS);
        assertThat(plain).startsWith("bsn,startDate\n");
        browser.visit("/leveringen/" + code).isSound();
        page.locator("#receive-sha256").fill(sha256(file));
        press(page, "Ontvangst bevestigen");
        assertThat(page.locator("main")).containsText("De ontvangst is bevestigd");
        browser.visit("/leveringen/" + code + "/bestand");
        assertThat(page.locator("main")).containsText("heel ontvangen");
        assertThat(page.getByText("Haal het bestand op")).hasCount(0);
        browser.signOut();
        List<String> people =
                plain.lines().skip(1).map(line -> line.substring(0, BSN)).toList();
        the_auditor_finds_it(
                browser,
                code,
                people.stream()
                        .filter(person -> people.indexOf(person) == people.lastIndexOf(person))
                        .findFirst()
                        .orElseThrow());
    }

    private static void the_recipient_registers_its_key(Browser browser) {
        Page page = browser.page();
        browser.signIn("lokaal.beheerder");
        browser.visit(AGREEMENT);
        page.getByText("Sleutels", new Page.GetByTextOptions().setExact(true)).click();
        page.locator("#publicKey").fill("age1nothing");
        press(page, "Sleutel toevoegen");
        assertThat(page.locator("#publicKey-fault")).isVisible();
        page.locator("#publicKey").fill(KEY);
        page.locator("#validFrom").fill("2019-06-01");
        page.locator("#validUntil").fill("2020-06-01");
        press(page, "Sleutel toevoegen");
        assertThat(page.locator("table")).containsText(KEY);
        browser.here().isSound();
        browser.visit(MANDATES);
        page.locator("#from-1").fill("");
        page.locator("input[name=named-1]").check();
        press(page, "Nieuwe lijst vastleggen");
        assertThat(page.locator("#from-1-fault")).containsText("aanvrager.leveringen2");
        browser.here().isSound();
        page.locator("#from-1").fill("2019-06-03");
        page.locator("#reason").fill("Een tweede functie nodig");
        press(page, "Nieuwe lijst vastleggen");
        assertThat(page.locator("#lijst")).containsText("Mandaatlijst 3");
        assertThat(page.locator("main")).containsText("bericht voor de leverancier opgesteld");
        browser.signOut();
    }

    private static void the_provider_reads_the_records(Browser browser) throws Exception {
        Page page = browser.page();
        browser.signIn("leverancier.justid");
        assertThat(page.locator("main")).containsText("Mandaatlijst gewijzigd");
        browser.visit("/detentiegegevens").isSound();
        var records = new ByteArrayOutputStream();
        GeneratingRecords.generate(RECORDS, 1, LocalDate.of(2019, 6, 3), Format.CSV, records);
        records.write("not,a,line\n".getBytes(UTF_8));
        page.locator("#file").setInputFiles(new FilePayload("injus.csv", "text/csv", records.toByteArray()));
        press(page, "Bestand inlezen");
        assertThat(page.locator("main"))
                .containsText("Foute regels", new LocatorAssertions.ContainsTextOptions().setTimeout(30_000));
        for (int at = 0; at < 60 && page.locator("main").innerText().contains("Wordt ingelezen"); at++) {
            page.waitForTimeout(500);
            page.reload();
        }
        assertThat(page.locator("main")).containsText("Ingelezen");
        assertThat(page.locator("main")).containsText("1 fout");
        browser.here().isSound();
        browser.signOut();
    }

    /** A proof that expired, confirmed by the owner of the facility, and an incident that is open. */
    private static void something_that_the_rules_refer(Browser browser) {
        Page page = browser.page();
        browser.signIn("lokaal.beheerder");
        browser.visit(AGREEMENT);
        press(page, "Bewijs vastleggen");
        assertThat(page.locator("#proof-reference-fault")).isVisible();
        page.locator("#proof-norm").selectOption("BIR");
        page.locator("#proof-reference").fill("Verklaring van vorig jaar");
        page.locator("#proof-validUntil").fill("2019-06-01");
        press(page, "Bewijs vastleggen");
        assertThat(page.locator("#bewijzen ~ ul")).containsText("Wacht op bevestiging");
        browser.visit("/leveringen/incidenten/nieuw").isSound();
        page.locator("#report-incident-sort").selectOption("SECURITY_INCIDENT");
        page.locator("#report-incident-title").fill("Een bestand bleef te lang staan");
        page.locator("#report-incident-description").fill("Het is nu weg.");
        page.locator("#report-incident-discoveredAt").fill("2019-06-02T09:00");
        page.locator("main form button").last().click();
        assertThat(page.locator("h1")).containsText("Incident");
        browser.here().isSound();
        browser.signOut();

        browser.signIn("eigenaar.voorziening");
        browser.visit(AGREEMENT);
        page.getByText("Beoordeel", new Page.GetByTextOptions().setExact(true)).click();
        press(page, "Oordeel vastleggen");
        assertThat(page.locator("#review-outcome-fault")).isVisible();
        browser.here().isSound();
        page.locator("#review-outcome-CONFIRM").check();
        page.locator("#review-reason").fill("Gezien.");
        press(page, "Oordeel vastleggen");
        assertThat(page.locator("#bewijzen ~ ul")).containsText("verlopen");
        browser.visit(AGREEMENT + "/versies/nieuw").isSound();
        page.locator("#reason").fill("Korter bewaren");
        page.locator("[id='localRetentionLimit-months']").fill("3");
        press(page, "Voorstellen");
        assertThat(page.locator("h1")).containsText("Versie 2");
        browser.signOut();
        for (String judge : List.of("gegevenseigenaar.dji", "leverancier.justid")) {
            browser.signIn(judge);
            browser.visit(AGREEMENT + "/versies/2").isAccessible();
            page.locator("#judge-judgement-ADDENDUM").check();
            page.locator("#judge-reason").fill("Past in de overeenkomst.");
            press(page, "Oordeel vastleggen");
            browser.signOut();
        }
        assertThat(page.locator("main")).containsText("Aanvaard");
    }

    private static String the_requester_asks(Browser browser) {
        Page page = browser.page();
        browser.signIn("aanvrager.leveringen");
        browser.visit("/leveringen/nieuw");
        press(page, "Levering vragen");
        assertThat(page.locator("#fouten")).isVisible();
        browser.here().isSound();
        page.locator("#fields-bsn").check();
        page.locator("#fields-startDate").check();
        page.locator("#localRetention").fill("30");
        page.locator("#recipientKey").selectOption(KEY);
        assertThat(page.locator("#toets")).containsText("De gegevenseigenaar beslist hierover");
        assertThat(page.locator("#toets")).containsText("LEV-08");
        assertThat(page.locator("#toets")).containsText("LEV-09");
        press(page, "Levering vragen");
        assertThat(page.locator("h1")).containsText("Levering L-");
        String code = page.locator("h1").innerText().replace("Levering ", "");
        browser.visit("/leveringen").isSound();
        assertThat(page.locator("table")).containsText(code);
        browser.signOut();
        return code;
    }

    private static void the_data_owner_decides(Browser browser, String code) {
        Page page = browser.page();
        browser.signIn("gegevenseigenaar.dji");
        assertThat(page.locator("main")).containsText("Beslissen op de voorgelegde levering");
        page.locator("main a[href='/leveringen/" + code + "']").first().click();
        press(page, "Besluit vastleggen");
        assertThat(page.locator("#decide-outcome-fault")).isVisible();
        browser.here().isSound();
        page.locator("#decide-outcome-GRANT").check();
        page.locator("#decide-reason").fill("Het incident raakt deze levering niet.");
        press(page, "Besluit vastleggen");
        assertThat(page.locator("main")).containsText("Besluit van de gegevenseigenaar");
        browser.signOut();
    }

    private static byte[] the_requester_fetches(Browser browser, String code) throws Exception {
        Page page = browser.page();
        browser.signIn("aanvrager.leveringen");
        browser.visit("/leveringen/" + code + "/bestand");
        assertThat(page.locator("#stand"))
                .containsText("Staat klaar", new LocatorAssertions.ContainsTextOptions().setTimeout(60_000));
        browser.here().isSound();
        var download = page.waitForDownload(() -> press(page, "Haal het bestand op"));
        assertThat(download.suggestedFilename()).isEqualTo(code + ".age");
        return Files.readAllBytes(download.path());
    }

    private static void the_auditor_finds_it(Browser browser, String code, String bsn) {
        Page page = browser.page();
        browser.signIn("auditor");
        browser.visit("/leveringen/logboek").isSound();
        page.locator("#bsn").fill(bsn);
        press(page, "Toon");
        assertThat(page.locator("main [role=status]")).containsText("1 regel");
        assertThat(page.locator("main table")).containsText(code);
        assertThat(page.url()).doesNotContain(bsn);
        browser.visit("/leveringen/" + code + "/bestand?lang=en").isSoundTranslated();
        browser.visit("/spoor?lang=nl&zaak=deliveries/" + code);
        assertThat(page.locator("main")).containsText("Ontvangst bevestigd");
        browser.visit("/leveringen/" + code);
        page.locator("main details summary").first().click();
        assertThat(page.locator("main")).containsText("Bestand opgehaald");
    }

    /** Those that the journey does not come by; the lists of what comes after a delivery share their templates. */
    @Test
    void every_other_page_is_sound_in_dutch_and_english(Browser browser) {
        browser.signIn("auditor");
        for (String path : List.of(
                AGREEMENT,
                AGREEMENT + "/versies/1",
                AGREEMENT + "/bewijzen/BIR/1",
                "/leveringen/incidenten",
                "/leveringen/bewaring",
                "/leveringen/bewaring/gegevens")) {
            browser.visit(path + "?lang=nl").isSound();
            browser.visit(path + "?lang=en").isSoundTranslated();
        }
        for (String path : List.of(
                "/leveringen?zoek=bestaat-niet",
                MANDATES + "?op=2018-01-01",
                MANDATES + "?op=2019-05-19&sorteer=FROM",
                AGREEMENT + "/sleutels",
                "/leveringen/correcties",
                "/leveringen/rechten",
                "/leveringen/beeindigingen",
                "/leveringen/wijzigingen")) {
            browser.visit(path).isSoundTranslated();
        }
        browser.signOut();
        look(browser, "eigenaar.voorziening", AGREEMENT + "/einde");
        look(browser, "gegevenseigenaar.dji", "/leveringen/wijzigingen/nieuw");
        look(browser, "leverancier.justid", "/leveringen/rechten/nieuw");
        look(browser, "aanvrager.leveringen", "/leveringen/correcties/nieuw");
    }

    private static void look(Browser browser, String account, String path) {
        browser.signIn(account);
        browser.visit(path + "?lang=nl").isSound();
        browser.visit(path + "?lang=en").isSoundTranslated();
        browser.signOut();
    }

    private static void press(Page page, String button) {
        page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName(button).setExact(true))
                .first()
                .click();
    }

    private static KeyPair pair() {
        try {
            return new X25519KeyPairGenerator().generateKeyPair();
        } catch (java.security.GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String sha256(byte[] bytes) throws Exception {
        return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    }

    private static String decrypted(byte[] file) throws Exception {
        try (var channel = new StandardDecryptingChannelFactory()
                .newDecryptingChannel(
                        Channels.newChannel(new ByteArrayInputStream(file)),
                        List.of(X25519RecipientStanzaReaderFactory.newRecipientStanzaReader(
                                new String(PAIR.getPrivate().getEncoded(), UTF_8))))) {
            return new String(Channels.newInputStream(channel).readAllBytes(), UTF_8);
        }
    }
}
