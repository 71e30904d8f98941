package org.canvass.proof;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * kill -9 of the application and of MariaDB while thousands answer through two replicas, each sending the page again
 * until thanked: who was thanked is in the database with what they last sent, once.
 */
@Tag("proof")
class KilledWhileAnsweringIT {
    private static final int SUBMISSIONS = Integer.getInteger("proof.submissions", 20_000);
    private static final int KILLS = Integer.getInteger("proof.kills", 50);
    private static final int KILLS_OF_THE_DATABASE = Integer.getInteger("proof.database-kills", 10);
    private static final int CLIENTS = 16;
    private static final Duration PATIENCE = Duration.ofMinutes(3);
    private static final List<String> TRUST = List.of("everyday", "risk", "knowledge", "identification");
    private static final List<String> APPETITE = List.of("same", "maybe", "yes");

    private static KillableDatabase server;

    private final AtomicInteger thanked = new AtomicInteger();
    private final AtomicInteger tries = new AtomicInteger();
    private final Map<Integer, Integer> refusals = new ConcurrentHashMap<>();
    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private volatile List<Replica> replicas;

    @BeforeAll
    static void startServer() throws Exception {
        server = KillableDatabase.start("answers");
        Replica.start(server.settings()).ready().stop();
    }

    @AfterAll
    static void stopServer() throws Exception {
        server.close();
    }

    @Test
    void whoWasThankedIsKeptOnce() throws Exception {
        OpenWave wave;
        try (Connection database = server.connect()) {
            wave = OpenWave.of(database, survey(), SUBMISSIONS);
        }
        replicas = new ArrayList<>(List.of(Replica.start(server.settings()), Replica.start(server.settings())));
        replicas.get(0).ready();
        replicas.get(1).ready();

        Instant begun = Instant.now();
        Map<String, String> said = new ConcurrentHashMap<>();
        Semaphore mayBegin = new Semaphore(0);
        ExecutorService clients = Executors.newFixedThreadPool(CLIENTS);
        List<Future<?>> work = new ArrayList<>();
        AtomicInteger next = new AtomicInteger();
        for (int i = 0; i < CLIENTS; i++) {
            Random random = new Random(20261122L + i);
            work.add(clients.submit(() -> {
                for (int at = next.getAndIncrement(); at < SUBMISSIONS; at = next.getAndIncrement()) {
                    mayBegin.acquire();
                    String token = wave.tokens().get(at);
                    said.put(token, answerUntilThanked(token, random));
                }
                return null;
            }));
        }
        killAllAlong(mayBegin);
        for (Future<?> one : work) {
            one.get();
        }
        clients.shutdown();
        for (Replica replica : replicas) {
            replica.stop();
        }
        judge(wave, said, Duration.between(begun, Instant.now()));
    }

    /** Each kill falls at a random point into a share of the submissions of its own. */
    private void killAllAlong(Semaphore mayBegin) throws Exception {
        Random random = new Random(4);
        int kills = KILLS + KILLS_OF_THE_DATABASE;
        for (int kill = 0; kill < kills; kill++) {
            int share = SUBMISSIONS * (kill + 1) / (kills + 1) - SUBMISSIONS * kill / (kills + 1);
            int until = thanked.get() + random.nextInt(Math.max(1, share - 2 * CLIENTS));
            mayBegin.release(share);
            waitFor(() -> thanked.get() >= until);
            if (kill % (kills / KILLS_OF_THE_DATABASE) == 3) {
                server.killAndStartAgain();
            } else {
                int victim = random.nextInt(2);
                replicas.get(victim).ready();
                replicas.get(victim).kill();
                replicas.set(victim, Replica.start(server.settings()));
            }
        }
        mayBegin.release(SUBMISSIONS);
    }

