package nl.doelbinder.tender.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import nl.doelbinder.browser.Browser;

/** Where one function after another sits down and does its part of a tender, in the words of the pages. */
final class Desk {

    private final Browser browser;
    private final Page page;
    private final String tender;

    Desk(Browser browser, String tender) {
        this.browser = browser;
        this.page = browser.page();
        this.tender = "/aanbestedingen/" + tender;
    }

    Desk as(String account) {
        browser.signOut();
        browser.signIn(account);
        return this;
    }

    Desk at(String path) {
        page.navigate(path);
        return this;
    }

    /** At a part of the tender, such as {@code poort}. */
    Desk atPart(String part) {
        return at(tender + "/" + part);
    }

    Desk fill(String id, String value) {
        field(id).fill(value);
        return this;
    }

    Desk choose(String id) {
        field(id).check();
        return this;
    }

    Desk select(String id, String value) {
        field(id).selectOption(value);
        return this;
    }

    Desk attach(String id, String name, String text) {
        field(id)
                .setInputFiles(
                        new FilePayload(name, "application/octet-stream", text.getBytes(StandardCharsets.UTF_8)));
        return this;
    }

    Desk unfold(String summary) {
        page.locator("summary", new Page.LocatorOptions().setHasText(summary))
                .first()
                .click();
        return this;
    }

    /** By a link, as who does not know the addresses. */
    Desk follow(String link) {
        arrive(() -> page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(link))
                .first()
                .click());
        return this;
    }

    /** By the link beside what it says is wrong. */
    Desk mend(String reason) {
        arrive(page.locator("li", new Page.LocatorOptions().setHasText(reason))
                .getByRole(AriaRole.LINK)
                .first()::click);
        return this;
    }

    /** Presses a button, and it is done. */
    Desk press(String button) {
        arrive(button(button).first()::click);
        assertThat(page.locator("[role=alert]")).hasCount(0);
        assertThat(page.locator("[role=status]").first()).isVisible();
        return this;
    }

    /** Presses a button, and is told why not. */
    Desk isRefused(String button, String why) {
        arrive(button(button).first()::click);
        assertThat(page.locator("[role=alert]").first()).containsText(why);
        return this;
    }

    Desk sees(String text) {
        assertThat(page.locator("main")).containsText(text);
        return this;
    }

    /** What the program does by itself, within half a minute. */
    Desk awaits(String text) {
        for (int times = 0; times < 60 && !page.locator("main").innerText().contains(text); times++) {
            page.waitForTimeout(500);
            page.reload();
        }
        return sees(text);
    }

    Desk seesNot(String text) {
        assertThat(page.locator("main")).not().containsText(text);
        return this;
    }

    Desk isNotOffered(String button) {
        assertThat(page.locator("button", new Page.LocatorOptions().setHasText(button)))
                .hasCount(0);
        return this;
    }

    Desk isSound() {
        browser.here().isSound();
        return this;
    }

    Path download(String link) {
        Download loaded =
                page.waitForDownload(() -> page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(link))
                        .click());
        return loaded.path();
    }

    /** By its id, or by its name where the page gives each its own id. */
    private Locator field(String id) {
        return page.locator("[id='%1$s'], [name='%1$s']:not([type=radio])".formatted(id))
                .first();
    }

    private Locator button(String name) {
        return page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    @SuppressWarnings("deprecation") // the page that follows may have the address of the one before
    private void arrive(Runnable going) {
        page.waitForNavigation(going);
    }
}
