package nl.doelbinder.delivery.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.time.LocalDate;
import java.util.Set;
import nl.doelbinder.browser.Browser;
import nl.doelbinder.browser.BrowserTest;
import nl.doelbinder.delivery.making.RecipientKeys;
import nl.doelbinder.organisation.Actor;
import nl.doelbinder.organisation.Role;
import nl.doelbinder.organisation.RoleGrant;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.TestPropertySource;

/** From request to file as each party sees it, on the dossier of 2019, in a real browser. */
@BrowserTest
@TestPropertySource(properties = {"test=delivery-journey", "doelbinder.dossier=classpath:dossiers/2019-injus"})
class DeliveryJourneyIT {

    private static final String KEY = "age1ql3z7hjy54pw3hyww5ayyfg7zqgvc7w3j2elw8zmrj2kg5sfn9aqmcac8p";
    private static final String AGREEMENT = "/leveringen/overeenkomsten/INJUS-TOESLAGEN";
    private static final String MANDATES = "/leveringen/mandaten";

    @Autowired
    RecipientKeys keys;

    @Test
    void each_party_finds_its_part(Browser browser) {
        keys.register(
                "INJUS-TOESLAGEN",
                KEY,
                LocalDate.of(2019, 6, 1),
                LocalDate.of(2020, 6, 1),
                new Actor("lokaal.beheerder", Set.of(new RoleGrant(Role.LOCAL_ADMINISTRATOR, "TOESLAGEN"))));
        browser.signIn("lokaal.beheerder");
        browser.visit(AGREEMENT).isSound();
        browser.visit(MANDATES).isSound();
        browser.signOut();

        browser.signIn("aanvrager.leveringen");
        browser.visit("/leveringen/nieuw").isSound();
        Page page = browser.page();
        press(page, "Levering vragen");
        assertThat(page.locator("#fouten")).isVisible();
        browser.here().isSound();
        page.locator("#fields-bsn").check();
        page.locator("#fields-startDate").check();
        page.locator("#localRetention").fill("30");
        page.locator("#recipientKey").selectOption(KEY);
        assertThat(page.locator("#toets")).containsText("Niets staat in de weg");
        press(page, "Levering vragen");
        assertThat(page.locator("h1")).containsText("Levering L-");
        browser.here().isSound();
        String code = page.locator("h1").innerText().replace("Levering ", "");
        browser.visit("/leveringen?lang=en").isSound();
        assertThat(page.locator("table")).containsText(code);
        browser.visit("/leveringen?lang=nl");
        browser.signOut();

        for (String account : new String[] {"gegevenseigenaar.dji", "leverancier.justid", "auditor"}) {
            browser.signIn(account);
            browser.visit("/leveringen/" + code).isSound();
            assertThat(page.locator("main")).containsText("aanvrager.leveringen");
            browser.visit(MANDATES + "?op=2019-05-19").isSound();
            assertThat(page.locator("main")).containsText("Mandaatlijst 1");
            browser.signOut();
        }
    }

    private static void press(Page page, String button) {
        page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName(button).setExact(true))
                .first()
                .click();
    }
}
