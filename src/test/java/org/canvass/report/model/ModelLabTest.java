package org.canvass.report.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import java.util.UUID;
import org.canvass.TestServers;
import org.canvass.account.ContactRole;
import org.canvass.organization.Role;
import org.canvass.placement.Placement;
import org.canvass.placement.SomeBook;
import org.canvass.placement.model.ModelDraft;
import org.canvass.placement.model.PublishedModel;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(TestServers.class)
class ModelLabTest {

    private static final String ENGAGEMENT_BEGINS = "/inputs/3/from/1";
    private static final String MIDDLE = "/grid/M/1";

    private SomeBook book;
    private UUID alfreds;
    private UUID wave;

    @BeforeEach
    void oneAccountThatIsPlaced() {
        book = SomeBook.create();
        alfreds = book.account("Alfreds", 9_000, 10, "Tea Fish", "Wine Rice Salt");
        UUID maria = book.contact(alfreds, "Maria Anders", ContactRole.DM);
        wave = book.launch("Spring", 9);
        book.answer(wave, maria, 8, "P1=knowledge", "P2=maybe");
        book.placeDue();
    }

    @Test
    void aChangeShowsAtOnceWhoWouldMoveAndMovesNobody() {
        UUID draft = draft("canvas", null);
        Placement before = book.placement(wave, alfreds);
        assertThat(finding(page(draft))).isEqualTo("Nobody would move");
        change(draft, MIDDLE, "4").then().statusCode(303);
        int segment = before.segment;
        change(draft, cellOf(before), String.valueOf(segment == 1 ? 2 : 1))
                .then()
                .statusCode(303);
        Document page = page(draft);
        assertThat(finding(page)).isEqualTo("1 of 1 customers would move");
        assertThat(page.select("#tried table.rows").text()).contains("Alfreds", "9\u202f000");
        assertThat(consultant().get("/models/drafts/" + draft + "/trial.csv").asString())
                .contains("Alfreds");
        assertThat(book.placement(wave, alfreds).segment).isEqualTo(segment);
    }

    @Test
    void aPublishedVersionCountsFromTheNextWaveOn() {
        book.close(wave, 8);
        Placement frozen = book.placement(wave, alfreds);
        UUID draft = draft("canvas", null);
        change(draft, ENGAGEMENT_BEGINS, "5").then().statusCode(303);
        consultant()
                .formParam("note", " ")
                .post("/models/drafts/" + draft + "/publication")
                .then()
                .statusCode(400);
        consultant()
                .formParam("note", "Six touches are much in our trade.")
                .post("/models/drafts/" + draft + "/publication")
                .then()
                .statusCode(303);
        consultant()
                .formParam("note", "Again.")
                .post("/models/drafts/" + draft + "/publication")
                .then()
                .statusCode(404);
        assertThat(consultant().get("/models").asString()).contains("Version 2", "Six touches are much in our trade.");
        UUID next = book.launch("Autumn", 1);
        book.placeDue();
        assertThat(book.placement(next, alfreds).modelVersion).isEqualTo("2");
        assertThat(book.explained(next, alfreds)
                        .input("engagement")
                        .orElseThrow()
                        .level())
                .isEqualTo(3);
        Placement still = book.placement(wave, alfreds);
        assertThat(still.inputs).isEqualTo(frozen.inputs);
        assertThat(still.segment).isEqualTo(frozen.segment);
        assertThat(still.modelVersion).isEqualTo("1");
        assertThat(book.explained(wave, alfreds)
                        .model()
                        .input("engagement")
                        .from()
                        .get(1))
                .isEqualByComparingTo("12");
    }

    @Test
    void aWrongTextIsKeptAndToldWithItsLineAndNeverPublished() {
        UUID draft = draft("loyalty-value", "Our matrix");
        String yaml = book.given.within(() -> ModelDraft.found(draft).yaml);
        assertThat(yaml).contains("key: our-matrix").contains("Our matrix");
        write(draft, yaml.replace("- 40000", "- much"));
        assertThat(page(draft).select(".problems").text()).containsPattern("line:[0-9]+: from: string found");
        consultant()
                .formParam("note", "No.")
                .post("/models/drafts/" + draft + "/publication")
                .then()
                .statusCode(400);
        assertThat(book.given.within(() -> PublishedModel.versions("our-matrix")))
                .isEmpty();
        write(draft, yaml);
        consultant()
                .formParam("note", "Ours.")
                .post("/models/drafts/" + draft + "/publication")
                .then()
                .statusCode(303);
        assertThat(book.given.within(() -> PublishedModel.versions("our-matrix")))
                .hasSize(1);
        consultant()
                .formParam("primary", "our-matrix")
                .formParam("also", "canvas")
                .post("/models/choice")
                .then()
                .statusCode(303);
        UUID autumn = book.launch("Autumn", 1);
        book.placeDue();
        assertThat(book.placement(autumn, alfreds).modelKey).isEqualTo("our-matrix");
        String canvas =
                book.given.as(Role.MANAGER).get("/reports/canvas?model=canvas").asString();
        assertThat(Jsoup.parse(canvas)
                        .select("select[name=model] option[selected]")
                        .text())
                .isEqualTo("The Canvas");
        String ours = book.given.as(Role.MANAGER).get("/reports/canvas").asString();
        assertThat(Jsoup.parse(ours).select("nav.second a").first().text()).isEqualTo("Our matrix");
        assertThat(ours).contains("Not asked", "xTicks");
        for (String report : List.of("segments", "trust", "trend", "movement")) {
            book.given.as(Role.MANAGER).get("/reports/" + report).then().statusCode(200);
        }
        book.given.as(Role.MANAGER).get("/accounts/" + alfreds).then().statusCode(200);
        book.given.as(Role.MANAGER).get("/accounts").then().statusCode(200);
        book.given.as(Role.MANAGER).get("/").then().statusCode(200);
    }

