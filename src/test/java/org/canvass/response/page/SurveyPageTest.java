package org.canvass.response.page;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.canvass.TestServers;
import org.canvass.invitation.page.Style;
import org.canvass.organization.Given;
import org.canvass.response.Invited;
import org.canvass.survey.Survey;
import org.canvass.survey.Surveys;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@QuarkusTestResource(TestServers.class)
class SurveyPageTest {

    @Test
    void aWholeResponseIsKeptPageByPage() {
        Invited maria = Invited.somebody();
        String cheese = maria.suits("Cheese").toString();

        Document first = page(maria, "");
        assertThat(first.title()).isEqualTo("Working with Northwind Traders · 1 of 3");
        assertThat(first.select("main").text()).contains("Dear Maria Anders,", "about 2 minutes");
        assertThat(first.select("footer").text()).contains("Your name and answers go to the Northwind Traders people");

        assertThat(send(maria, 1, "P1", "knowledge", "P2", "yes").header("Location"))
                .isEqualTo("?page=2");
        Document second = page(maria, "?page=2");
        assertThat(second.select("legend").eachText())
                .containsExactly(
                        "Which of these would you like to hear about?",
                        "How likely are you to recommend Northwind Traders to someone in your line of work?",
                        "When suppliers like Northwind Traders are chosen, what is your part?");
        assertThat(second.select("header").text()).contains("2 of 3");

        assertThat(send(maria, 2, "P3", "product:" + cheese, "P3.other", "Ripe figs", "P4", "9", "P5", "DM")
                        .header("Location"))
                .isEqualTo("?page=3");
        assertThat(maria.kept())
                .containsExactly("P1=knowledge", "P2=yes", "P3=product:" + cheese + " something-else", "P4=9", "P5=DM");
        assertThat(send(maria, 3, "P6", "Call before noon.\r\nAnd 😀 مرحبا", "P7", "yes")
                        .header("Location"))
                .isEqualTo("?");

        Document thanks = page(maria, "");
        assertThat(thanks.select("h1").text()).isEqualTo("Thank you");
        assertThat(thanks.text()).contains("may contact you", "You can correct your answers until");
        assertThat(maria.kept()).contains("P6=Call before noon.\nAnd 😀 مرحبا", "P7=yes");
        assertThat(Invited.rows(
                        "select started_at is not null, answered_at is not null from invitation"
                                + " where organization_id = ? and id = ?",
                        maria.given.id(),
                        maria.invitationId))
                .containsExactly("1 | 1");
        assertThat(Invited.rows(
                        "select role, role_source from contact where organization_id = ? and id = ?",
                        maria.given.id(),
                        maria.contactId))
                .containsExactly("DM | answer");
    }

    @Test
    void lookingAtThePageRecordsNothing() {
        Invited maria = Invited.somebody();
        String before = everything(maria);
        for (String query : List.of("", "?P1=knowledge", "?page=2", "?P1=knowledge&page=3", "?P1=none&P9=x")) {
            given().get(maria.path() + query).then().statusCode(200);
            given().head(maria.path() + query).then().statusCode(200);
            given().get(maria.path() + "/not-for-me" + query).then().statusCode(200);
            given().head(maria.path() + "/not-for-me" + query).then().statusCode(200);
        }
        assertThat(everything(maria)).isEqualTo(before);
    }

    @Test
    void aClickInTheLetterPreselectsAndIsInert() {
        Invited maria = Invited.somebody();
        assertThat(page(maria, "?P1=knowledge").select("input[checked]").eachAttr("value"))
                .containsExactly("knowledge");
        assertThat(page(maria, "?P1=%3Cscript%3E&P2=%7B%7B7*7%7D%7D").select("input[checked]"))
                .isEmpty();
        assertThat(page(maria, "?P1=knowledge&P1=risk").select("input[checked]"))
                .isEmpty();

        send(maria, 1, "P1", "risk", "P2", "same");
        Document changed = page(maria, "?P1=knowledge");
        assertThat(changed.select("input[checked]").eachAttr("value")).containsExactly("knowledge", "same");
        assertThat(page(maria, "?P1=risk").select("header").text()).contains("2 of 3");
        assertThat(maria.kept()).containsExactly("P1=risk", "P2=same");
    }

