package nl.doelbinder.tender.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import nl.doelbinder.browser.Browser;
import nl.doelbinder.browser.BrowserTest;
import org.junit.jupiter.api.Test;
import org.springframework.test.context.TestPropertySource;

/** What secretaries, procurement and readers come for on the pages of a tender's route, in a real browser. */
@BrowserTest
@TestPropertySource(properties = "test=route-journey") // a tender of its own: what a board decides stays decided
class RouteJourneyIT {

    private static final String DECISIONS = "/aanbestedingen/SMM-2016/besluiten";
    private static final String PUBLICATION = "/aanbestedingen/SMM-2016/publicatie";

    @Test
    void every_reader_sees_where_the_route_stands(Browser browser) {
        for (String account : new String[] {"voorzitter.stuurgroep", "lid.douane", "contractbeheer"}) {
            browser.signIn(account);
            browser.visit(DECISIONS).isSound();
            assertThat(browser.page().locator("h1")).containsText("aanbesteding");
            browser.signOut();
        }
        browser.signIn("auditor");
        browser.visit(DECISIONS + "?lang=en").isSound();
        browser.visit(PUBLICATION + "?lang=en").isSound();
        browser.visit(PUBLICATION + "?lang=nl").isSound();
    }

    @Test
    void a_secretary_records_what_the_board_decided(Browser browser) {
        browser.signIn("secretaris.stuurgroep");
        browser.visit(DECISIONS).isSound();
        Page page = browser.page();
        press(page, "Besluit vastleggen");
        assertThat(page.locator("#fouten")).isVisible();
        browser.here().isSound();
        page.locator("#decide-outcome").check();
        press(page, "Besluit vastleggen");
        assertThat(page.locator("[role=status]").first()).containsText("vastgelegd");
        assertThat(page.locator("section[aria-labelledby=gremium-STEERING]")).containsText("heeft goedgekeurd");
        assertThat(page.locator("section[aria-labelledby=gremium-CDO2]")).containsText("is aan de beurt");
        browser.here().isSound();
    }

    @Test
    void procurement_sees_why_the_gate_is_closed(Browser browser) {
        browser.signIn("inkoop");
        browser.visit(PUBLICATION).isSound();
        Page page = browser.page();
        page.locator("#publish-reference").fill("TN-2016-1");
        press(page, "Publicatie vastleggen");
        assertThat(page.locator("[role=alert]")).containsText("PUB-01");
        browser.here().isSound();
    }

    private static void press(Page page, String button) {
        page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName(button).setExact(true))
                .first()
                .click();
    }
}
