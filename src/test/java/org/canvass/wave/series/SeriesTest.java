package org.canvass.wave.series;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.canvass.TestServers;
import org.canvass.account.Account;
import org.canvass.account.Contact;
import org.canvass.organization.Given;
import org.canvass.organization.Role;
import org.canvass.wave.SomeContacts;
import org.canvass.wave.Wave;
import org.canvass.wave.WaveState;
import org.canvass.wave.letter.LetterKind;
import org.canvass.wave.letter.LetterText;
import org.canvass.wave.letter.WaveLetter;
import org.canvass.wave.rhythm.Rhythm;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(TestServers.class)
class SeriesTest {
    /** Far off, so that no job of the running program takes part. */
    private static final Instant LAUNCH = Instant.parse("2041-03-04T08:00:00Z");

    /** A Sunday; letters leave on the Monday after it. */
    private static final LocalDate FIRST = LocalDate.parse("2041-06-02");

    private static final Instant PREPARED = Instant.parse("2041-05-19T08:00:00Z");
    private static final Instant MONDAY_MORNING = Instant.parse("2041-06-03T06:00:00Z");

    @Inject
    PrepareSeries job;

    private Given given;
    private UUID example;

    @BeforeEach
    void aWaveThatHasEnded() {
        given = Given.organization();
        example = given.within(() -> {
            Account account = SomeContacts.account("Alfreds Futterkiste", "Germany");
            SomeContacts.contact(account, "Maria Anders", "de", null);
            Wave wave = Wave.draft("Q1 2041", "pulse", LocalDate.parse("2041-03-04"), null, LAUNCH);
            wave.rhythm = Rhythm.STANDARD.atOnce(true);
            LetterText usual = WaveLetter.standard(LetterKind.INVITATION, "de");
            LetterText own = new LetterText("Wie läuft es?", usual.preheader(), usual.body());
            WaveLetter.keep(wave.id, LetterKind.INVITATION, "de", own);
            return wave.id;
        });
        given.within(() -> Wave.byId(example).launch(null, LAUNCH));
        given.within(() -> Wave.byId(example).close(null, LAUNCH.plusSeconds(60)));
    }

    @Test
    void aPeriodIsPreparedOnceAsADraftAfterItsExampleAndWaitsForAPerson() {
        UUID series = series(false);
        job.runAt(PREPARED.minusSeconds(86_400));
        assertThat(drafts()).isEmpty();

        IntStream.range(0, 4).parallel().forEach(replica -> job.runAt(PREPARED));
        job.runAt(MONDAY_MORNING);

        assertThat(drafts()).hasSize(1);
        Wave draft = drafts().get(0);
        assertThat(draft.name).isEqualTo("Q2 2041");
        assertThat(draft.closesOn).isEqualTo("2041-06-24");
        assertThat(draft.rhythm).isEqualTo(Rhythm.STANDARD.atOnce(true));
        given.within(() -> assertThat(
                        WaveLetter.text(draft.id, LetterKind.INVITATION, "de").subject())
                .isEqualTo("Wie läuft es?"));
        given.as(Role.CONSULTANT)
                .get("/")
                .then()
                .body(containsString("Q2 2041 is prepared for 2 June and waits for you."));
        given.as(Role.CONSULTANT)
                .get("/waves/series/" + series)
                .then()
                .statusCode(200)
                .body(containsString("a draft waits"));
    }

    @Test
    void aSeriesThatIsSetSoLaunchesByItselfOnceAsTheSendingHoursBegin() {
        UUID series = series(true);
        given.within(() -> assertThat(WaveSeries.found(series).automaticBy)
                .isEqualTo(given.member(Role.CONSULTANT).id()));
        job.runAt(PREPARED);
        job.runAt(MONDAY_MORNING.minusSeconds(1));
        assertThat(drafts()).hasSize(1);
        IntStream.range(0, 4).parallel().forEach(replica -> job.runAt(MONDAY_MORNING));
        given.within(() -> {
            assertThat(only(series).state).isEqualTo(SeriesPeriod.State.LAUNCHED);
            Wave wave = Wave.byId(only(series).waveId);
            assertThat(wave.state).isEqualTo(WaveState.RUNNING);
            assertThat(wave.launchedAt).isEqualTo(MONDAY_MORNING);
        });
        Instant next = Instant.parse("2041-09-02T06:00:00Z");
        job.runAt(next);
        given.within(() -> {
            SeriesPeriod second = SeriesPeriod.of(series).get(0);
            assertThat(second.state).isEqualTo(SeriesPeriod.State.SKIPPED);
            assertThat(second.reason).isEqualTo("“Q2 2041” still takes answers.");
        });
    }