    @Test
    void theOrderShownIsKeptWithTheAnswerAndTheSameEachTime() {
        Invited maria = Invited.somebody();
        List<String> shown = page(maria, "").select("input[name=P1]").eachAttr("value");
        assertThat(shown.get(4)).isEqualTo("cannot-say");
        assertThat(page(maria, "").select("input[name=P1]").eachAttr("value")).isEqualTo(shown);
        send(maria, 1, "P1", "risk", "P2", "same");
        assertThat(Invited.rows(
                        "select shown from answer a join response r on r.organization_id = a.organization_id"
                                + " and r.id = a.response_id where r.invitation_id = ? and a.question = 'P1'",
                        maria.invitationId))
                .containsExactly(String.join(" ", shown));
    }

    @Test
    void somethingMissingShowsThePageAgainWithTheRestKept() {
        Invited maria = Invited.somebody();
        Response again = send(maria, 1, "P2", "maybe");
        assertThat(again.statusCode()).isEqualTo(422);
        Document page = Jsoup.parse(again.asString());
        assertThat(page.select("input[checked]").eachAttr("value")).containsExactly("maybe");
        assertThat(page.select("#note").text()).contains("One question needs your attention");
        assertThat(page.select("#note a").attr("href")).isEqualTo("#q-P1");
        assertThat(page.select("fieldset[aria-invalid=true]").attr("aria-describedby"))
                .isEqualTo("q-P1-e");
        assertThat(page.select("#q-P1-e").text())
                .isEqualTo("Please choose one of these; “I can't say” is an answer too.");
        assertThat(maria.kept()).isEmpty();
        assertThat(Invited.rows("select started_at from invitation where id = ?", maria.invitationId))
                .containsExactly("null");
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            a foreign question      | P1=risk&P2=same&X9=1              | not asked
            another page's question | P1=risk&P2=same&P6=hello          | not asked
            a choice not offered    | P1=best&P2=same                   | not among the ones offered
            the same field twice    | P1=risk&P1=everyday&P2=same       | more than once
            not a code at all       | P1=%00&P2=same                    | not among the ones offered
            markup for a code       | P1=%3Cscript%3E&P2=same           | not among the ones offered
            """)
    void badChoicesAreRefusedOnAClearPage(String what, String form, String says) {
        Invited maria = Invited.somebody();
        refused(maria, "_page=1&" + form, says);
        assertThat(Jsoup.parse(post(maria, "_page=1&" + form).body())
                        .select("input[checked]")
                        .eachAttr("value"))
                .contains("same");
    }

    @ParameterizedTest(name = "<{0}>")
    @ValueSource(strings = {"11", "-1", "NaN", "1e9", "4.5", "٥", "0x1", " ", "007", "99999999999999999999"})
    void aScoreIsAWholeNumberFrom0To10(String score) {
        Invited maria = onPageTwo();
        Response answer = send(maria, 2, "P4", score, "P5", "INF");
        if (score.isBlank()) {
            assertThat(answer.statusCode()).isEqualTo(303);
        } else {
            assertThat(answer.statusCode()).isEqualTo(400);
            assertThat(answer.asString()).contains("A score is a whole number from 0 to 10");
            assertThat(Jsoup.parse(answer.asString()).select("input[checked]").eachAttr("value"))
                    .containsExactly("INF");
            assertThat(maria.kept()).containsExactly("P1=risk", "P2=same");
        }
    }

    @Test
    void aTextTooLongIsShownAgainWithTheLimit() {
        Invited maria = onPageTwo();
        send(maria, 2, "P4", "3");
        Response answer = send(maria, 3, "P6", "ä".repeat(100_000), "P7", "no");
        assertThat(answer.statusCode()).isEqualTo(400);
        Document page = Jsoup.parse(answer.asString());
        assertThat(page.select("#q-P6-e").text()).contains("100000 characters", "4000");
        assertThat(page.select("textarea").text()).hasSize(100_000);
        assertThat(page.select("input[checked]").eachAttr("value")).containsExactly("no");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a%00b", "a%ED%A0%80b", "%C3%28", "a%1Bb", "%FF%FE"})
    void charactersNobodyCanTypeAreRefused(String text) {
        Invited maria = onPageTwo();
        send(maria, 2, "P4", "3");
        refused(maria, "_page=3&P6=" + text, "characters that cannot be read");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<script>alert(1)</script>",
                "{{7*7}}",
                "{T(java.lang.Runtime)}",
                "{cdi:visitor}",
                "</textarea><img src=x onerror=alert(1)>",
                "\"' onfocus=alert(1) autofocus x='",
                "=HYPERLINK(1)",
                "'; drop table answer; --"
            })
    void whatLooksLikeCodeIsText(String text) {
        Invited maria = onPageTwo();
        send(maria, 2, "P4", "3", "P3.other", text);
        send(maria, 3, "P6", text);
        assertThat(maria.kept()).contains("P6=" + text);
        Document page = page(maria, "?page=3");
        assertThat(page.select("textarea").text()).isEqualTo(text);
        assertThat(page.select("script, img, [onfocus], [onerror]")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "0", "4", "-1", "99999", "x", "1&_page=2"})
    void aPageThatIsNotAskedIsRefused(String number) {
        Invited maria = Invited.somebody();
        refused(maria, "P1=risk&P2=same&_page=" + number, "not asked");
    }

    @Test
    void anotherKindOfFormIsNotRead() {
        Invited maria = Invited.somebody();
        given().contentType("application/json")
                .body("{\"P1\":\"risk\"}")
                .post(maria.path())
                .then()
                .statusCode(415);
        given().multiPart("P1", "risk").post(maria.path()).then().statusCode(415);
        given().contentType("text/plain")
                .body("P1=risk")
                .post(maria.path())
                .then()
                .statusCode(415);
        assertThat(maria.kept()).isEmpty();
    }

    @Test
    void sendingTwiceChangesNothing() {
        Invited maria = Invited.somebody();
        send(maria, 1, "P1", "risk", "P2", "same");
        List<String> before = answersWithTimes(maria);
        assertThat(send(maria, 1, "P1", "risk", "P2", "same").header("Location"))
                .isEqualTo("?page=2");
        assertThat(answersWithTimes(maria)).isEqualTo(before);
        assertThat(responses(maria)).isEqualTo(1);
    }

    @Test
    void twoTabsAtOnceLeaveOneResponse() throws Exception {
        for (int round = 0; round < 5; round++) {
            Invited maria = Invited.somebody();
            var tabs = Executors.newFixedThreadPool(8);
            List<Callable<Integer>> sends = new ArrayList<>();
            for (int i = 0; i < 8; i++) {
                String code = i % 2 == 0 ? "risk" : "knowledge";
                sends.add(() -> send(maria, 1, "P1", code, "P2", "same").statusCode());
            }
            for (Future<Integer> status : tabs.invokeAll(sends)) {
                assertThat(status.get()).isEqualTo(303);
            }
            tabs.shutdown();
            assertThat(responses(maria)).isEqualTo(1);
            assertThat(maria.kept()).hasSize(2);
        }
    }

    @Test
    void aCorrectionTakesAwayWhatIsNotAskedAnyMore() {
        Invited maria = Invited.somebody();
        String cheese = maria.suits("Cheese").toString();
        send(maria, 1, "P1", "risk", "P2", "yes");
        send(maria, 2, "P3", "product:" + cheese, "P4", "9");
        send(maria, 3, "P6", "Fine");
        assertThat(page(maria, "").select("h1").text()).isEqualTo("Thank you");

        assertThat(page(maria, "?page=1").select("input[checked]").eachAttr("value"))
                .contains("risk", "yes");
        send(maria, 1, "P1", "risk", "P2", "same");
        assertThat(maria.kept()).containsExactly("P1=risk", "P2=same", "P4=9", "P6=Fine");
        send(maria, 2, "P4", "");
        assertThat(maria.kept()).containsExactly("P1=risk", "P2=same", "P6=Fine");
    }

    @Test
    void whoComesBackGoesOnWhereTheyLeftOff() {
        Invited maria = Invited.somebody();
        assertThat(page(maria, "?page=3").select("header").text()).contains("1 of 3");
        send(maria, 1, "P1", "risk", "P2", "same");
        assertThat(page(maria, "").select("header").text()).contains("2 of 3");
        assertThat(page(maria, "?page=3").select("header").text()).contains("2 of 3");
        send(maria, 2, "P4", "7");
        assertThat(page(maria, "").select("header").text()).contains("3 of 3");
        assertThat(page(maria, "?page=2").select("input[checked]").eachAttr("value"))
                .containsExactly("7");
    }

    @Test
    void goingBackKeepsWhatIsOnThePage() {
        Invited maria = onPageTwo();
        assertThat(send(maria, 2, "P4", "7", "_back", "1").header("Location")).isEqualTo("?page=1");
        assertThat(maria.kept()).containsExactly("P1=risk", "P2=same", "P4=7");
        assertThat(page(maria, "").select("header").text()).contains("2 of 3");
    }

    @Test
    void theRoleIsAskedOnceAYear() {
        Invited maria = Invited.somebody();
        Invited.sql(
                "update contact set role = 'INF', role_source = 'answer', role_at = now(6) - interval 300 day"
                        + " where id = ?",
                maria.contactId);
        send(maria, 1, "P1", "risk", "P2", "same");
        assertThat(page(maria, "").select("[name=P5]")).isEmpty();
        Invited.sql("update contact set role_at = now(6) - interval 400 day where id = ?", maria.contactId);
        assertThat(page(maria, "").select("[name=P5]")).hasSize(4);
        Invited.sql("update contact set role_at = now(6), role_source = 'file' where id = ?", maria.contactId);
        assertThat(page(maria, "").select("[name=P5]")).hasSize(4);
    }

    @Test
    void whoToldTheirRoleHereMayStillCorrectIt() {
        Invited maria = onPageTwo();
        send(maria, 2, "P4", "7", "P5", "USE");
        assertThat(page(maria, "?page=2").select("[name=P5][checked]").eachAttr("value"))
                .containsExactly("USE");
        send(maria, 2, "P4", "7", "P5", "DM");
        assertThat(maria.kept()).contains("P5=DM");
    }

    @Test
    void onlySuitedProductsThatAreNotTakenAreOffered() {
        Invited maria = Invited.somebody();
        String figs = maria.suits("Figs").toString();
        String taken = maria.suits("Tea").toString();
        Invited.sql("update account_product set taken = true where product_id = ?", taken);
        send(maria, 1, "P1", "risk", "P2", "maybe");
        assertThat(page(maria, "").select("[name=P3]").eachAttr("value"))
                .containsExactly("product:" + figs, "something-else", "none-of-these");
        assertThat(send(maria, 2, "P3", "product:" + taken).statusCode()).isEqualTo(400);
        Response both = send(maria, 2, "P3", "product:" + figs, "P3", "none-of-these", "P4", "5");
        assertThat(both.statusCode()).isEqualTo(400);
        assertThat(both.asString()).contains("cannot be combined");
    }

    @Test
    void withoutProductsOnlyTheFieldIsShown() {
        Invited maria = Invited.somebody();
        send(maria, 1, "P1", "risk", "P2", "maybe");
        Document page = page(maria, "");
        assertThat(page.select("label[for=q-P3]").text()).isEqualTo("What would you like to hear about?");
        send(maria, 2, "P3.other", "Figs");
        assertThat(page(maria, "?page=2").select("input[name=P3.other]").val()).isEqualTo("Figs");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            de | Guten Tag Maria Anders | Weiter    | 1 von 3 | ltr
            fr | Bonjour Maria Anders   | Continuer | 1 sur 3 | ltr
            es | Hola, Maria Anders     | Continuar | 1 de 3  | ltr
            de-AT | Guten Tag Maria Anders | Weiter | 1 von 3 | ltr
            ja | Dear Maria Anders      | Continue  | 1 of 3  | ltr
            """)
    void thePageSpeaksTheContactsLanguage(
            String language, String greeting, String button, String progress, String dir) {
        Document page = page(Invited.somebody(language), "");
        assertThat(page.text()).contains(greeting, progress);
        assertThat(page.select("form button").first().text()).isEqualTo(button);
        assertThat(page.select("html").attr("dir")).isEqualTo(dir);
    }

