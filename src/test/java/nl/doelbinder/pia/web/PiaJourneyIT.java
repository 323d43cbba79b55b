package nl.doelbinder.pia.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.regex.Pattern;
import nl.doelbinder.browser.Browser;
import nl.doelbinder.browser.BrowserTest;
import nl.doelbinder.pia.Answering;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.TestPropertySource;

/** A PIA from its first answer until it binds, ends or is refused, each step by who is for it, in a real browser. */
@BrowserTest
@Import(Answering.class)
@TestPropertySource(properties = "test=pia-journey") // PIAs of its own: what is approved binds requests
class PiaJourneyIT {

    private static final String GENERIC = "/pias/PIA-2016-GENERIEK";
    private static final String TOESLAGEN = "/pias/PIA-TOESLAGEN-1";
    private static final String DOUANE = "/pias/PIA-DOUANE-1";
    private static final String FIOD = "/pias/PIA-FIOD-1";

    private final Answering answering;

    PiaJourneyIT(@Autowired Answering answering) {
        this.answering = answering;
    }

    @Test
    void a_generic_pia_is_split_made_the_units_own_approved_and_then_binds(Browser browser) {
        Page page = browser.page();
        PersonAtPia person = new PersonAtPia(browser);
        person.is("aanvrager.toeslagen");
        String refused = person.filesRequest("OVERPAYMENT");
        assertThat(page.locator(".db-state")).containsText("Geweigerd");
        assertThat(page.locator("main")).containsText("DOEL-06");
        browser.visit(GENERIC);
        person.isNotOffered("Splitsen per onderdeel");

        person.is("privacy.officer");
        person.findsInWork(GENERIC);
        person.press("Splitsen per onderdeel");
        assertThat(page.locator("[data-focus]")).isFocused();
        assertThat(page).hasURL(Pattern.compile(".*" + TOESLAGEN));
        person.stands("Concept");
        person.isNotOffered("PIA voorleggen");

        person.is("aanvrager.toeslagen");
        person.findsInWork(TOESLAGEN);
        person.press("PIA voorleggen");
        assertThat(page.locator("#fouten")).isFocused();
        page.locator("#fouten a").first().click();
        assertThat(page.locator("#q-I-1")).isInViewport();
        person.answersEverything(TOESLAGEN);
        browser.visit(TOESLAGEN);
        person.weighsRisk("Meelezen met berichten van een buur", 4, 3, 2, 3);
        browser.here().isSound();
        person.press("PIA voorleggen");
        person.stands("Bij de eenheid");
        person.isNotOffered("Oordeel vastleggen");

        person.is("lid.toeslagen");
        person.findsInWork(TOESLAGEN);
        person.judges(TOESLAGEN, "APPROVED", "Zo werkt ons onderdeel.");
        person.isNotOffered("Oordeel vastleggen");
        person.is("privacy.officer2");
        person.findsInWork(TOESLAGEN);
        person.judges(TOESLAGEN, "APPROVED", "De inbreuk is klein en staat in verhouding.");
        person.isNotOffered("Oordeel vastleggen");
        person.is("fg");
        person.findsInWork(TOESLAGEN);
        page.locator("#voorwaarden").fill("Een tweede kijkt elk besluit na.");
        browser.here().isSound();
        person.judgesHere("APPROVED_WITH_CONDITIONS", "Onder deze voorwaarde te dragen.");
        person.stands("Goedgekeurd");

        person.is("aanvrager.toeslagen");
        person.filesAgain(refused);
        assertThat(page.locator("main")).containsText("DOEL-07");
        assertThat(page.locator("main")).containsText("Een tweede kijkt elk besluit na.");
        assertThat(page.locator("main")).not().containsText("DOEL-06");
    }

