package org.canvass.organization.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.specification.RequestSpecification;
import org.canvass.TestServers;
import org.canvass.organization.Given;
import org.canvass.organization.Role;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@QuarkusTestResource(TestServers.class)
class PagesTest {
    Given given;

    @BeforeEach
    void organization() {
        given = Given.organization();
    }

    @ParameterizedTest
    @CsvSource(
            textBlock =
                    """
                    # page,          administrator, consultant, manager, account manager, nobody
                    /members,        200,           403,        403,     403,             303
                    /organization,   200,           403,        403,     403,             303
                    /me,             200,           200,        200,     200,             303
                    /sign-in,        303,           303,        303,     303,             200
                    /set-up,         404,           404,        404,     404,             404
                    """)
    void aPageIsForTheRolesItIsFor(
            String page, int administrator, int consultant, int manager, int accountManager, int nobody) {
        given.as(Role.ADMINISTRATOR).get(page).then().statusCode(administrator);
        given.as(Role.CONSULTANT).get(page).then().statusCode(consultant);
        given.as(Role.MANAGER).get(page).then().statusCode(manager);
        given.as(Role.ACCOUNT_MANAGER).get(page).then().statusCode(accountManager);
        Given.nobody().get(page).then().statusCode(nobody);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/members", "/organization"})
    void aFormOfTheAdministratorIsRefusedToEveryoneElse(String page) {
        for (Role role : new Role[] {Role.CONSULTANT, Role.MANAGER, Role.ACCOUNT_MANAGER}) {
            given.as(role).formParam("name", "x").post(page).then().statusCode(403);
        }
        Given.nobody().formParam("name", "x").post(page).then().statusCode(401);
    }

    @Test
    void aRefusedMemberReadsWhoTheyAreAndWhomToAsk() {
        given.as(Role.ACCOUNT_MANAGER)
                .get("/members")
                .then()
                .statusCode(403)
                .body(containsString("This page is not for your role"))
                .body(containsString("Test account manager"))
                .body(containsString("Ask an administrator"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/members",
                "/members/",
                "/members;x",
                "/members;x=1/",
                "/;x/members",
                "/members%3Bx",
                "/members%3bx=/me",
                "//members",
                "/%2Fmembers",
                "/members%2F",
                "/me/../members",
                "/me/%2e%2e/members",
                "/./members",
                "/MEMBERS",
                "/members%00",
                "/members?x=/me",
                "/sign-in/..;/members"
            })
    void aPathWrittenOtherwiseOpensNothing(String path) {
        int administrator = at(given.as(Role.ADMINISTRATOR), path);
        int manager = at(given.as(Role.MANAGER), path);
        int nobody = at(Given.nobody(), path);
        if (administrator == 200) {
            assertThat(manager).isEqualTo(403);
            assertThat(nobody).isEqualTo(303);
        } else {
            assertThat(administrator).isIn(400, 404);
            assertThat(manager).isIn(400, 404);
            assertThat(nobody).isIn(400, 404);
        }
    }

    private static int at(RequestSpecification request, String path) {
        return request.urlEncodingEnabled(false)
                .get("http://localhost:" + RestAssured.port + path)
                .statusCode();
    }
}