    @Test
    void anArabicPageRunsFromRightToLeft() {
        Survey survey = Surveys.parse(
                "small.yaml",
                """
                key: small
                languages: [en, ar]
                default-language: en
                title: { en: "Working with {supplier}", ar: "العمل مع {supplier}" }
                intro: { en: "We see your name.", ar: "نرى اسمك." }
                thanks: { en: "It is with us.", ar: "وصلتنا إجاباتك." }
                sections:
                  - key: one
                    questions:
                      - key: A1
                        type: open
                        seconds: 10
                        text: { en: "What should we do?", ar: "ماذا ينبغي أن نفعل؟" }
                """);
        Invited somebody = Invited.inWave(Given.organization("Northwind Traders"), survey, false, "ar");
        Document page = page(somebody, "");
        assertThat(page.select("html").attr("dir")).isEqualTo("rtl");
        assertThat(page.select("html").attr("lang")).isEqualTo("ar");
        assertThat(page.select("h1").text()).isEqualTo("العمل مع Northwind Traders");
        send(somebody, 1, "A1", "שלום ومرحبا 😀");
        assertThat(somebody.kept()).containsExactly("A1=שלום ومرحبا 😀");
        assertThat(page(somebody, "").select("main").text()).contains("وصلتنا إجاباتك.");
    }

