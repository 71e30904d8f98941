package org.canvass.response.page;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.canvass.TestServers;
import org.canvass.response.Invited;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;

/** The database fails under the page; a table that is not there fails as surely as a server. */
@QuarkusTest
@QuarkusTestResource(TestServers.class)
class TroubleTest {

    @Test
    void answersThatCouldNotBeKeptAreSentAgainFromThePageThatSaysSo() {
        Invited maria = Invited.somebody("de");
        String written = "Erst \"so\",\r\ndann <so>";
        SurveyPageTest.send(maria, 1, "P1", "risk", "P2", "same");
        SurveyPageTest.send(maria, 2, "P4", "7");
        Invited.sql("rename table answer to answer_away");
        Document page;
        try {
            var answer = SurveyPageTest.send(maria, 3, "P6", written, "P7", "yes", "_language", "de");
            assertThat(answer.statusCode()).isEqualTo(503);
            assertThat(answer.header("Retry-After")).isEqualTo("30");
            page = Jsoup.parse(answer.asString());
            assertThat(page.select("h1").text()).isEqualTo("Wir konnten Ihre Antworten nicht speichern");
            assertThat(page.text()).contains("Ihre Antworten sind noch hier").doesNotContain("Vielen Dank");

            var looking = given().header("Accept-Language", "fr").get(maria.path());
            assertThat(looking.statusCode()).isEqualTo(503);
            assertThat(looking.asString()).contains("ne peut pas être affichée").doesNotContain("<form");
        } finally {
            Invited.sql("rename table answer_away to answer");
        }
        assertThat(maria.kept()).doesNotContain("P7=yes");
        String[] fields = page.select("form input").stream()
                .filter(input -> !input.attr("name").equals("_page"))
                .flatMap(input -> java.util.stream.Stream.of(input.attr("name"), input.attr("value")))
                .toArray(String[]::new);
        assertThat(SurveyPageTest.send(maria, 3, fields).statusCode()).isEqualTo(303);
        assertThat(maria.kept()).contains("P7=yes", "P6=" + written.replace("\r", ""));
    }
}
