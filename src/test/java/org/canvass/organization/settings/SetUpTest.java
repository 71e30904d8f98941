package org.canvass.organization.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.is;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.canvass.TestServers;
import org.canvass.launch.EmbeddedDatabase;
import org.canvass.organization.Given;
import org.canvass.organization.Member;
import org.canvass.organization.Organization;
import org.canvass.organization.session.SessionCookie;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;

/** The first start: a database of its own, since the other tests' one is never empty. */
@QuarkusTest
@TestProfile(SetUpTest.Empty.class)
class SetUpTest {

    @Inject
    SetUp setUp;

    @Test
    void anEmptyInstallationIsSetUpOnceByWhoeverKnowsTheCode() {
        Given.nobody().get("/sign-in").then().statusCode(303).header("Location", is("/set-up"));
        setUp("0000-0000-0000", "Acme").then().statusCode(400).body(containsString("not the code"));
        setUp(setUp.code(), "  ").then().statusCode(400).body(containsString("name"));
        assertThat(Organization.count()).isZero();

        // Five send the form at once: one is in, and for the others the page is gone or says that someone was faster.
        List<CompletableFuture<Response>> all = IntStream.range(0, 5)
                .mapToObj(i -> CompletableFuture.supplyAsync(() -> setUp(setUp.code(), "Acme")))
                .toList();
        List<Response> answers = all.stream().map(CompletableFuture::join).toList();

        assertThat(answers.stream().filter(answer -> answer.statusCode() == 303))
                .hasSize(1);
        assertThat(answers.stream().map(Response::statusCode)).allMatch(status -> status == 303 || status == 404);
        assertThat(Organization.count()).isEqualTo(1);
        String token = answers.stream()
                .filter(answer -> answer.statusCode() == 303)
                .findFirst()
                .orElseThrow()
                .cookie(SessionCookie.SESSION);
        Given.asSession(token).get("/members").then().statusCode(200).body(containsString("only member"));
        Given.nobody().get("/set-up").then().statusCode(404);
        Given.nobody().get("/sign-in").then().statusCode(200);
        assertThat(Member.count()).isZero();
    }

    private static Response setUp(String code, String name) {
        Response page = Given.nobody().get("/set-up");
        return Given.nobody()
                .cookies(page.cookies())
                .formParam(
                        "csrf",
                        Jsoup.parse(page.asString()).select("input[name=csrf]").val())
                .formParams("code", code, "name", name, "accountWord", "PARTNER", "timeZone", "Europe/Berlin")
                .formParams("currency", "EUR", "language", "en", "memberName", "Ann", "email", "ann@acme.test")
                .formParam("password", "the first sentence")
                .post("/set-up");
    }

    /** Starts with an empty database and asks for the code, as an installation in public does. */
    public static class Empty implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("canvass.set-up-code", "true");
        }

        @Override
        public List<TestResourceEntry> testResources() {
            return List.of(new TestResourceEntry(EmptyDatabase.class));
        }

        @Override
        public boolean disableGlobalTestResources() {
            return true;
        }
    }

    /** As {@link TestServers}, with a database that only this test uses. */
    public static class EmptyDatabase implements QuarkusTestResourceLifecycleManager {
        private final TestServers servers = new TestServers();
        private EmbeddedDatabase database;

        @Override
        public Map<String, String> start() {
            Map<String, String> settings = servers.start();
            database = EmbeddedDatabase.start(Path.of("target", "empty-database"), EmbeddedDatabase.Use.THROWAWAY);
            settings.put("quarkus.datasource.jdbc.url", database.jdbcUrl());
            settings.put("quarkus.datasource.username", database.user());
            settings.put("quarkus.datasource.password", database.password());
            return settings;
        }

        @Override
        public void stop() {
            database.close();
        }
    }
}
