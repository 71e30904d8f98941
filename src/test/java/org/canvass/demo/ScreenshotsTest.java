package org.canvass.demo;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.ScreenshotOptions;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import jakarta.inject.Inject;
import java.nio.file.Path;
import java.time.Clock;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.canvass.Browser;
import org.canvass.TestServers;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Takes the README's pictures from the demo organization: {@code mvn verify -Pscreenshots}. */
@QuarkusTest
@Tag("screenshots")
class ScreenshotsTest {

    private static final Pattern LINK = Pattern.compile("https?://[^\\s<>\"]+(/s/[A-Za-z0-9_-]{22,})");

    @Inject
    DemoOrganization demo;

    @Inject
    Installation installation;

    @Inject
    Clock clock;

    @Test
    void theReadmesPicturesAreTaken() {
        installation.alone(() -> demo.make(clock.instant()));
        Page page = Browser.page(new NewContextOptions().setViewportSize(1280, 1160));
        signIn(page);
        page.navigate(url("/reports/canvas"));
        page.waitForTimeout(1500);
        take(page, "canvas");

        page.navigate(url("/waves"));
        page.locator("table.waves th a").first().click();
        page.navigate(page.url().replaceAll("/draft.*", "/launch"));
        long before = TestServers.mailbox().arrived();
        page.locator("form.actions button").click();
        while (TestServers.mailbox().arrived() < before + 60) {
            page.waitForTimeout(50);
        }
        page.waitForTimeout(2500);
        take(page, "wave");
        page.close();

        Matcher link =
                LINK.matcher(TestServers.mailbox().newestFirst("").get(0).text().orElseThrow());
        link.find();
        Page phone =
                Browser.page(new NewContextOptions().setViewportSize(390, 844).setDeviceScaleFactor(2));
        phone.navigate(url(link.group(1)));
        take(phone, "survey");
        phone.close();
    }

    @AfterEach
    void remove() {
        installation.remove(DemoOrganization.ID);
    }

    private static void signIn(Page page) {
        page.navigate(url("/sign-in"));
        page.locator("input[name=email]").fill(DemoOrganization.CONSULTANT);
        page.locator("input[name=password]").fill(DemoOrganization.PASSWORD);
        page.locator("main button").first().click();
    }

    private static void take(Page page, String name) {
        page.screenshot(new ScreenshotOptions().setPath(Path.of("docs", "screenshots", name + ".png")));
    }

    private static String url(String path) {
        return "http://localhost:" + RestAssured.port + path;
    }
}
