package nl.doelbinder.monitoring.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.regex.Pattern;
import nl.doelbinder.browser.Browser;
import nl.doelbinder.browser.BrowserTest;
import org.junit.jupiter.api.Test;

/** What a unit and a privacy officer come for, in a real browser. */
@BrowserTest
class RequestJourneyIT {

    @Test
    void a_unit_sees_what_the_rules_say_while_it_fills_in_files_and_accepts(Browser browser) {
        browser.signIn("aanvrager.webcare");
        browser.visit("/verzoeken/nieuw").isSound();
        Page page = browser.page();
        assertThat(page.locator("#toets")).containsText("Nog ");
        fill(page);
        assertThat(page.locator("#toets")).containsText("Onder voorwaarden");
        assertThat(page.locator("#toets-kort")).containsText("Uitkomst: onder voorwaarden");
        assertThat(page.locator("#retention-years")).isFocused();
        browser.here().isSound();

        choose(page, "identity-ASSUMED");
        assertThat(page.locator("#toets")).containsText("Afwijzen");
        assertThat(page.locator("#identity-ASSUMED")).isFocused();
        choose(page, "identity-RECOGNISABLE");
        assertThat(page.locator("#toets .db-verdict__line")).containsText("zodra u de voorwaarden aanvaardt");

        press(page, "Verzoek indienen");
        assertThat(page).hasURL(Pattern.compile(".*/verzoeken/V-\\d+"));
        assertThat(page.locator(".db-state")).containsText("Wacht op aanvaarding");
        browser.here().isSound();

        page.locator("#accept-confirm").check();
        press(page, "Voorwaarden aanvaarden");
        assertThat(page.locator(".db-state")).containsText("Verleend");
        assertThat(page.locator("[data-focus]")).isFocused();
        browser.here().isSound();

        page.getByText("Eerder stoppen met volgen").click();
        press(page, "Volgen beëindigen");
        assertThat(page.locator("#fouten li")).hasCount(2);
        page.locator("#terminate-reason").fill("De campagne is voorbij.");
        page.locator("#terminate-confirm").check();
        press(page, "Volgen beëindigen");
        assertThat(page.locator(".db-state")).containsText("Beëindigd");
        page.locator("#destroy-confirm").check();
        press(page, "Vernietiging bevestigen");
        assertThat(page.locator(".db-state")).containsText("Vernietigd");
    }

    @Test
    void everything_that_is_wrong_is_told_at_once_and_nothing_typed_is_lost(Browser browser) {
        browser.signIn("aanvrager.webcare");
        browser.visit("/verzoeken/nieuw");
        Page page = browser.page();
        page.locator("#title").fill("Alleen een titel");
        page.locator("#from").fill("2016-09-10");
        page.locator("#until").fill("2016-09-01");
        assertThat(page.locator("#toets")).containsText("Eén antwoord klopt nog niet");
        press(page, "Verzoek indienen");
        assertThat(page.locator("#fouten")).isFocused();
        assertThat(page.locator("#fouten li")).hasCount(15);
        assertThat(page.locator("#until-fault")).containsText("ligt vóór de eerste dag");
        assertThat(page.locator("#title")).hasValue("Alleen een titel");
        page.locator("#fouten a[href='#framework-SERVICE']").press("Enter");
        assertThat(page.locator("#framework-SERVICE")).isFocused();
        browser.here().isSound();

        page.locator("button[lang=en]").press("Enter");
        assertThat(page.locator("h1")).hasText("File a request");
        assertThat(page.locator("#title")).hasValue("Alleen een titel");
    }

    @Test
    void a_refused_request_is_amended_and_filed_again(Browser browser) {
        browser.signIn("aanvrager.isc");
        browser.visit("/verzoeken/V-001").isSound();
        Page page = browser.page();
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Aanpassen en opnieuw indienen"))
                .click();
        assertThat(page.locator("#title")).hasValue("Beeldvorming rond een onthulling over belastingontwijking");
        assertThat(page.locator("#collection-BULK")).isChecked();
        assertThat(page.locator("#toets")).containsText("Afwijzen");
        browser.here().isSound();
        press(page, "Verzoek indienen");
        assertThat(page.locator(".db-state")).containsText("Geweigerd");
        assertThat(page.locator("h1")).hasText("Beeldvorming rond een onthulling over belastingontwijking");
    }

    @Test
    void a_privacy_officer_decides_a_referral_and_is_led_to_the_next(Browser browser) {
        browser.signIn("privacy.officer");
        browser.visit("/mijn-werk").isSound();
        Page page = browser.page();
        page.locator(".db-task a[href^='/verzoeken/']").first().click();
        assertThat(page.locator(".db-state")).containsText("Voorgelegd");
        String first = page.url();
        browser.here().isSound();

        press(page, "Besluit vastleggen");
        assertThat(page.locator("#fouten li")).hasCount(2);
        browser.here().isSound();
        choose(page, "decide-outcome-GRANT");
        page.locator("#decide-reason").fill("Past bij de dienstverlening; de inbreuk is klein.");
        page.locator("#decide-conditions").fill("Alleen de eigen kanalen.\nElke maand verslag.");
        press(page, "Besluit vastleggen");
        assertThat(page.locator("[data-focus]")).containsText("Uw besluit is vastgelegd");
        assertThat(page.locator("#voorwaarden ~ ol li").last()).containsText("Elke maand verslag.");
        assertThat(page.locator("[data-focus] a")).hasCount(1);
        page.locator("[data-focus] a").click();
        assertThat(page.url()).isNotEqualTo(first);
        browser.here().isSound();
    }

    @Test
    void an_assessment_is_run_again_with_the_same_outcome(Browser browser) {
        browser.signIn("auditor");
        browser.visit("/verzoeken/V-005");
        Page page = browser.page();
        page.locator("#toetsen ~ ul a").first().click();
        assertThat(page.locator(".utrecht-alert--ok")).containsText("precies dezelfde");
        browser.here().isSound();
    }

    private static void fill(Page page) {
        page.locator("#title").fill("Weekoverzicht van kwesties");
        page.locator("#justification").fill("Elke week weten welke vragen leven, om de voorlichting aan te passen.");
        page.locator("#purpose").selectOption("SENTIMENT");
        page.locator("#tool").selectOption("COOSTO");
        for (String choice : new String[] {
            "framework-SERVICE",
            "serviceLine-MONITORING",
            "level-AGGREGATE",
            "collection-BULK",
            "access-OPEN",
            "identity-RECOGNISABLE",
            "location-NONE",
            "specialCategories-false",
            "minors-false",
            "automatedDecision-false"
        }) {
            choose(page, choice);
        }
        page.locator("#from").fill("2016-09-06");
        page.locator("#until").fill("2016-12-31");
        page.locator("#retention-years").fill("1");
    }

    private static void choose(Page page, String id) {
        page.locator("#" + id).check();
    }

    private static void press(Page page, String button) {
        page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName(button).setExact(true))
                .click();
    }
}
