package org.canvass;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.canvass.organization.Given;
import org.canvass.organization.Role;
import org.junit.jupiter.api.Test;

/** Every listed route against every role, with ids that are not the organization's. */
@QuarkusTest
@QuarkusTestResource(TestServers.class)
class RouteRolesTest {

    @Test
    void aRouteTakesTheRolesItIsListedForAndNoOther() throws IOException {
        Given given = Given.organization();
        List<String> wrong = new ArrayList<>();
        for (String line : Files.readAllLines(java.nio.file.Path.of("src/test/resources/routes.txt"))) {
            Route route = Route.of(line);
            for (Role role : Role.values()) {
                // A session each: signing out is among the routes.
                int status = route.ask(Given.asSession(given.newSession(given.member(role))));
                boolean shut = !route.takesEveryone() && (status == 401 || status == 403);
                if (route.takes(role) ? shut || status >= 500 : status != 403) {
                    wrong.add(line + " answered " + status + " to the " + role.title());
                }
            }
            int status = route.ask(Given.nobody());
            int expected = route.verb().equals("GET") ? 303 : 401;
            if (!route.takesEveryone() && status != expected) {
                wrong.add(line + " answered " + status + " to nobody");
            }
        }
        assertThat(wrong).isEmpty();
    }

    private record Route(String verb, String path, String who) {
        static Route of(String line) {
            String[] parts = line.split(" ", 3);
            return new Route(parts[0], parts[1], parts[2]);
        }

        boolean takesEveryone() {
            return who.startsWith("everyone");
        }

        boolean takes(Role role) {
            return takesEveryone()
                    || who.startsWith("any member")
                    || Arrays.asList(who.split("[ ,]")).contains(role.name());
        }

        int ask(RequestSpecification request) {
            String foreign = path.replaceAll(
                    "\\{(?:[^{}]|\\{[^{}]*})+}", UUID.randomUUID().toString());
            return request.request(verb, foreign).statusCode();
        }
    }
}
