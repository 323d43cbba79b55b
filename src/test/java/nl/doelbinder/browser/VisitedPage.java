package nl.doelbinder.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/** A page as it stands in the browser, and what must be true of every page of ours. */
public final class VisitedPage {

    /** A phone, which is also 400 % zoom; a tablet; a desk. */
    private static final List<Integer> WIDTHS = List.of(320, 768, 1440);

    private static final String AXE = read(Path.of("frontend/node_modules/axe-core/axe.min.js"));
    private static final String FOCUS = read(Path.of("src/test/resources/browser/focus.js"));

    private final Page page;

    VisitedPage(Page page) {
        this.page = page;
    }

    /** Accessible, inside its width on a phone as on a desk, usable by keyboard; leaves pictures in target/screenshots. */
    public VisitedPage isSound() {
        for (var width : WIDTHS) {
            page.setViewportSize(width, width < 768 ? 740 : 900);
            staysInsideItsWidth(width);
            if (width != 768) {
                takePicture(width);
                isAccessible();
            }
        }
        showsWhereTheFocusIs();
        return this;
    }

    /** What another language can break of a page that is sound in the first: its words on a phone, and what is said to a reader. */
    public VisitedPage isSoundTranslated() {
        page.setViewportSize(WIDTHS.get(0), 740);
        staysInsideItsWidth(WIDTHS.get(0));
        return isAccessible();
    }

    public VisitedPage isAccessible() {
        // evaluated by the debugger: the page's content security policy stays in force for the page
        if (!(boolean) page.evaluate("'axe' in window")) {
            page.evaluate(AXE);
        }
        var violations = page.evaluate("""
                async () => {
                    const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];
                    const { violations } = await axe.run(document, { runOnly: { type: 'tag', values: tags }, resultTypes: ['violations'] });
                    return violations.flatMap((v) => v.nodes.map((n) => `${v.id}: ${v.help}\\n    ${n.html}\\n    ${n.any.concat(n.all, n.none).map((c) => c.message).join('; ')}`));
                }""");
        assertThat((List<?>) violations).as("axe on " + page.url()).isEmpty();
        return this;
    }

    private void staysInsideItsWidth(int width) {
        var wide = page.evaluate("""
                () => document.documentElement.scrollWidth <= window.innerWidth ? [] :
                    [...document.body.querySelectorAll('*')]
                        .filter((e) => e.getBoundingClientRect().right > window.innerWidth + 1)
                        .slice(0, 8)
                        .map((e) => e.cloneNode(false).outerHTML.slice(0, 160))
                        .concat(`scrolls to ${document.documentElement.scrollWidth}`)""");
        assertThat((List<?>) wide)
                .as("what makes %s scroll sideways at %d px", page.url(), width)
                .isEmpty();
    }

    /** Tabs through the page: everything that takes part is reached, looks different from before, and is in view. */
    private void showsWhereTheFocusIs() {
        page.evaluate(FOCUS + "\n doelbinderFocus.begin()");
        for (var stop = 0; stop < 80; stop++) {
            page.keyboard().press("Tab");
            if (!(boolean) page.evaluate("doelbinderFocus.look()")) {
                break;
            }
        }
        assertThat((List<?>) page.evaluate("doelbinderFocus.faults()"))
                .as("focus on " + page.url())
                .isEmpty();
    }

    private void takePicture(int width) {
        var language = page.locator("html").getAttribute("lang");
        var address = page.url().replaceFirst("https?://[^/]*", "");
        page.screenshot(new Page.ScreenshotOptions()
                .setFullPage(true)
                .setPath(Path.of("target/screenshots/%s-%d-%s.png".formatted(slug(address), width, language))));
    }

    /** An address as part of a file's name. */
    static String slug(String address) {
        var slug =
                address.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-").replaceAll("^-|-$", "");
        return slug.isEmpty() ? "home" : slug.substring(0, Math.min(slug.length(), 80));
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new IllegalStateException("The build puts it there: " + file, e);
        }
    }
}
