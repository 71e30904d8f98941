package org.canvass.intake.page;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.canvass.TestServers;
import org.canvass.account.Account;
import org.canvass.intake.Upload;
import org.canvass.organization.Given;
import org.canvass.organization.Role;
import org.canvass.organization.session.SessionCookie;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

@QuarkusTest
@QuarkusTestResource(TestServers.class)
class IntakePagesTest {

    private Given given;

    @BeforeEach
    void organization() {
        given = Given.organization();
    }

    @Test
    void aFileIsUploadedPreviewedAndBroughtIn() throws IOException {
        assertThat(headline(get("/intake"))).isEqualTo("No customers yet");

        String path = uploaded("customers.csv", northwind("customers.csv"), "");
        Document preview = page(get(path));
        assertThat(preview.select("h1").text()).isEqualTo("This file adds 91 customers");
        assertThat(preview.select("form[action$=/commit] button").text()).isEqualTo("Bring in 91 customers");
        assertThat(preview.text()).contains("line 8: joined 'address' from 2 cells");
        assertThat(accounts()).isZero();

        Response committed = commit(path, preview, false);
        assertThat(committed.statusCode()).isEqualTo(303);
        assertThat(committed.header("Location")).isEqualTo(path);
        assertThat(headline(get(path))).isEqualTo("91 customers came in");
        assertThat(accounts()).isEqualTo(91);
        assertThat(headline(get("/intake"))).isEqualTo("91 customers, and nobody to ask yet");

        String again = uploaded("customers.csv", northwind("customers.csv"), "");
        Document nothing = page(get(again));
        assertThat(nothing.select("h1").text()).isEqualTo("This file changes nothing");
        assertThat(nothing.select("form[action$=/commit]")).isEmpty();
        assertThat(post(again + "/discard").statusCode()).isEqualTo(303);
        assertThat(headline(get(again))).isEqualTo("This file was discarded");
    }

    @Test
    void wrongRowsMustBeLeftOutExplicitly() {
        String path = uploaded("some.csv", "id,name\nA,Alpha\nB,\n", "ACCOUNTS");
        Document preview = page(get(path));
        assertThat(preview.select("h1").text()).isEqualTo("1 of 2 rows is wrong");
        assertThat(preview.select("input[name=leaveOutWrong]")).hasSize(1);

        Response refused = commit(path, preview, false);
        assertThat(refused.statusCode()).isEqualTo(409);
        assertThat(page(refused).select(".notice.bad").text()).contains("1 row is wrong");
        assertThat(accounts()).isZero();

        assertThat(commit(path, preview, true).statusCode()).isEqualTo(303);
        assertThat(accounts()).isEqualTo(1);
    }

    @Test
    void whatChangedInBetweenIsShownAnew() {
        String path = uploaded("some.csv", "id,name\nA,Alpha\n", "ACCOUNTS");
        Document preview = page(get(path));
        String faster = uploaded("other.csv", "id,name\nA,Another\n", "ACCOUNTS");
        commit(faster, page(get(faster)), false);

        Response refused = commit(path, preview, false);

        assertThat(refused.statusCode()).isEqualTo(409);
        assertThat(page(refused).select(".notice.bad").text()).contains("the data changed since you looked");
        assertThat(page(refused).select("h1").text()).isEqualTo("This file changes 1 customer");
        assertThat(page(refused).select("del").text()).isEqualTo("Another");
    }

    @Test
    void anAmbiguousNumberIsAskedAbout() {
        String accounts = uploaded("a.csv", "id,name\nA,Alpha\n", "ACCOUNTS");
        commit(accounts, page(get(accounts)), false);
        String path = uploaded("figures.csv", "customer;period;revenue\nA;2024;1.234\n", "");
        Document asks = page(get(path));
        assertThat(asks.select(".notice.warn").text())
                .isEqualTo("Is '1.234' more than a thousand, or a number with three decimals?");
        assertThat(asks.select("form[action$=/commit]")).isEmpty();

        Response corrected = given.as(Role.CONSULTANT)
                .formParam("kind", "FIGURES")
                .formParam("delimiter", ";")
                .formParam("charset", "UTF-8")
                .formParam("decimalMark", ",")
                .formParam(
                        "columns", "account=customer", "period=period", "revenue=revenue", "profit=nowhere", "x=y", "")
                .post(path + "/mapping");
        assertThat(corrected.statusCode()).isEqualTo(303);
        Document preview = page(get(path));
        assertThat(preview.select("h1").text()).isEqualTo("This file adds 1 figure");
        assertThat(preview.text()).contains("1234");
    }

    @Test
    void aKindThatWasNotRecognisedCanBeNamed() {
        String path = uploaded("things.csv", "number,designation\n7,Seven\n", "");
        assertThat(page(get(path)).select(".notice.warn").text()).contains("What does each row");

        Response named = given.as(Role.CONSULTANT).formParam("kind", "PRODUCTS").post(path + "/mapping");
        assertThat(named.statusCode()).isEqualTo(303);
        assertThat(page(get(path)).select(".notice.warn").text()).isEqualTo("Which column holds this: name?");
        given.as(Role.CONSULTANT)
                .formParam("kind", "PRODUCTS")
                .formParam("columns", "key=number", "name=designation")
                .post(path + "/mapping");
        assertThat(headline(get(path))).isEqualTo("This file adds 1 product");
    }

