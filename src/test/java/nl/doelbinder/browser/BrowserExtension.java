package nl.doelbinder.browser;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.AfterTestExecutionCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.springframework.test.context.junit.jupiter.SpringExtension;

/** Hands a test a {@link Browser} of its own at the running application, and looks at all it has seen when the class is through. */
final class BrowserExtension implements ParameterResolver, AfterTestExecutionCallback, AfterAllCallback {

    private static final Namespace HERE = Namespace.create(BrowserExtension.class);

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == Browser.class;
    }

    @Override
    public Browser resolveParameter(ParameterContext parameter, ExtensionContext context) {
        var chromium =
                context.getRoot().getStore(HERE).computeIfAbsent(Chromium.class, key -> new Chromium(), Chromium.class);
        var port = SpringExtension.getApplicationContext(context)
                .getEnvironment()
                .getRequiredProperty("local.server.port");
        var browser = new Browser(chromium.browser(), "http://localhost:" + port);
        context.getStore(HERE).put(Browser.class, browser);
        return browser;
    }

    @Override
    public void afterTestExecution(ExtensionContext context) {
        if (context.getExecutionException().isPresent()) {
            browser(context)
                    .ifPresent(
                            browser -> browser.keepPicture(context.getRequiredTestClass(), context.getDisplayName()));
        } else {
            browser(context).ifPresent(browser -> {
                seen(context).addAll(browser.written());
                browser.assertNoComplaints();
            });
        }
    }

    @Override
    public void afterAll(ExtensionContext context) {
        Browser.assertValid(seen(context));
    }

    /** The pages that the tests of a class have seen. */
    @SuppressWarnings("unchecked") // of a key of its own
    private static List<Path> seen(ExtensionContext context) {
        return context.getRoot()
                .getStore(HERE)
                .computeIfAbsent(context.getRequiredTestClass(), key -> new ArrayList<Path>(), List.class);
    }

    private static Optional<Browser> browser(ExtensionContext context) {
        return Optional.ofNullable(context.getStore(HERE).get(Browser.class, Browser.class));
    }
}