    @Test
    void aConfidentialWaveSaysWhoSeesWhat() {
        Invited maria = Invited.confidentially();
        assertThat(page(maria, "").select("footer").text())
                .contains("only together with those of at least two others", "never with your name")
                .doesNotContain("Your name and answers go");
        send(maria, 1, "P1", "risk", "P2", "same");
        send(maria, 2, "P5", "DM");
        send(maria, 3, "P7", "yes");
        assertThat(page(maria, "").text())
                .contains("only together with those of at least two others")
                .doesNotContain("look after your account");
        assertThat(Invited.rows("select role from contact where id = ?", maria.contactId))
                .containsExactly("null");
    }

    @Test
    void thePageIsSmallPrivateAndOneRequest() {
        Invited maria = Invited.somebody("de");
        for (int i = 0; i < 6; i++) {
            maria.suits("A product with a rather long name number " + i);
        }
        send(maria, 1, "P1", "risk", "P2", "yes");
        for (int page = 1; page <= 2; page++) {
            Response answer = given().get(maria.path() + "?page=" + page);
            int bytes = answer.asString().getBytes(StandardCharsets.UTF_8).length;
            System.out.println("The contact's page " + page + ": " + bytes + " bytes, style " + Style.SHEET.length());
            assertThat(bytes).isLessThan(15 * 1024);
            assertThat(sentBytes(maria.path() + "?page=" + page)).isBetween(1024, 8 * 1024);
            assertThat(answer.header("Content-Security-Policy"))
                    .isEqualTo(Style.POLICY)
                    .contains("default-src 'none'");
            assertThat(answer.headers().getValues("Content-Security-Policy")).hasSize(1);
            assertThat(answer.headers().getValues("Referrer-Policy")).containsExactly("no-referrer");
            assertThat(answer.headers().getValues("Cache-Control")).containsExactly("no-store");
            assertThat(answer.header("X-Robots-Tag")).contains("noindex");
            assertThat(answer.header("Set-Cookie")).isNull();
            Matcher loaded =
                    Pattern.compile("<(script|img|iframe)|src=|@import|url\\(").matcher(answer.asString());
            assertThat(loaded.find()).isFalse();
        }
    }

