package org.canvass.response.page;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.util.ArrayList;
import java.util.List;
import org.canvass.Browser;
import org.canvass.TestServers;
import org.canvass.response.Invited;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The contact's page as people see it: in a real browser, with and without JavaScript, small and dark. */
@QuarkusTest
@QuarkusTestResource(TestServers.class)
class PageInBrowserTest {

    @ParameterizedTest(name = "{0} px, {1}, dark: {2}")
    @CsvSource({"320,en,false", "390,de,true", "1280,en,false", "1280,fr,true", "390,en,false"})
    void everyPageIsFreeOfAxeViolationsAndOfSidewaysScrolling(int width, String language, boolean dark) {
        Invited maria = Invited.somebody(language);
        maria.suits("Confections");
        maria.suits("Grains & Cereals");
        maria.suits("Seafood");
        String look = width + (dark ? "-dark" : "") + "-" + language;
        Page page = Browser.page(new NewContextOptions()
                .setViewportSize(width, 800)
                .setColorScheme(dark ? ColorScheme.DARK : ColorScheme.LIGHT));
        List<String> requests = new ArrayList<>();
        List<String> complaints = new ArrayList<>();
        page.onRequest(request -> requests.add(request.url()));
        page.onConsoleMessage(message -> complaints.add(message.text()));

        page.navigate(url(maria) + "?P1=knowledge");
        assertThat(requests).filteredOn(request -> !request.startsWith("data:")).hasSize(1);
        good(page, look + "-1");
        page.click("button:not(.plain)");
        good(page, look + "-1-missing");
        page.check("input[name=P2][value=maybe]");
        page.click("button:not(.plain)");
        good(page, look + "-2");
        page.check("input[name=P4][value='9']");
        page.check("input[name=P5][value=DM]");
        page.click("button:not(.plain)");
        page.check("input[name=P7][value=yes]");
        good(page, look + "-3");
        page.click("button:not(.plain)");
        good(page, look + "-thanks");
        page.navigate(url(Invited.somebody(language)) + "/not-for-me");
        good(page, look + "-not-for-me");
        page.click("button");
        good(page, look + "-declined");
        page.navigate(RestAssured.baseURI + ":" + RestAssured.port + "/s/nothing");
        good(page, look + "-unknown");
        assertThat(complaints)
                .filteredOn(text -> !text.contains("422") && !text.contains("404"))
                .isEmpty();
        page.close();
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void aWholeResponseByKeyboardAlone(boolean javaScript) {
        Invited maria = Invited.somebody();
        Page page =
                Browser.page(new NewContextOptions().setViewportSize(390, 800).setJavaScriptEnabled(javaScript));
        page.navigate(url(maria));
        List<String> shown = page.locator("input[name=P1]").all().stream()
                .map(radio -> radio.getAttribute("value"))
                .toList();
        page.keyboard().press("Tab");
        page.keyboard().press("ArrowDown");
        page.keyboard().press("Tab");
        page.keyboard().press("Space");
        page.keyboard().press("Enter");
        page.waitForURL(url -> url.endsWith("?page=2"));
        assertThat(maria.kept()).containsExactly("P1=" + shown.get(1), "P2=less");
        for (int i = 0; i < 2; i++) {
            page.keyboard().press("Tab");
            page.keyboard().press("Space");
        }
        page.keyboard().press("Tab");
        page.keyboard().press("Enter");
        page.waitForURL(url -> url.endsWith("?page=3"));
        page.keyboard().press("Tab");
        page.keyboard().type("Keep calling.");
        page.keyboard().press("Tab");
        page.keyboard().press("Tab");
        page.keyboard().press("Enter");
        page.waitForURL(url -> url.endsWith(maria.token + "?") || url.endsWith(maria.token));
        assertThat(maria.kept()).contains("P4=0", "P5=DM", "P6=Keep calling.");
        page.close();
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void twoTabsOnOneLinkAreOneResponseThatHoldsWhatWasSentLast(boolean javaScript) {
        Invited maria = Invited.somebody();
        Page first =
                Browser.page(new NewContextOptions().setViewportSize(390, 800).setJavaScriptEnabled(javaScript));
        Page second = first.context().newPage();
        first.navigate(url(maria));
        second.navigate(url(maria));

        send(first, 2, "P1=risk", "P2=same");
        send(first, 3, "P4=3", "P5=USE");
        send(second, 2, "P1=knowledge", "P2=maybe");
        assertThat(second.isChecked("input[name=P4][value='3']"))
                .as("what the first tab sent is there")
                .isTrue();
        send(second, 3, "P4=9", "P5=DM");
        first.fill("textarea[name=P6]", "From the first tab.");
        first.click("button:not(.plain)");
        first.waitForURL(url -> !url.contains("page="));

        assertThat(maria.kept()).containsExactly("P1=knowledge", "P2=maybe", "P4=9", "P5=DM", "P6=From the first tab.");
        assertThat(responses(maria)).containsExactly("1");

        first.goBack();
        first.goBack();
        assertThat(first.url()).endsWith("?page=2");
        // A page is sent as its reader sees it: going back shows what this tab had chosen.
        assertThat(first.isChecked("input[name=P5][value=USE]")).isTrue();
        send(first, 3, "P4=6");
        assertThat(maria.kept())
                .containsExactly("P1=knowledge", "P2=maybe", "P4=6", "P5=USE", "P6=From the first tab.");
        assertThat(responses(maria)).as("one, and still whole").containsExactly("1");
        first.close();
    }

    /** Chooses these, sends the page, and waits for the one that follows. */
    private static void send(Page page, int next, String... choices) {
        for (String choice : choices) {
            String[] parts = choice.split("=");
            page.check("input[name=" + parts[0] + "][value='" + parts[1] + "']");
        }
        page.click("button:not(.plain)");
        page.waitForURL(url -> url.endsWith("?page=" + next));
    }

    /** The contact's responses, each as whether it is whole. */
    private static List<String> responses(Invited who) {
        return Invited.rows("select answered_at is not null from response where invitation_id = ?", who.invitationId);
    }

    @Test
    void theErrorIsReachedAtOnceAndLeadsToItsQuestion() {
        Page page = Browser.page();
        page.navigate(url(Invited.somebody()));
        page.click("button");
        page.waitForFunction("document.activeElement.id === 'note'");
        page.click("#note a");
        page.waitForFunction("document.activeElement.id === 'q-P1'");
        page.close();
    }

    @Test
    void rowsAreLargeEnoughForAThumb() {
        Page page = Browser.page(new NewContextOptions().setViewportSize(320, 800));
        page.navigate(url(Invited.somebody()));
        for (var row : page.locator(".row, button, footer a").all()) {
            assertThat(row.boundingBox().height).isGreaterThanOrEqualTo(44);
        }
        for (var row : page.locator(".row").all()) {
            assertThat(row.boundingBox().height).isGreaterThanOrEqualTo(48);
            assertThat(row.boundingBox().width).isGreaterThan(270);
        }
        page.close();
    }

    private static void good(Page page, String name) {
        Browser.picture(page, name);
        assertThat(Browser.violations(page)).as(name).isEmpty();
        assertThat((Boolean) page.evaluate("document.documentElement.scrollWidth <= window.innerWidth"))
                .as("%s scrolls sideways", name)
                .isTrue();
    }

    private static String url(Invited who) {
        return RestAssured.baseURI + ":" + RestAssured.port + who.path();
    }
}
