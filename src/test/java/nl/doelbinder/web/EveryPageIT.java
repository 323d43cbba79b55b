package nl.doelbinder.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import nl.doelbinder.browser.Browser;
import nl.doelbinder.browser.BrowserTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every page that one comes by just looking around, in both languages. */
@BrowserTest
class EveryPageIT {

    @Test
    void sign_in(Browser browser) {
        browser.visit("/aanmelden").isSound();
        browser.visit("/aanmelden?lang=en").isSoundTranslated();
        browser.signIn("auditor", "wrong");
        assertThat(browser.page().locator("[role=alert]")).containsText("password");
        browser.here().isSound();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/mijn-werk",
                "/verzoeken",
                "/verzoeken?zoek=bestaat-niet&sorteer=CODE",
                "/verzoeken/V-002",
                "/pias",
                "/pias?staat=APPROVED&sorteer=TITLE",
                "/pias/PIA-2016-GENERIEK",
                "/pias/PIA-SOC-1/delen/I",
                "/pias/PIA-SOC-1/vergelijking?links=1&rechts=PIA-ISC-1",
                "/aanbestedingen/SMM-2016/poort",
                "/aanbestedingen/SMM-2016/stukken",
                "/aanbestedingen/SMM-2016/stukken/BOARD_MEMO",
                "/aanbestedingen/SMM-2016/eisen",
                "/aanbestedingen/SMM-2016/eisen/R-SMMA-02",
                "/aanbestedingen/SMM-2016/accounts",
                "/aanbestedingen/SMM-2016/accounts/FIOD/SMMA",
                "/aanbestedingen/SMM-2016/risicos",
                "/aanbestedingen/SMM-2016/risicos/BULK",
                "/aanbestedingen/SMM-2016/scenarios",
                "/contracten/5600003550",
                "/stuurgroep",
                "/stuurgroep/acties",
                "/stuurgroep/acties?zoek=memo&sorteer=UNIT",
                "/stuurgroep/acties/4",
                "/stuurgroep/besluiten",
                "/stuurgroep/besluiten/B-2016-09-01-1",
                "/stuurgroep/vergaderingen/2016-09-01",
                "/stuurgroep/vergaderingen/2016-09-15",
                "/registers/doelen",
                "/registers/bewaartermijnen",
                "/registers/rechtsvragen",
                "/registers/matrix",
                "/registers/hulpmiddelen",
                "/registers/contracten",
                "/registers/licenties",
                "/registers/pias",
                "/registers/eenheden",
                "/registers/gremia",
                "/registers/doelen?dag=1999-01-01",
                "/spoor",
                "/spoor?controle=ja",
                "/bestaat-niet"
            })
    void is_sound_in_dutch_and_english(String path, Browser browser) {
        browser.goOnAs("auditor");
        browser.visit(path).isSound();
        assertThat(browser.page().url()).endsWith(path);
        browser.visit(path + (path.contains("?") ? "&" : "?") + "lang=en").isSoundTranslated();
        assertThat(browser.page().locator("html")).hasAttribute("lang", "en");
    }

    @Test
    void the_chain_is_verified_when_the_auditor_asks_for_it(Browser browser) {
        browser.goOnAs("auditor");
        browser.visit("/spoor?lang=nl");
        assertThat(browser.page().getByText("De keten is heel")).hasCount(0);
        browser.page().getByText("Keten controleren").click();
        assertThat(browser.page().getByText("De keten is heel")).isVisible();
    }

    @Test
    void a_page_that_the_function_does_not_open_says_so(Browser browser) {
        browser.signIn("aanvrager.webcare");
        browser.visit("/spoor").isSound();
        assertThat(browser.page().locator("h1")).hasText("Dit mag u niet doen");
    }
}