    /** As a browser that takes gzip gets them, before it unpacks them. */
    private static int sentBytes(String path) {
        Response packed = given().config(io.restassured.RestAssured.config()
                        .decoderConfig(io.restassured.config.DecoderConfig.decoderConfig()
                                .noContentDecoders()))
                .header("Accept-Encoding", "gzip")
                .get(path);
        assertThat(packed.headers().getValues("Content-Encoding")).containsExactly("gzip");
        return packed.asByteArray().length;
    }

    private static Invited onPageTwo() {
        Invited maria = Invited.somebody();
        send(maria, 1, "P1", "risk", "P2", "same");
        return maria;
    }

    private static void refused(Invited maria, String form, String says) {
        List<String> before = maria.kept();
        HttpResponse<String> answer = post(maria, form);
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.headers().firstValue("Content-Type").orElse("")).startsWith("text/html");
        assertThat(Jsoup.parse(answer.body()).select("#note, .error").text()).contains(says);
        assertThat(maria.kept()).isEqualTo(before);
    }

    static Document page(Invited who, String query) {
        Response answer = given().redirects().follow(false).get(who.path() + query);
        assertThat(answer.statusCode()).isEqualTo(200);
        return Jsoup.parse(answer.asString());
    }

    /** Sends a page as a browser does; fields as name, value, name, value. */
    static Response send(Invited who, int page, String... fields) {
        var request = given().redirects().follow(false).formParam("_page", page);
        for (int i = 0; i < fields.length; i += 2) {
            request.formParam(fields[i], fields[i + 1]);
        }
        return request.contentType("application/x-www-form-urlencoded; charset=UTF-8")
                .post(who.path());
    }

    /** Sends exactly this body. */
    private static HttpResponse<String> post(Invited who, String body) {
        HttpRequest request = HttpRequest.newBuilder(
                        URI.create(RestAssured.baseURI + ":" + RestAssured.port + who.path()))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
        try {
            return HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString());
        } catch (IOException | InterruptedException failure) {
            throw new IllegalStateException(failure);
        }
    }

    private static List<String> answersWithTimes(Invited who) {
        return Invited.rows(
                "select a.question, a.codes, a.answered_at from answer a join response r"
                        + " on r.organization_id = a.organization_id and r.id = a.response_id"
                        + " where r.invitation_id = ? order by 1",
                who.invitationId);
    }

    private static int responses(Invited who) {
        return Integer.parseInt(Invited.rows("select count(*) from response where invitation_id = ?", who.invitationId)
                .get(0));
    }

    /** Every row of the organization that a page could change. */
    private static String everything(Invited who) {
        String id = who.given.id();
        return Invited.rows("select * from invitation where organization_id = ?", id)
                        .toString()
                + Invited.rows("select * from response where organization_id = ?", id)
                + Invited.rows("select * from answer where organization_id = ?", id)
                + Invited.rows("select * from contact where organization_id = ?", id)
                + Invited.rows("select * from wave where organization_id = ?", id)
                + Invited.rows("select * from suppression where organization_id = ?", id);
    }
}
