package org.canvass.response.preview;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Cookie;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.canvass.Browser;
import org.canvass.TestServers;
import org.canvass.organization.Given;
import org.canvass.organization.Role;
import org.canvass.organization.session.SessionCookie;
import org.canvass.response.Invited;
import org.canvass.survey.Surveys;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Surveys as consultants read, write, try and publish them. */
@QuarkusTest
@QuarkusTestResource(TestServers.class)
class SurveysPagesTest {
    private static final String TINY =
            """
            key: tiny
            languages: [en, de]
            default-language: en
            title: { en: "Tiny {supplier}", de: "Klein {supplier}" }
            intro: { en: "Why we ask", de: "Warum wir fragen" }
            thanks: { en: "Thanks", de: "Danke" }
            sections:
              - key: one
                questions:
                  - { ref: P1 }
                  - key: Q1
                    type: open
                    seconds: 5
                    text: { en: "<script>alert(1)</script> $[7*7]", de: "Was?" }
            """;

    @ConfigProperty(name = "canvass.url")
    String url;

    @Test
    void aSurveyIsCopiedMendedTriedPublishedAndAsked() {
        Given given = Given.organization("Northwind Traders");
        assertThat(html(given, "/surveys").select(".surveys h2").eachText())
                .containsExactly("Pulse", "Relationship", "Staff");
        Document editor = html(given, "/surveys/new?from=pulse");
        String copy = editor.select("textarea").first().wholeText();
        assertThat(copy).contains("key: our-pulse", "Which of these is closest");

        Response wrong = post(given, "/surveys", "yaml", copy.replace("type: open", "type: opn"), "note", "First");
        assertThat(wrong.statusCode()).isEqualTo(422);
        Document mend = Jsoup.parse(wrong.asString());
        int line = (int) copy.substring(0, copy.indexOf("type: open")).lines().count();
        assertThat(mend.select(".yaml-problems li").text())
                .startsWith("Line " + line + ": There is no question type \"opn\"")
                .contains("type: opn");
        assertThat(mend.select("textarea").first().wholeText()).contains("type: opn");
        assertThat(mend.select("input[name=note]").val()).isEqualTo("First");

        Response kept = post(given, "/surveys", "yaml", copy, "note", "First");
        assertThat(kept.header("Location")).endsWith("/surveys/our-pulse?version=1&told=kept");
        assertThat(html(given, "/waves/new")
                        .select("select[name=survey] option")
                        .eachAttr("value"))
                .containsExactly("pulse", "relationship");
        Response untried = post(given, "/surveys/our-pulse/versions/1/publication");
        assertThat(untried.statusCode()).isEqualTo(409);
        assertThat(untried.asString()).contains("has not been tried in en, de, fr, es");
        for (String language : List.of("en", "de", "fr", "es", "en")) {
            assertThat(post(given, "/surveys/our-pulse/versions/1/trials", "language", language)
                            .statusCode())
                    .isEqualTo(303);
        }
        assertThat(post(given, "/surveys/our-pulse/versions/1/trials", "language", "it")
                        .statusCode())
                .isEqualTo(404);
        assertThat(post(given, "/surveys/our-pulse/versions/1/publication").header("Location"))
                .endsWith("told=published");
        assertThat(html(given, "/waves/new")
                        .select("select[name=survey] option")
                        .eachAttr("value"))
                .containsExactly("pulse", "relationship", "our-pulse");

        String second = copy.replace("What one thing should", "Which one thing should");
        assertThat(post(given, "/surveys/our-pulse/versions", "yaml", second, "note", "Which", "after", "1")
                        .header("Location"))
                .endsWith("/surveys/our-pulse?version=2&told=kept");
        assertThat(post(given, "/surveys/our-pulse/versions", "yaml", copy, "note", "Which", "after", "1")
                        .asString())
                .contains("Someone else has kept version 2", "What one thing should");
        Document definition = html(given, "/surveys/our-pulse?version=2");
        assertThat(definition.text()).contains("Which one thing should", "not published", "First");
        assertThat(html(given, "/surveys/our-pulse?version=1").text()).contains("What one thing should");
        assertThat(post(given, "/surveys/our-pulse/versions", "yaml", TINY, "after", "2")
                        .asString())
                .contains("The key must stay “our-pulse”");
    }

