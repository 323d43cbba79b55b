package nl.doelbinder.tender.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import nl.doelbinder.browser.Browser;
import nl.doelbinder.browser.BrowserTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@BrowserTest
class TenderPagesIT {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/mijn-werk",
                "/aanbestedingen",
                "/aanbestedingen/SMM-2016",
                "/aanbestedingen/SMM-2016/planning",
                "/aanbestedingen/SMM-2016/planning?wat=uitstel&gremium=STEERING&naar=2016-09-15",
                "/agenda"
            })
    void is_sound_in_dutch_and_english(String path, Browser browser) {
        browser.signIn("secretaris.stuurgroep");
        browser.visit(path).isSound();
        browser.visit(path + (path.contains("?") ? "&" : "?") + "lang=en").isSoundTranslated();
    }

    @Test
    void a_secretary_tries_a_later_decision_and_sees_the_deadline_missed(Browser browser) {
        browser.signIn("secretaris.stuurgroep");
        browser.visit("/aanbestedingen/SMM-2016/planning");
        browser.page().getByLabel("Wat er gebeurt").selectOption("uitstel");
        browser.page().getByLabel("Deze dag").fill("2016-09-15");
        browser.page()
                .getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Reken uit"))
                .click();
        assertThat(browser.page().locator("#wat-als")).containsText("26 dagen na de uiterste dag");
        browser.here().isSound();
    }

    @Test
    void a_secretary_moves_a_meeting_and_makes_an_address(Browser browser) {
        browser.signIn("secretaris.pipp");
        browser.visit("/agenda");
        browser.page().locator("summary").first().click();
        browser.page().locator("#naar-PIPP-2016-09-13").fill("2016-09-12");
        browser.page()
                .getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName("Verplaatsen").setExact(true))
                .first()
                .click();
        assertThat(browser.page().locator("[role=status]").first()).containsText("verplaatst");
        browser.here().isSound();
        browser.page()
                .getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Adres maken"))
                .click();
        assertThat(browser.page().locator(".db-secret")).containsText(".ics");
        browser.here().isSound();
    }
}
