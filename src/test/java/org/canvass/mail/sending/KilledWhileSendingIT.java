package org.canvass.mail.sending;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.canvass.launch.EmbeddedDatabase;
import org.canvass.mail.post.SmtpPeer;
import org.canvass.mail.post.SmtpPeer.Taken;
import org.canvass.proof.Replica;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * kill -9 of the packaged application in the middle of sending, against a mail server that keeps account of every mail
 * it takes: nothing is lost, nothing is sent twice, and what nobody can know is listed.
 */
@Tag("proof")
class KilledWhileSendingIT {
    private static final int LETTERS = 5_000;
    private static final int CONCURRENCY = 16;
    private static final int LEASE_SECONDS = 10;
    private static final Duration PATIENCE = Duration.ofMinutes(8);

    private static EmbeddedDatabase server;
    private static Connection database;
    private static SmtpPeer peer;

    @BeforeAll
    static void startServers() throws Exception {
        server = EmbeddedDatabase.start(Path.of("target", "proofs", "database"), EmbeddedDatabase.Use.THROWAWAY);
        peer = SmtpPeer.start(0);
        Map<String, String> resting = settings();
        resting.put("canvass.mail.sending-paused", "true");
        // The first start makes the tables, the organization and its administrator.
        Replica.start(resting).ready().stop();
        database = DriverManager.getConnection(server.jdbcUrl(), server.user(), server.password());
    }

    @AfterAll
    static void stopServers() throws Exception {
        database.close();
        peer.close();
        server.close();
    }

    @ParameterizedTest(name = "{0} replicas, {1} kills")
    @CsvSource({"2, 30"})
    void everyLetterIsSentOnceFailedOrListedAsUncertain(int replicas, int kills) throws Exception {
        LaunchedWave wave = LaunchedWave.of(database, LETTERS);
        // So slow that the letters last for all kills, with every place taken all the time.
        peer.answersTheDotAfter(700);
        Random random = new Random(20260504L + replicas);
        List<Replica> running = new ArrayList<>();
        for (int i = 0; i < replicas; i++) {
            running.add(Replica.start(settings(i)));
        }
        for (int kill = 0; kill < kills; kill++) {
            int victim = kill % replicas;
            running.get(victim).ready();
            int next = Math.min(taken(wave).size() + 5 + random.nextInt(60), LETTERS * 9 / 10);
            waitFor(() -> taken(wave).size() >= next);
            Thread.sleep(random.nextInt(700));
            running.get(victim).kill();
            running.set(victim, Replica.start(settings(victim)));
        }
        peer.answersTheDotAfter(0);
        waitFor(() -> wave.states(database).keySet().stream()
                .noneMatch(state -> state.equals("QUEUED") || state.equals("SENDING")));
        for (Replica replica : running) {
            replica.stop();
        }

        Map<String, String> letters = wave.letters(database);
        Map<String, Long> byReplica =
                taken(wave).stream().collect(Collectors.groupingBy(Taken::by, Collectors.counting()));
        List<String> received = taken(wave).stream().map(Taken::messageId).toList();
        Set<String> distinct = Set.copyOf(received);
        Set<String> sent = in("SENT", letters);
        Set<String> uncertain = in("UNCERTAIN", letters);
        long uncertainThere = uncertain.stream().filter(distinct::contains).count();
        System.out.printf(
                "PROOF kill -9 while sending: %d replicas, %d kills, %d letters: %d sent, %d failed, %d uncertain"
                        + " (%d of them had arrived, at most %d allowed); sent but missing %d; received twice %d%n",
                replicas,
                kills,
                letters.size(),
                sent.size(),
                in("FAILED", letters).size(),
                uncertain.size(),
                uncertainThere,
                CONCURRENCY * kills,
                sent.stream().filter(id -> !distinct.contains(id)).count(),
                received.size() - distinct.size());
        System.out.printf("PROOF the replicas shared the work: %s%n", byReplica);
        assertThat(letters).hasSize(LETTERS);
        assertThat(byReplica.values())
                .as("every replica took its share")
                .hasSize(replicas)
                .allSatisfy(share -> assertThat(share).isGreaterThan(LETTERS / replicas / 4));
        assertThat(letters.values()).isSubsetOf("SENT", "FAILED", "UNCERTAIN");
        assertThat(distinct).as("none in SENT is missing").containsAll(sent);
        assertThat(received).as("none was sent twice").doesNotHaveDuplicates();
        assertThat(uncertain).hasSizeLessThanOrEqualTo(CONCURRENCY * kills);
        assertThat(letters.keySet()).containsAll(distinct);
        assertThat(in("FAILED", letters)).isEmpty();
    }