    @ParameterizedTest(name = "{1}")
    @CsvSource(
            delimiter = '§',
            quoteCharacter = '`',
            textBlock =
                    """
            <!doctype html><html>             § web page (HTML)
            PK\u0003\u0004xl/workbook.xml     § Excel workbook
            key,name|1,"open                  § quote opened on line 2 is never closed
            key,name,Name|1,2,3               § both named 'Name'
            key,name                          § no rows
            key,name|1,a\u0000b               § byte 13 is zero
            """)
    void whatIsNoTableIsRefusedInASentence(String text, String expected) {
        Response refused = given.as(Role.CONSULTANT)
                .multiPart("file", "accounts.csv", text.replace('|', '\n').getBytes(StandardCharsets.UTF_8))
                .multiPart("kind", "")
                .post("/intake");

        assertThat(refused.statusCode()).isEqualTo(400);
        assertThat(page(refused).select(".notice.bad").text()).contains(expected);
        assertThat(given.within(() -> Upload.count())).isZero();
    }

    @Test
    void nothingChosenIsSaid() {
        Response refused = given.as(Role.CONSULTANT).multiPart("kind", "").post("/intake");

        assertThat(refused.statusCode()).isEqualTo(400);
        assertThat(page(refused).select(".notice.bad").text()).contains("Choose a file first");
    }

    @Test
    void whatAFileSaysStaysText() {
        String path = uploaded(
                "<script>alert(1)</script>.csv",
                "id,name,town\nA,=cmd|' /C calc'!A0,{{7*7}}\nB,<script>alert(1)</script>,{T(java.lang.Runtime)}\n",
                "ACCOUNTS");
        Response shown = get(path);
        assertThat(shown.asString())
                .doesNotContain("<script>alert")
                .contains("&lt;script&gt;")
                .contains("{{7*7}}");
        commit(path, page(shown), false);

        given.within(() -> {
            Account account = Account.find("externalId", "A").firstResult();
            assertThat(account.name).isEqualTo("=cmd|' /C calc'!A0");
            assertThat(account.town).isEqualTo("{{7*7}}");
        });
    }

    @Test
    void aFormFromElsewhereIsRefused() {
        String path = uploaded("some.csv", "id,name\nA,Alpha\n", "ACCOUNTS");
        Document preview = page(get(path));

        Response forged = Given.nobody()
                .cookie(SessionCookie.SESSION, given.token(Role.CONSULTANT))
                .formParam(
                        "fingerprint", preview.select("input[name=fingerprint]").val())
                .post(path + "/commit");

        assertThat(forged.statusCode()).isEqualTo(403);
        assertThat(accounts()).isZero();
    }

    @ParameterizedTest
    @EnumSource(
            value = Role.class,
            names = {"MANAGER", "ACCOUNT_MANAGER"})
    void onlyThoseWhoRunWavesBringInFiles(Role role) {
        String path = uploaded("some.csv", "id,name\nA,Alpha\n", "ACCOUNTS");

        assertThat(given.as(role).get("/intake").statusCode()).isEqualTo(403);
        assertThat(given.as(role).get(path).statusCode()).isEqualTo(403);
        assertThat(given.as(role).post(path + "/commit").statusCode()).isEqualTo(403);
        assertThat(given.as(role).post(path + "/discard").statusCode()).isEqualTo(403);
        assertThat(given.as(role)
                        .multiPart("file", "a.csv", "id,name\nB,Beta\n".getBytes(StandardCharsets.UTF_8))
                        .post("/intake")
                        .statusCode())
                .isEqualTo(403);
    }

    @Test
    void anotherOrganizationsUploadIsNotThere() {
        String path = uploaded("some.csv", "id,name\nA,Alpha\n", "ACCOUNTS");
        String fingerprint = page(get(path)).select("input[name=fingerprint]").val();
        Given other = Given.organization();

        assertThat(other.as(Role.ADMINISTRATOR).get(path).statusCode()).isEqualTo(404);
        assertThat(other.as(Role.ADMINISTRATOR)
                        .formParam("fingerprint", fingerprint)
                        .post(path + "/commit")
                        .statusCode())
                .isEqualTo(404);
        assertThat(other.as(Role.ADMINISTRATOR).post(path + "/discard").statusCode())
                .isEqualTo(404);
        assertThat(other.as(Role.ADMINISTRATOR)
                        .formParam("kind", "PRODUCTS")
                        .post(path + "/mapping")
                        .statusCode())
                .isEqualTo(404);
        assertThat(given.as(Role.CONSULTANT).get("/intake/" + UUID.randomUUID()).statusCode())
                .isEqualTo(404);
        assertThat(given.as(Role.CONSULTANT).get("/intake/nonsense").statusCode())
                .isEqualTo(404);
        commit(path, page(get(path)), false);
        assertThat(accounts()).isEqualTo(1);
        assertThat(other.within(() -> Account.count())).isZero();
    }

    private String uploaded(String name, String text, String kind) {
        Response uploaded = given.as(Role.CONSULTANT)
                .multiPart("file", name, text.getBytes(StandardCharsets.UTF_8))
                .multiPart("kind", kind)
                .post("/intake");
        assertThat(uploaded.statusCode()).as(uploaded.asString()).isEqualTo(303);
        return uploaded.header("Location");
    }

    private Response get(String path) {
        return given.as(Role.CONSULTANT).get(path);
    }

    private Response post(String path) {
        return given.as(Role.CONSULTANT).post(path);
    }

    private Response commit(String path, Document preview, boolean leaveOut) {
        var request = given.as(Role.CONSULTANT)
                .formParam(
                        "fingerprint", preview.select("input[name=fingerprint]").val());
        return (leaveOut ? request.formParam("leaveOutWrong", "yes") : request).post(path + "/commit");
    }

    private long accounts() {
        return given.within(() -> Account.count());
    }

    private static String headline(Response response) {
        return page(response).select("h1").text();
    }

    private static Document page(Response response) {
        return Jsoup.parse(response.asString());
    }

    private static String northwind(String name) throws IOException {
        try (InputStream in = IntakePagesTest.class.getResourceAsStream("/demo/northwind/" + name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