    /** As an impatient person would: sends the page, now here, now there, until a thank-you comes; gives what was sent. */
    private String answerUntilThanked(String token, Random random) throws InterruptedException {
        String trust = TRUST.get(random.nextInt(TRUST.size()));
        String appetite = APPETITE.get(random.nextInt(APPETITE.size()));
        String words = "Said by " + token;
        String form = "_page=1&_language=en&P1=" + trust + "&P2=" + appetite + "&P6=" + words.replace(" ", "+");
        // Some send everything twice although they were thanked, as an impatient finger does.
        int wanted = random.nextInt(10) == 0 ? 2 : 1;
        Instant end = Instant.now().plus(PATIENCE);
        while (wanted > 0) {
            Replica replica = replicas.get(random.nextInt(2));
            try {
                tries.incrementAndGet();
                HttpResponse<Void> answer = client.send(
                        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + replica.port() + "/s/" + token))
                                .timeout(Duration.ofSeconds(20))
                                .header("Content-Type", "application/x-www-form-urlencoded")
                                .POST(HttpRequest.BodyPublishers.ofString(form))
                                .build(),
                        HttpResponse.BodyHandlers.discarding());
                if (answer.statusCode() == 303) {
                    wanted--;
                    continue;
                }
                refusals.merge(answer.statusCode(), 1, Integer::sum);
                assertThat(answer.statusCode()).as("the status of an answer").isIn(500, 503);
            } catch (IOException cutOff) {
                refusals.merge(0, 1, Integer::sum);
            }
            assertThat(Instant.now()).as("see target/proofs/replica.log").isBefore(end);
            Thread.sleep(20 + random.nextInt(80));
        }
        thanked.incrementAndGet();
        return trust + " " + appetite + " " + words;
    }

    private void judge(OpenWave wave, Map<String, String> said, Duration time) throws SQLException {
        Map<String, String> kept = new HashMap<>();
        int responses = 0;
        try (Connection database = server.connect();
                ResultSet rows = database.createStatement()
                        .executeQuery(
                                """
                                select (select text from answer a where a.organization_id = r.organization_id
                                          and a.response_id = r.id and a.question = 'P6') words,
                                       (select codes from answer a where a.organization_id = r.organization_id
                                          and a.response_id = r.id and a.question = 'P1') trust,
                                       (select codes from answer a where a.organization_id = r.organization_id
                                          and a.response_id = r.id and a.question = 'P2') appetite
                                  from response r where r.wave_id = '%s' and r.answered_at is not null"""
                                        .formatted(wave.id()))) {
            while (rows.next()) {
                responses++;
                String words = rows.getString("words");
                kept.put(
                        words.substring(words.lastIndexOf(' ') + 1),
                        rows.getString("trust") + " " + rows.getString("appetite") + " " + words);
            }
        }
        long lost = said.entrySet().stream()
                .filter(one -> !one.getValue().equals(kept.get(one.getKey())))
                .count();
        System.out.printf(
                "PROOF kill -9 while answering: 2 replicas on one MariaDB, %d kills of the application, %d of MariaDB,"
                        + " %d people thanked after %d tries (by status, 0 for a connection cut off: %s) in %d s: lost or"
                        + " changed %d; responses %d, doubled %d%n",
                KILLS,
                KILLS_OF_THE_DATABASE,
                said.size(),
                tries.get(),
                refusals,
                time.toSeconds(),
                lost,
                responses,
                responses - kept.size());
        assertThat(said).hasSize(SUBMISSIONS);
        assertThat(lost).as("thanked, and not kept as sent").isZero();
        assertThat(responses).isEqualTo(SUBMISSIONS);
        assertThat(kept).hasSize(SUBMISSIONS);
    }

    private interface Condition {
        boolean holds();
    }

    private static void waitFor(Condition condition) throws InterruptedException {
        Instant end = Instant.now().plus(PATIENCE);
        while (!condition.holds()) {
            assertThat(Instant.now()).as("see target/proofs/replica.log").isBefore(end);
            Thread.sleep(5);
        }
    }

    private static String survey() throws IOException {
        try (InputStream yaml = KilledWhileAnsweringIT.class.getResourceAsStream("/proof/survey.yaml")) {
            return new String(yaml.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