    @Test
    void twoOrganizationsNeverSeeEachOthersSurveys() {
        Given one = Given.organization("Northwind Traders");
        Given other = Given.organization("Northwind Traders");
        post(one, "/surveys", "yaml", TINY, "note", "");
        assertThat(html(one, "/surveys").text()).contains("Tiny");
        assertThat(html(other, "/surveys").text()).doesNotContain("Tiny");
        for (String path : List.of(
                "/surveys/tiny",
                "/surveys/tiny?version=1",
                "/surveys/tiny/edit",
                "/surveys/tiny/preview",
                "/surveys/tiny/preview/page",
                "/surveys/new?from=tiny")) {
            assertThat(other.as(Role.CONSULTANT).get(path).statusCode())
                    .as(path)
                    .isEqualTo(404);
        }
        for (String path : List.of("versions", "versions/1/trials", "versions/1/publication", "preview/page")) {
            assertThat(post(other, "/surveys/tiny/" + path, "yaml", TINY, "language", "en", "after", "1")
                            .statusCode())
                    .as(path)
                    .isEqualTo(404);
        }
        assertThat(post(other, "/surveys", "yaml", TINY, "note", "").statusCode())
                .isEqualTo(303);
        assertThat(Invited.rows(
                        "select organization_id, number from survey_version where survey_key = 'tiny'"
                                + " and organization_id in (?, ?) order by number, organization_id",
                        one.id(),
                        other.id()))
                .hasSize(2);
        assertThat(Invited.rows("select version_id from survey_trial where organization_id = ?", one.id()))
                .isEmpty();
    }

    @Test
    void whatWasLaunchedKeepsItsCopy() {
        Given given = Given.organization("Northwind Traders");
        Invited maria = Invited.inWave(given, Surveys.parse("tiny", TINY), false, "en");
        post(given, "/surveys", "yaml", TINY, "note", "");
        post(given, "/surveys/tiny/versions", "yaml", TINY.replace("Was?", "Wie?"), "after", "1");
        assertThat(given.nobody().get(maria.path()).asString()).contains("Why we ask");
    }

