package nl.doelbinder.pia.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import nl.doelbinder.browser.Browser;

/** One who works on PIAs: what a hand does on their pages, and nothing that a page does not offer. */
final class PersonAtPia {

    /** What is chosen where anything else than no, or the first, is meant. */
    private static final Map<String, String> CHOSEN =
            Map.of("I.2", "true", "I.10", "SUBJECT", "III.3", "true", "IV.2", "true");

    /** More is asked, or less, once these are answered: the page comes anew. */
    private static final Set<String> DECIDE_WHAT_IS_ASKED =
            Set.of("I.2", "I.5", "I.7", "II.6", "II.8", "II.11", "III.6", "V.1");

    private final Browser browser;
    private final Page page;

    PersonAtPia(Browser browser) {
        this.browser = browser;
        page = browser.page();
    }

    void is(String account) {
        browser.signOut();
        browser.signIn(account);
    }

    void press(String button) {
        button(button).first().click();
    }

    void isNotOffered(String button) {
        assertThat(button(button)).hasCount(0);
    }

    private Locator button(String name) {
        return page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    /** Goes through the form, section by section, and answers what stands open or is not the unit's own yet. */
    void answersEverything(String pia) {
        browser.visit(pia);
        page.locator("#delen")
                .locator("xpath=ancestor::section")
                .locator("a")
                .first()
                .click();
        while (true) {
            answersSection();
            Locator next = page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Volgende deel"));
            if (next.count() == 0) {
                return;
            }
            next.click();
        }
    }

    void answersSection() {
        Locator questions = page.locator(".db-pia-question:has(form[hx-post])");
        List<Locator> answered = new ArrayList<>();
        for (int at = 0; at < questions.count(); at++) { // an answer may bring one more
            Locator question = questions.nth(at);
            String id = question.locator("h2 span").first().innerText();
            if (question.locator("h2").innerText().contains("mag leeg blijven")) {
                continue;
            }
            if (DECIDE_WHAT_IS_ASKED.contains(id)) {
                page.evaluate("document.documentElement.dataset.before = 'yes'");
                answer(question, id);
                assertThat(page.locator("html[data-before]")).hasCount(0);
                page.waitForLoadState();
                answered.clear();
            } else {
                answer(question, id);
                answered.add(question);
            }
        }
        page.keyboard().press("Tab");
        answered.forEach(
                question -> assertThat(question.locator(".db-pia-status")).containsText("Bewaard"));
    }

    private void answer(Locator question, String id) {
        Locator form = question.locator("form[hx-post]");
        Locator generic = form.getByText("Zo geldt het ook voor ons");
        if (generic.count() > 0) {
            generic.click();
            return;
        }
        if (form.locator("input:checked").count() > 0) {
            form.getByText("Bewaren").click(); // stands as it is to be
            return;
        }
        if (form.locator("textarea[name=value]").count() > 0) {
            form.locator("textarea[name=value]").fill("Zo doet ons onderdeel het: vraag " + id + ".");
        } else if (form.locator("input[type=radio]").count() > 0) {
            String value = CHOSEN.getOrDefault(id, "false");
            Locator wanted = form.locator("input[value='" + value + "']");
            (wanted.count() > 0 ? wanted : form.locator("input[type=radio]").first()).check();
        } else if (form.locator("input[type=checkbox]").count() > 0) {
            String value = CHOSEN.getOrDefault(id, "");
            Locator wanted = form.locator("input[value='" + value + "']");
            (wanted.count() > 0 ? wanted : form.locator("input[type=checkbox]").first()).check();
        } else if (form.locator("input[name=years]").count() > 0) {
            form.locator("input[name=years]").fill("1");
        } else {
            form.locator("textarea").first().fill("Openbare berichten");
        }
    }

    void weighsRisk(String title, int likelihood, int impact, int thenLikelihood, int thenImpact) {
        page.getByText("Risico toevoegen").first().click();
        page.locator("#risico").fill(title);
        page.locator("#risico-likelihood").selectOption(String.valueOf(likelihood));
        page.locator("#risico-impact").selectOption(String.valueOf(impact));
        page.locator("#risico-residualLikelihood").selectOption(String.valueOf(thenLikelihood));
        page.locator("#risico-residualImpact").selectOption(String.valueOf(thenImpact));
        page.locator("#maatregelen").fill("Alleen zoeken op wat openbaar is; een tweede kijkt mee.");
        press("Risico toevoegen");
        assertThat(page.locator("[data-focus]")).containsText("matrix");
    }

    /** Files a request to follow people for the purpose; answers its address. */
    String filesRequest(String purpose, String... otherwise) {
        browser.visit("/verzoeken/nieuw");
        page.locator("#title").fill("Openbare berichten bij een lopend dossier");
        page.locator("#justification").fill("Nagaan of een opgegeven woonsituatie klopt, in een dossier dat al loopt.");
        page.locator("#purpose").selectOption(purpose);
        page.locator("#tool").selectOption("COOSTO");
        for (String choice : List.of(
                "framework-SUPERVISION",
                "serviceLine-MONITORING",
                "level-SUBJECT",
                "collection-TARGETED",
                "access-OPEN",
                "identity-UNDISCLOSED",
                "location-NONE",
                "specialCategories-false",
                "minors-false",
                "automatedDecision-false")) {
            page.locator("#" + choice).check();
        }
        for (String choice : otherwise) {
            page.locator("#" + choice).check();
        }
        page.locator("#from").fill("2016-09-06");
        page.locator("#until").fill("2016-09-20");
        page.locator("#retention-years").fill("1");
        press("Verzoek indienen");
        assertThat(page).hasURL(Pattern.compile(".*/verzoeken/V-\\d+"));
        return page.url().replaceFirst("https?://[^/]*", "");
    }

    /** Looks at a request until it stands so: it is weighed again a moment after what it rests on changed. */
    void opensUntil(String request, String state) {
        for (int look = 0; look < 40; look++) {
            browser.visit(request);
            if (page.locator(".db-state").innerText().contains(state)) {
                return;
            }
            page.waitForTimeout(500);
        }
        assertThat(page.locator(".db-state")).containsText(state);
    }

    /** Files a refused request again, without changing a word of it. */
    void filesAgain(String request) {
        browser.visit(request);
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Aanpassen en opnieuw indienen"))
                .click();
        press("Verzoek indienen");
        assertThat(page).hasURL(Pattern.compile(".*/verzoeken/V-\\d+"));
    }

    void remarks(String pia, String section, String question, String remark) {
        browser.visit(pia + "/delen/" + section);
        Locator asked = page.locator("#" + question);
        asked.locator("summary").click();
        asked.locator("details textarea").fill(remark);
        asked.locator("details button").click();
        assertThat(page.locator("#" + question)).containsText(remark);
    }

    void judges(String pia, String outcome, String reason) {
        browser.visit(pia);
        judgesHere(outcome, reason);
    }

    void judgesHere(String outcome, String reason) {
        page.locator("input[name=outcome][value=" + outcome + "]").check();
        page.locator("#reden").fill(reason);
        press("Oordeel vastleggen");
        assertThat(page.locator("[data-focus]")).containsText("Uw oordeel is vastgelegd");
    }

    /** Opens the PIA from the list of what waits for this person. */
    void findsInWork(String pia) {
        browser.visit("/mijn-werk");
        page.locator(".db-task a[href='" + pia + "']").first().click();
    }

    void stands(String state) {
        assertThat(page.locator(".db-lead")).containsText(state);
    }
}