    @Test
    void whatIsInTheWayOfALaunchIsSaidToAPerson() {
        UUID series = series(true);
        job.runAt(PREPARED);
        given.within(() -> Contact.update("leftAt = ?1", LAUNCH));
        job.runAt(MONDAY_MORNING);
        given.within(() -> {
            assertThat(only(series).state).isEqualTo(SeriesPeriod.State.SKIPPED);
            assertThat(only(series).reason).startsWith("Nobody would be asked");
            assertThat(Wave.byId(only(series).waveId).isDraft()).isTrue();
            // The front page looks at the last thirty days of the real clock.
            SeriesPeriod.update("endedAt = ?1 where seriesId = ?2", Instant.now(), series);
        });
        given.as(Role.CONSULTANT).get("/").then().body(containsString("Q2 2041 was not launched by itself"));
    }

    @Test
    void aSeriesRestsIsChangedAndEnds() {
        UUID series = series(false);
        press(series, "/pause", 303);
        press(series, "/pause", 409);
        job.runAt(PREPARED);
        assertThat(drafts()).isEmpty();
        press(series, "/resumption", 303);
        form(true, "{month} {year}").post("/waves/series/" + series).then().statusCode(303);
        job.runAt(PREPARED);
        assertThat(drafts()).extracting(wave -> wave.name).containsExactly("June 2041");
        press(series, "/end", 303);
        press(series, "/end", 409);
        form(false, "{month} {year}").post("/waves/series/" + series).then().statusCode(409);
        form(false, "Pulse").post("/waves/series/new").then().statusCode(422).body(containsString("{year}"));
        given.as(Role.CONSULTANT).get("/waves/series").then().statusCode(200).body(containsString("ended"));
        given.as(Role.MANAGER).get("/waves/series").then().statusCode(403);
        given.as(Role.CONSULTANT).get("/waves/series/new").then().statusCode(200);
        Given.organization()
                .as(Role.CONSULTANT)
                .get("/waves/series/" + series)
                .then()
                .statusCode(404);
    }

    @Test
    void aSeriesWhoseExampleWasRemovedRestsAndSaysWhyUntilItHasAnother() {
        UUID series = series(false);
        UUID removed =
                given.within(() -> Wave.draft("Sketch", "pulse", LocalDate.parse("2041-03-04"), null, LAUNCH).id);
        given.within(() -> WaveSeries.update("templateWaveId = ?1 where id = ?2", removed, series));
        given.as(Role.CONSULTANT)
                .post("/waves/" + removed + "/draft/removal")
                .then()
                .statusCode(303);

        IntStream.range(0, 4).parallel().forEach(replica -> job.runAt(PREPARED));

        assertThat(drafts()).isEmpty();
        given.within(() -> {
            assertThat(WaveSeries.found(series).state).isEqualTo(SeriesState.PAUSED);
            assertThat(SeriesPeriod.of(series)).isEmpty();
        });
        String says = "The wave it was made after was removed.";
        given.as(Role.CONSULTANT)
                .get("/waves/series/" + series)
                .then()
                .body(containsString(says), containsString("Choose a wave</option>"));
        given.as(Role.CONSULTANT).get("/waves/series").then().body(containsString(says));
        given.as(Role.CONSULTANT).get("/").then().body(containsString("rests. " + says));
        press(series, "/resumption", 409);
        form(false, "{quarter} {year}").post("/waves/series/" + series).then().statusCode(303);
        given.as(Role.CONSULTANT).get("/").then().body(not(containsString(says)));
        press(series, "/resumption", 303);
        job.runAt(PREPARED);
        assertThat(drafts()).extracting(wave -> wave.name).containsExactly("Q2 2041");
    }

    private UUID series(boolean automatic) {
        String location = form(automatic, "{quarter} {year}")
                .post("/waves/series/new")
                .then()
                .statusCode(303)
                .extract()
                .header("Location");
        UUID id = UUID.fromString(location.replaceAll(".*/series/|\\?.*", ""));
        given.within(() -> WaveSeries.update("firstOn = ?1 where id = ?2", FIRST, id));
        return id;
    }

    private io.restassured.specification.RequestSpecification form(boolean automatic, String name) {
        return given.as(Role.CONSULTANT)
                .formParam("name", name)
                .formParam("example", example)
                .formParam("months", "3")
                .formParam("first", first())
                .formParam("prepareDays", "14")
                .formParam("survey", "same")
                .formParam("launch", automatic ? "itself" : "person");
    }

    /** What the form takes as a new first day, or the day that stands. */
    private String first() {
        List<LocalDate> stands = given.within(() -> WaveSeries.<WaveSeries>listAll().stream()
                .map(series -> series.firstOn)
                .toList());
        return stands.isEmpty() ? LocalDate.now().plusDays(40).toString() : FIRST.toString();
    }

    private void press(UUID series, String path, int status) {
        given.as(Role.CONSULTANT).post("/waves/series/" + series + path).then().statusCode(status);
    }

    private List<Wave> drafts() {
        return given.within(() -> Wave.<Wave>list("state", WaveState.DRAFT));
    }

    private static SeriesPeriod only(UUID series) {
        return SeriesPeriod.of(series).get(0);
    }
}
