package org.canvass.response.page;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import jakarta.inject.Inject;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.canvass.TestServers;
import org.canvass.invitation.page.Guesses;
import org.canvass.response.Invited;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Links that are opened at the same time are looked up together; everybody must see their own page all the same. */
@QuarkusTest
@QuarkusTestResource(TestServers.class)
class ManyLinksTest {
    private static final int PEOPLE = 12;
    private static final int TIMES = 25;

    private final HttpClient browsers =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    @Inject
    Guesses guesses;

    /** A closed link counts as one tried in vain, for the whole process. */
    @BeforeEach
    @AfterEach
    void forgetTheGuesses() {
        guesses.forget();
    }

    @Test
    void everybodySeesTheirOwnPageWhoeverElseOpensOne() throws Exception {
        List<Invited> people =
                IntStream.range(0, PEOPLE).mapToObj(one -> Invited.somebody()).toList();
        Invited begun = people.get(0);
        SurveyPageTest.send(begun, 1, "P1", "risk", "P2", "same");
        Invited closed = people.get(1);
        Invited.sql("update wave set state = 'CLOSED' where id = ?", closed.waveId);
        Map<Invited, List<CompletableFuture<HttpResponse<String>>>> pages = new LinkedHashMap<>();
        List<CompletableFuture<HttpResponse<String>>> nowhere = new ArrayList<>();
        for (int time = 0; time < TIMES; time++) {
            people.forEach(one -> pages.computeIfAbsent(one, who -> new ArrayList<>())
                    .add(open(one.path() + (one == begun ? "?page=1" : ""))));
        }
        nowhere.add(open("/s/AAAAAAAAAAAAAAAAAAAAAAAA"));
        for (Map.Entry<Invited, List<CompletableFuture<HttpResponse<String>>>> opened : pages.entrySet()) {
            Invited one = opened.getKey();
            for (CompletableFuture<HttpResponse<String>> page : opened.getValue()) {
                HttpResponse<String> shown = page.get(60, TimeUnit.SECONDS);
                assertThat(shown.statusCode()).isEqualTo(one == closed ? 404 : 200);
                if (one == closed) {
                    continue;
                }
                assertThat(Jsoup.parse(shown.body()).select("form").attr("action"))
                        .contains(one.token);
                people.stream().filter(other -> other != one).forEach(other -> assertThat(shown.body())
                        .doesNotContain(other.token));
                assertThat(Jsoup.parse(shown.body()).select("input[checked]").eachAttr("value"))
                        .isEqualTo(one == begun ? List.of("risk", "same") : List.of());
            }
        }
        assertThat(nowhere.get(0).get(60, TimeUnit.SECONDS).statusCode()).isEqualTo(404);
    }

    private CompletableFuture<HttpResponse<String>> open(String path) {
        URI link = URI.create(RestAssured.baseURI + ":" + RestAssured.port + path);
        return browsers.sendAsync(HttpRequest.newBuilder(link).build(), HttpResponse.BodyHandlers.ofString());
    }
}