    @Test
    void what_comes_back_with_remarks_is_mended_and_then_a_refused_request_is_granted_under_its_conditions(
            Browser browser) {
        Page page = browser.page();
        PersonAtPia person = new PersonAtPia(browser);
        person.is("aanvrager.douane");
        String refused = person.filesRequest(
                "SENTIMENT", "framework-SERVICE", "level-AGGREGATE", "collection-BULK", "identity-RECOGNISABLE");
        assertThat(page.locator(".db-state")).containsText("Geweigerd");
        assertThat(page.locator("main")).containsText("DOEL-06");
        answering.everything("PIA-DOUANE-1", "aanvrager.douane");
        person.findsInWork(DOUANE);
        person.press("PIA voorleggen");
        person.stands("Bij de eenheid");

        person.is("jurist.douane");
        person.findsInWork(DOUANE);
        person.remarks(DOUANE, "I", "q-I-1", "Zeg ook wat u niet volgt.");
        browser.visit(DOUANE);
        page.locator("input[name=outcome][value=APPROVED]").check();
        page.locator("#reden").fill("Akkoord.");
        person.press("Oordeel vastleggen");
        assertThat(page.locator("#fouten")).containsText("opmerking");
        person.judges(DOUANE, "RETURNED", "Bijna goed; zie de opmerking bij I.1.");
        person.stands("Terug naar de opsteller");

        person.is("aanvrager.douane");
        person.findsInWork(DOUANE);
        assertThat(page.locator("main")).containsText("Bijna goed; zie de opmerking bij I.1.");
        person.press("PIA voorleggen");
        page.locator("#fouten a").first().click();
        assertThat(page.locator("#q-I-1")).isInViewport();
        write(page, "Reacties op controles volgen, nooit iemand in het bijzonder.");
        assertThat(page.locator("#q-I-1-stand")).containsText("Bewaard");
        page.locator("#q-I-1").getByLabel("Uw antwoord").fill("Toegevoegd.");
        person.press("Beantwoorden");
        browser.visit(DOUANE);
        person.press("PIA voorleggen");
        person.stands("Bij de eenheid");

        person.is("jurist.douane");
        person.findsInWork(DOUANE);
        browser.visit(DOUANE + "/vergelijking?links=2&rechts=3");
        assertThat(page.locator("ins").first()).containsText("Reacties");
        browser.visit(DOUANE + "/delen/I");
        assertThat(page.locator("#q-I-1")).containsText("Toegevoegd.");
        person.press("Opmerking afdoen");
        assertThat(page.locator("#q-I-1")).containsText("afgedaan");
        person.judges(DOUANE, "APPROVED", "Zo is het helder.");
        person.is("privacy.officer");
        person.findsInWork(DOUANE);
        person.judges(DOUANE, "APPROVED", "Alleen het geheel, niemand in het bijzonder.");
        person.is("fg");
        person.findsInWork(DOUANE);
        page.locator("#voorwaarden").fill("Accountnamen worden niet bewaard.");
        person.judgesHere("APPROVED_WITH_CONDITIONS", "Onder deze voorwaarde te dragen.");
        person.stands("Goedgekeurd");

        person.is("aanvrager.douane");
        person.filesAgain(refused);
        assertThat(page.locator("main")).not().containsText("DOEL-06");
        assertThat(page.locator("main")).containsText("DOEL-07");
        assertThat(page.locator("main")).containsText("Accountnamen worden niet bewaard.");
        assertThat(page.locator(".db-state")).containsText("Wacht op aanvaarding");
        page.locator("#accept-confirm").check();
        person.press("Voorwaarden aanvaarden");
        assertThat(page.locator(".db-state")).containsText("Verleend");
    }

    @Test
    void of_two_who_write_at_once_nobody_loses_words_nor_when_the_laptop_is_shut(Browser browser) {
        Page page = browser.page();
        PersonAtPia person = new PersonAtPia(browser);
        person.is("aanvrager.fiod");
        browser.visit(FIOD + "/delen/I");
        Browser colleague = browser.another();
        colleague.signIn("lid.fiod");
        colleague.visit(FIOD + "/delen/I");
        write(page, "Berichten van een verdachte over een grens volgen.");
        assertThat(page.locator("#q-I-1-stand")).containsText("Bewaard");
        write(colleague.page(), "Berichten van een verdachte over een haven volgen.");
        Locator shown = colleague.page().locator("#q-I-1-stand");
        assertThat(shown).containsText("aanvrager.fiod");
        assertThat(shown.locator("del")).containsText("grens");
        assertThat(shown.locator("ins")).containsText("haven");
        colleague.here().isAccessible();
        shown.getByText("Bewaar toch mijn tekst").click();
        assertThat(shown).containsText("Bewaard");

        browser.visit(FIOD + "/delen/VI");
        page.locator("#q-VI-4 textarea").pressSequentially("Alleen wie het volgen nodig heeft ziet het.");
        assertThat(page.locator("#q-VI-4-stand")).containsText("Bewaard");
        page.close(); // the laptop is shut; nobody pressed anything
        Browser later = browser.another();
        page = later.page();
        person = new PersonAtPia(later);
        person.is("aanvrager.fiod");
        later.visit(FIOD + "/delen/VI");
        assertThat(page.locator("#q-VI-4 textarea")).hasValue("Alleen wie het volgen nodig heeft ziet het.");
    }