    /** Contacts who stop while the wave is under way, on either replica: once that is answered, no DATA begins. */
    @Test
    void whoStopsWhileAWaveIsUnderWayGetsNothingThatBeginsLater() throws Exception {
        int stops = 300;
        int letters = 1_500;
        peer.answersTheDotAfter(60);
        LaunchedWave wave = LaunchedWave.of(database, letters);
        List<Replica> running = List.of(Replica.start(settings(0)), Replica.start(settings(1)));
        HttpClient client = HttpClient.newHttpClient();
        for (Replica replica : running) {
            replica.ready();
        }
        waitFor(() -> taken(wave).size() > 20);
        Map<String, Long> stopped = new HashMap<>();
        Random random = new Random(20260504);
        for (int i = 0; i < stops && taken(wave).size() < letters * 9 / 10; i++) {
            // Those whose turn is about to come, as letters leave in the order they were made.
            int near = Math.min(letters - 1, taken(wave).size() + random.nextInt(60));
            String address = wave.address(near);
            HttpResponse<String> answer = client.send(
                    HttpRequest.newBuilder(URI.create("http://127.0.0.1:"
                                    + running.get(i % 2).port() + "/u/" + LaunchedWave.stopToken(address)))
                            .header("Content-Type", "application/x-www-form-urlencoded")
                            .POST(HttpRequest.BodyPublishers.ofString("List-Unsubscribe=One-Click"))
                            .build(),
                    HttpResponse.BodyHandlers.ofString());
            assertThat(answer.statusCode()).as(answer.body()).isLessThan(300);
            stopped.putIfAbsent(address, System.nanoTime());
        }
        peer.answersTheDotAfter(0);
        waitFor(() -> wave.states(database).keySet().stream()
                .noneMatch(state -> state.equals("QUEUED") || state.equals("SENDING")));
        for (Replica replica : running) {
            replica.stop();
        }

        List<Taken> later = taken(wave).stream()
                .filter(mail -> stopped.containsKey(mail.recipient()))
                .filter(mail -> mail.begun() - stopped.get(mail.recipient()) > 0)
                .toList();
        long before = taken(wave).stream()
                .filter(mail -> stopped.containsKey(mail.recipient()))
                .count();
        System.out.printf(
                "PROOF suppressed mid-wave: %d contacts stopped on 2 replicas, %d of them had their letter before; DATA"
                        + " begun after the answer: %d; states %s%n",
                stopped.size(), before, later.size(), wave.states(database));
        assertThat(later).isEmpty();
        assertThat(wave.states(database)).containsEntry("WITHDRAWN", (int) (stopped.size() - before));
    }

    @Test
    void lettersLeaveAtTheRateOfTheMailServer() throws Exception {
        peer.answersTheDotAfter(0);
        LaunchedWave wave = LaunchedWave.of(database, LETTERS);
        Replica replica = Replica.start(settings());
        waitFor(() -> wave.states(database).getOrDefault("SENT", 0) == LETTERS);
        replica.stop();

        byte[] source = (taken(wave).get(0).source() + ".\r\n").getBytes();
        double bare = BareClient.rate(peer.port(), CONCURRENCY, source, Duration.ofSeconds(5));
        double rate = LETTERS / wave.seconds(database);
        System.out.printf(
                "PROOF sending rate: %.0f letters/s of %d bytes, each with its state durable; a bare client of %d kept"
                        + " sessions into the same server %.0f/s%n",
                rate, source.length, CONCURRENCY, bare);
        assertThat(taken(wave)).hasSize(LETTERS);
        assertThat(rate).isGreaterThan(20);
    }

    private static List<Taken> taken(LaunchedWave wave) {
        return peer.takenFor(wave.id().toString());
    }

    private static Set<String> in(String state, Map<String, String> letters) {
        return letters.entrySet().stream()
                .filter(letter -> letter.getValue().equals(state))
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
    }

    private interface Condition {
        boolean holds() throws Exception;
    }

    private static void waitFor(Condition condition) throws Exception {
        Instant end = Instant.now().plus(PATIENCE);
        while (!condition.holds()) {
            assertThat(Instant.now()).as("see target/proofs/replica.log").isBefore(end);
            Thread.sleep(20);
        }
    }

    private static Map<String, String> settings(int replica) {
        Map<String, String> settings = settings();
        settings.put("quarkus.mailer.own-host-name", "replica-" + replica);
        return settings;
    }

    private static Map<String, String> settings() {
        Map<String, String> settings = new HashMap<>();
        settings.put("quarkus.datasource.jdbc.url", server.jdbcUrl());
        settings.put("quarkus.datasource.username", server.user());
        settings.put("quarkus.datasource.password", server.password());
        settings.put("quarkus.mailer.host", "127.0.0.1");
        settings.put("quarkus.mailer.port", Integer.toString(peer.port()));
        settings.put("canvass.url", "http://localhost:8080");
        settings.put("canvass.secret", "a-secret-of-the-proofs-that-guards-nothing");
        settings.put("canvass.admin.email", "admin@example.com");
        settings.put("canvass.admin.password", "a password for the proofs");
        settings.put("canvass.admin.organization", "Proof");
        settings.put("canvass.mail.concurrency", Integer.toString(CONCURRENCY));
        settings.put("canvass.mail.lease", LEASE_SECONDS + "S");
        settings.put("canvass.mail.reply-timeout", "5S");
        return settings;
    }
}
