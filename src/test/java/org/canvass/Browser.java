package org.canvass;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.PlaywrightException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Assumptions;

/**
 * A real browser for tests: Debian's Chromium where it is installed, else the one Playwright fetches. Where neither
 * can be had the test is skipped with a line that says so; with {@code CI=true} it fails.
 */
public final class Browser {
    private static final Path DEBIAN = Path.of("/usr/bin/chromium");
    private static final List<String> QUIET =
            List.of("--no-sandbox", "--disable-background-networking", "--disable-component-update", "--disable-sync");

    private static com.microsoft.playwright.Browser started;
    private static String missing;

    private Browser() {}

    /** A new page in a context of its own: no cookies, 1280 x 900, JavaScript on. */
    public static Page page() {
        return page(new NewContextOptions().setViewportSize(1280, 900));
    }

    /** A new page in a context of its own; closing the page closes the context. */
    public static Page page(NewContextOptions options) {
        Page page = browser().newContext(options).newPage();
        page.onClose(closed -> closed.context().close());
        return page;
    }

    /** What axe finds wrong with the page as it stands, a line each; empty when nothing. */
    public static List<String> violations(Page page) {
        return new AxeBuilder(page)
                .setLegacyMode(true).analyze().getViolations().stream()
                        .map(rule -> rule.getId() + ": " + rule.getHelp() + " "
                                + rule.getNodes().stream()
                                        .map(node -> node.getHtml())
                                        .toList())
                        .toList();
    }

    /** Keeps a picture of the whole page under {@code target/pictures}, to be looked at. */
    public static void picture(Page page, String name) {
        page.screenshot(
                new Page.ScreenshotOptions().setFullPage(true).setPath(Path.of("target", "pictures", name + ".png")));
    }

    private static com.microsoft.playwright.Browser browser() {
        if (started == null && missing == null) {
            start();
        }
        if (started == null) {
            String line = "No browser: install Chromium (Debian: apt-get install chromium), or let Playwright fetch"
                    + " its own. " + missing;
            if ("true".equals(System.getenv("CI"))) {
                Assertions.fail(line);
            }
            Assumptions.abort(line);
        }
        return started;
    }

    private static void start() {
        try {
            boolean debian = Files.isExecutable(DEBIAN);
            Map<String, String> environment = new HashMap<>(System.getenv());
            if (debian) {
                environment.put("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1");
            }
            Playwright playwright = Playwright.create(new Playwright.CreateOptions().setEnv(environment));
            Runtime.getRuntime().addShutdownHook(new Thread(playwright::close));
            BrowserType.LaunchOptions options = new BrowserType.LaunchOptions().setArgs(QUIET);
            started = playwright.chromium().launch(debian ? options.setExecutablePath(DEBIAN) : options);
        } catch (PlaywrightException | IllegalStateException failure) {
            missing = failure.getMessage();
        }
    }
}