    @Test
    void a_rejected_one_covers_nothing_and_what_rested_on_one_is_suspended(Browser browser) {
        Page page = browser.page();
        PersonAtPia person = new PersonAtPia(browser);
        person.is("fg");
        person.findsInWork("/pias/PIA-ISC-1");
        person.judges("/pias/PIA-ISC-1", "REJECTED", "De opbrengst weegt niet op tegen de inbreuk.");
        person.stands("Afgekeurd");
        person.is("aanvrager.isc");
        person.filesRequest("CASE_SUPPORT");
        assertThat(page.locator(".db-state")).containsText("Geweigerd");
        assertThat(page.locator("main")).containsText("DOEL-06");
        browser.visit("/pias/PIA-ISC-1");
        assertThat(page.locator("main")).containsText("weegt niet op");
        assertThat(page.getByText("Opvolger beginnen")).isVisible();

        person.is("aanvrager.webcare");
        String granted = person.filesRequest(
                "SENTIMENT", "framework-SERVICE", "level-AGGREGATE", "collection-BULK", "identity-RECOGNISABLE");
        page.locator("#accept-confirm").check();
        person.press("Voorwaarden aanvaarden");
        assertThat(page.locator(".db-state")).containsText("Verleend");
        browser.visit("/pias/PIA-WEBCARE-1");
        person.isNotOffered("Goedkeuring intrekken");
        person.is("fg");
        browser.visit("/pias/PIA-WEBCARE-1");
        page.locator("#verwerp-reden").fill("De kanalen zijn andere dan beschreven.");
        person.press("Goedkeuring intrekken");
        person.stands("Afgekeurd");
        person.is("aanvrager.webcare");
        person.opensUntil(granted, "Opgeschort");
        assertThat(page.locator("main")).containsText("DOEL-06");
        person.findsInWork(granted);
    }

    /** A section by Tab, Space, arrows and letters alone, also where an answer changes what is asked. */
    @Test
    void a_section_is_filled_in_by_keyboard_alone(Browser browser) {
        PersonAtPia person = new PersonAtPia(browser);
        person.is("aanvrager.fiod");
        browser.visit("/pias/PIA-FIOD-1/delen/V");
        Page page = browser.page();
        page.locator("h1").click(); // where a reader begins
        for (int stop = 0; stop < 60; stop++) {
            page.keyboard().press("Tab");
            String here = String.valueOf(
                    page.evaluate(
                            "() => { const e = document.activeElement; return [e.tagName, e.type ?? '', e.textContent.trim()].join(' ') }"));
            if (here.startsWith("TEXTAREA")) {
                page.keyboard().type("Met letters alleen.");
            } else if (here.startsWith("INPUT radio")) {
                page.evaluate("document.documentElement.dataset.before = 'yes'");
                page.keyboard().press("Space");
                assertThat(page.locator("html[data-before]")).hasCount(0);
                page.waitForLoadState();
                assertThat(page.locator("#q-V-1 input[value=true]")).isFocused();
                assertThat(page.locator("#q-V-2")).isVisible();
            } else if (here.contains("Volgende deel")) {
                assertThat(page.locator("#q-V-7-stand")).containsText("Bewaard");
                page.keyboard().press("Enter");
                break;
            }
        }
        assertThat(page.locator("h1")).containsText("VI.");
        assertThat(page.locator("nav .db-task").nth(4)).containsText("6 van 6");
    }

    private static void write(Page page, String text) {
        page.locator("#q-I-1 textarea[name=value]").fill(text);
    }
}
