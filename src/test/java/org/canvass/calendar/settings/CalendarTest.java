package org.canvass.calendar.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.canvass.TestServers;
import org.canvass.calendar.CalendarSettings;
import org.canvass.calendar.Calendars;
import org.canvass.calendar.Fatigue;
import org.canvass.organization.Given;
import org.canvass.organization.Role;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(TestServers.class)
class CalendarTest {
    @Inject
    Calendars calendars;

    private final Given given = Given.organization();

    @Test
    void anAdministratorSetsUpTheCalendar() {
        given.as(Role.ADMINISTRATOR)
                .get("/settings/calendar")
                .then()
                .statusCode(200)
                .body(containsString("until you set up a calendar"));
        given.within(() -> assertThat(calendars.kept()).isFalse());

        form("22:00", "00:00")
                .formParam("place", "de-by", "us", "")
                .formParam("ownDays", "2026-12-24 to 2027-01-01 Closed")
                .post("/settings/calendar")
                .then()
                .statusCode(303);

        given.within(() -> {
            CalendarSettings kept = calendars.settings();
            assertThat(kept.days()).isEqualTo(Set.of(DayOfWeek.MONDAY, DayOfWeek.THURSDAY));
            assertThat(kept.from()).isEqualTo(22 * 60);
            assertThat(kept.until()).isEqualTo(24 * 60);
            assertThat(kept.places()).isEqualTo(List.of("de-by", "us"));
            assertThat(kept.fatigue()).isEqualTo(new Fatigue(80, 5, 70, 3, 30));
            assertThat(calendars.times().allow(LocalDate.parse("2026-12-28"))).isFalse();
            assertThat(calendars.times().allow(LocalDate.parse("2026-11-26"))).isFalse();
            assertThat(calendars.times().allow(LocalDate.parse("2026-11-30"))).isTrue();
        });
        given.as(Role.ADMINISTRATOR)
                .get("/settings/calendar")
                .then()
                .statusCode(200)
                .body(containsString("Germany, Bavaria"), containsString("Closed"));
    }

    @Test
    void whatIsWrongIsSaidAndNothingIsKept() {
        form("08:00", "08:00")
                .post("/settings/calendar")
                .then()
                .statusCode(400)
                .body(containsString("hours are empty"));
        form("08:00", "25:00").post("/settings/calendar").then().statusCode(400).body(containsString("25:00"));
        form("08:00", "18:00")
                .formParam("ownDays", "24.12.")
                .post("/settings/calendar")
                .then()
                .statusCode(400)
                .body(containsString("Line 1"));
        form("08:00", "18:00")
                .formParam("place", "zz")
                .post("/settings/calendar")
                .then()
                .statusCode(400)
                .body(containsString("not known"));
        given.within(() -> assertThat(calendars.kept()).isFalse());
        given.as(Role.CONSULTANT).get("/settings/calendar").then().statusCode(403);
    }

    private RequestSpecification form(String from, String until) {
        return given.as(Role.ADMINISTRATOR)
                .formParam("day", "MONDAY", "THURSDAY")
                .formParam("from", from)
                .formParam("until", until)
                .formParam("contactDays", "80")
                .formParam("letters", "5")
                .formParam("lettersDays", "70")
                .formParam("accountContacts", "3")
                .formParam("accountDays", "30");
    }
}