    @Test
    void theThirdsAreFrozenAnewOnlyWithTheNextWave() {
        consultant().post("/models/canvas/thirds").then().statusCode(409);
        book.close(wave, 8);
        book.account("Berglunds", 90_000, 3, "Tea", "Wine");
        book.account("Chop-suey", 95_000, 3, "Tea", "Wine");
        UUID before = book.launch("Summer", 6);
        book.placeDue();
        assertThat(book.explained(before, alfreds)
                        .input("revenue")
                        .orElseThrow()
                        .level())
                .isEqualTo(2);
        book.close(before, 5);
        consultant().post("/models/canvas/thirds").then().statusCode(303);
        UUID after = book.launch("Autumn", 1);
        book.placeDue();
        assertThat(book.explained(after, alfreds).input("revenue").orElseThrow().level())
                .isEqualTo(1);
        assertThat(book.explained(before, alfreds)
                        .input("revenue")
                        .orElseThrow()
                        .level())
                .isEqualTo(2);
    }

    @Test
    void onlyWhatTheFormOffersCanBeChanged() {
        UUID draft = draft("canvas", null);
        change(draft, "/key", "evil").then().statusCode(400).body(containsString("This form does not change /key"));
        change(draft, ENGAGEMENT_BEGINS, "often").then().statusCode(400).body(containsString("is no number"));
        change(draft, "/inputs/0/field", "profit").then().statusCode(303);
        change(draft, "/y/combine", "single:trust").then().statusCode(303);
        change(draft, "/inputs/5/map", "descriptive").then().statusCode(303);
        change(draft, "/x/veto/appetite", "").then().statusCode(303);
        String yaml = book.given.within(() -> ModelDraft.found(draft).yaml);
        assertThat(yaml)
                .contains("field: profit", "map: descriptive", "by: single")
                .doesNotContain("appetite: 1");
        assertThat(page(draft).select(".notice.bad")).isEmpty();
    }

    @Test
    void draftsAndModelsBelongToOneOrganizationAndToThoseWhoMay() {
        UUID draft = draft("canvas", "Only ours");
        SomeBook other = SomeBook.create();
        var stranger = other.given;
        for (String path : List.of("", "/trial", "/trial.csv")) {
            stranger.as(Role.CONSULTANT)
                    .get("/models/drafts/" + draft + path)
                    .then()
                    .statusCode(404);
        }
        stranger.as(Role.CONSULTANT)
                .formParam("note", "Mine now.")
                .post("/models/drafts/" + draft + "/publication")
                .then()
                .statusCode(404);
        stranger.as(Role.CONSULTANT)
                .post("/models/drafts/" + draft + "/removal")
                .then()
                .statusCode(404);
        assertThat(stranger.as(Role.CONSULTANT).get("/models").asString()).doesNotContain("only-ours");
        book.given.as(Role.MANAGER).get("/models").then().statusCode(403);
        book.given
                .as(Role.ACCOUNT_MANAGER)
                .get("/models/drafts/" + draft)
                .then()
                .statusCode(403);
        consultant().post("/models/drafts/" + draft + "/removal").then().statusCode(303);
        consultant().get("/models/drafts/" + draft).then().statusCode(404);
    }

    private static String cellOf(Placement placement) {
        return "/grid/" + "LMH".charAt(placement.y - 1) + "/" + (placement.x - 1);
    }

    private UUID draft(String key, String name) {
        String location = consultant()
                .formParam("name", name == null ? "" : name)
                .post("/models/" + key + "/drafts")
                .then()
                .statusCode(303)
                .extract()
                .header("Location");
        return UUID.fromString(location.substring(location.lastIndexOf('/') + 1));
    }

    private io.restassured.response.Response change(UUID draft, String place, String value) {
        return consultant().formParam("k", place).formParam("v", value).post("/models/drafts/" + draft);
    }

    private void write(UUID draft, String yaml) {
        consultant()
                .contentType("application/x-www-form-urlencoded; charset=UTF-8")
                .formParam("yaml", yaml)
                .post("/models/drafts/" + draft + "/text")
                .then()
                .statusCode(303);
    }

    private Document page(UUID draft) {
        return Jsoup.parse(consultant()
                .get("/models/drafts/" + draft)
                .then()
                .statusCode(200)
                .extract()
                .asString());
    }

    private static String finding(Document page) {
        return page.select("#tried h2").text();
    }

    private RequestSpecification consultant() {
        return book.given.as(Role.CONSULTANT).redirects().follow(false);
    }
}