    @Test
    void aDefinitionIsDataAndNothingElse() {
        Given given = Given.organization("Northwind Traders");
        assertThat(post(given, "/surveys", "yaml", TINY, "note", "<img src=x onerror=alert(1)>")
                        .statusCode())
                .isEqualTo(303);
        for (String path : List.of("/surveys/tiny", "/surveys/tiny/edit", "/surveys/tiny/preview/page?language=en")) {
            Document page = html(given, path);
            assertThat(page.select("main script, img, [onerror]")).as(path).isEmpty();
            assertThat(page.text() + page.select("textarea").text()).contains("<script>alert(1)</script> $[7*7]");
        }
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            many questions     | The survey has 10002 questions
            an alias bomb      | Aliases (*name) are not read here
            nesting            | This is not valid YAML
            a long text        | at most 300000 are taken
            nothing            | There is nothing here yet
            a binary           | is not valid YAML
            the program's key  | belongs to a survey that comes with Canvass
            a staff survey     | The account managers are asked by the survey that comes with Canvass
            a Java object      | Line 1
            a template         | The placeholder {cdi:visitor} is not known
            """)
    void hostileTextsAreRefusedWithALineAndQuickly(String what, String sentence) {
        Given given = Given.organization();
        String yaml =
                switch (what) {
                    case "many questions" ->
                        TINY
                                + IntStream.range(0, 10_000)
                                        .mapToObj(i -> "      - {key: X" + i + "}\n")
                                        .collect(Collectors.joining());
                    case "an alias bomb" ->
                        "a: &a [x,x,x,x,x,x,x,x,x]\nb: &b [*a,*a,*a,*a,*a,*a,*a,*a,*a]\nc: [*b,*b,*b,*b,*b,*b,*b,*b]\n";
                    case "nesting" -> "a: " + "[".repeat(50_000);
                    case "a long text" -> "# " + "x".repeat(400_000);
                    case "a binary" -> "key: \u0001\u0002";
                    case "the program's key" -> TINY.replace("key: tiny", "key: pulse");
                    case "a staff survey" -> "audience: staff\n" + TINY;
                    case "a template" -> TINY.replace("Was?", "{cdi:visitor}");
                    case "a Java object" -> "!!javax.script.ScriptEngineManager [!!java.net.URL [\"http://x.test\"]]";
                    default -> "";
                };
        long begin = System.nanoTime();
        Response refused = post(given, "/surveys", "yaml", yaml, "note", "");
        assertThat((System.nanoTime() - begin) / 1e9).isLessThan(30);
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(Jsoup.parse(refused.asString()).select(".yaml-problems").text())
                .contains(sentence);
        assertThat(Invited.rows("select number from survey_version where organization_id = ?", given.id()))
                .isEmpty();
    }

    @Test
    void aPreviewFollowsTheRoutesAndRecordsNothing() {
        Given given = Given.organization("Northwind Traders");
        String path = "/surveys/relationship/preview/page?language=en";
        Document first = html(given, path);
        assertThat(first.select("legend").eachText())
                .contains("Which of these is closest to how working with Northwind Traders is today?");
        Response missing = post(given, path, "_page", "1", "P1", "risk");
        assertThat(Jsoup.parse(missing.asString()).select("#note").text()).contains("One question needs");
        Document page = Jsoup.parse(
                post(given, path, "_page", "1", "P1", "risk", "P2", "same").asString());
        assertThat(page.select("input[name=_said]").eachAttr("value")).containsExactlyInAnyOrder("P1=risk", "P2=same");
        page = send(given, path, page, "P4", "9", "P5", "DM");
        page = send(given, path, page);
        page = send(given, path, page);
        page = send(given, path, page, "NI2", "4");
        assertThat(page.select("input[type=radio]").eachAttr("name")).containsOnly("NP2");
        page = send(given, path, page, "_back", "1");
        assertThat(page.select("input[name=NI2][checked]").val()).isEqualTo("4");
        assertThat(given.as(Role.CONSULTANT)
                        .get("/surveys/relationship/preview/page")
                        .header("Content-Security-Policy"))
                .contains("frame-ancestors 'self'")
                .doesNotContain("frame-ancestors 'none'");
        assertThat(Invited.rows(
                        "select 'response' from response where organization_id = ? union all select 'invitation' from"
                                + " invitation where organization_id = ?",
                        given.id(),
                        given.id()))
                .isEmpty();
    }

    @Test
    void thePagesLookRightOnADeskAndOnAPhone() {
        Given given = Given.organization("Northwind Traders");
        post(given, "/surveys", "yaml", TINY, "note", "A small one to begin with");
        for (int width : List.of(1280, 390)) {
            Page page = Browser.page(new NewContextOptions().setViewportSize(width, 900));
            page.context()
                    .addCookies(List.of(new Cookie(SessionCookie.SESSION, given.token(Role.CONSULTANT)).setUrl(url)));
            for (String path : List.of(
                    "/surveys",
                    "/surveys/relationship",
                    "/surveys/tiny",
                    "/surveys/tiny/edit",
                    "/surveys/relationship/preview?language=de&width=phone")) {
                page.navigate(url + path);
                String name = path.replaceAll("[^a-z]+", "-") + width;
                Browser.picture(page, "surveys" + name);
                assertThat(Browser.violations(page)).as(name).isEmpty();
                assertThat((Boolean) page.evaluate("document.documentElement.scrollWidth <= window.innerWidth"))
                        .as(name + " scrolls sideways")
                        .isTrue();
            }
            page.navigate(url + "/surveys/tiny/edit");
            page.fill("textarea", TINY.replace("type: open", "type: opn"));
            page.click("button:has-text('Keep')");
            Browser.picture(page, "surveys-mend-" + width);
            assertThat(Browser.violations(page)).isEmpty();
            page.click("a[data-line]");
            assertThat(page.evaluate("document.activeElement.value.slice(document.activeElement.selectionStart,"
                            + " document.activeElement.selectionEnd).trim()"))
                    .isEqualTo("type: opn");
            page.close();
        }
    }

    /** Sends the page shown, with what it carries along and these answers. */
    private static Document send(Given given, String path, Document page, String... fields) {
        var request = given.as(Role.CONSULTANT)
                .contentType("application/x-www-form-urlencoded; charset=UTF-8")
                .formParam("_page", page.select("input[name=_page]").val());
        for (String said : page.select("input[name=_said]").eachAttr("value")) {
            request = request.formParam("_said", said);
        }
        for (int i = 0; i < fields.length; i += 2) {
            request = request.formParam(fields[i], fields[i + 1]);
        }
        return Jsoup.parse(request.post(path).asString());
    }

    private static Document html(Given given, String path) {
        Response answer = given.as(Role.CONSULTANT).get(path);
        assertThat(answer.statusCode()).as(path + answer.asString()).isEqualTo(200);
        return Jsoup.parse(answer.asString());
    }

    private static Response post(Given given, String path, String... fields) {
        var request = given.as(Role.CONSULTANT).contentType("application/x-www-form-urlencoded; charset=UTF-8");
        for (int i = 0; i < fields.length; i += 2) {
            request = request.formParam(fields[i], fields[i + 1]);
        }
        return request.post(path);
    }
}
