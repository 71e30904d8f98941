package org.canvass.proof;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** kill -9 in the middle of bringing a file in leaves all of it or nothing; and a file brought in again changes nothing. */
@Tag("proof")
class KilledWhileBringingInIT {
    private static final int KILLS = 20;
    private static final int ROWS = 5_000;
    private static final int MANY = 100_000;

    private static KillableDatabase server;

    private final Desk desk = new Desk();

    @BeforeAll
    static void startServer() {
        server = KillableDatabase.start("intake");
    }

    @AfterAll
    static void stopServer() throws Exception {
        server.close();
    }

    @Test
    void aKilledIntakeLeavesAllOrNothingAndRepeatingItChangesNothing() throws Exception {
        Replica replica = Replica.start(server.settings()).ready();
        assertThat(desk.signIn(replica).status()).isEqualTo(303);
        String first = desk.upload(replica, "ACCOUNTS", file("warm", ROWS));
        long began = System.nanoTime();
        bringIn(replica, first);
        Duration whole = Duration.ofNanos(System.nanoTime() - began);
        assertThat(accounts("warm")).isEqualTo(ROWS);

        Random random = new Random(7);
        int nothing = 0;
        int all = 0;
        for (int kill = 0; kill < KILLS; kill++) {
            String name = "kill" + kill;
            String preview = desk.upload(replica, "ACCOUNTS", file(name, ROWS));
            Replica victim = replica;
            CompletableFuture<Desk.Page> bringing =
                    CompletableFuture.supplyAsync(() -> bringInQuietly(victim, preview));
            // Also a while after the end: what was said to be brought in must outlive the process.
            Thread.sleep(random.nextInt((int) Math.max(1, whole.toMillis() * 3 / 2)));
            replica.kill();
            boolean told = told(bringing);
            int found = accounts(name);
            assertThat(found).as("accounts of " + name).isIn(0, ROWS);
            assertThat(told && found == 0)
                    .as("said to be brought in, and is not")
                    .isFalse();
            nothing += found == 0 ? 1 : 0;
            all += found == ROWS ? 1 : 0;
            replica = Replica.start(server.settings()).ready();
            String again = desk.upload(replica, "ACCOUNTS", file(name, ROWS));
            if (found == 0) {
                bringIn(replica, again);
            }
            assertThat(accounts(name)).isEqualTo(ROWS);
        }
        String unchanged = desk.upload(replica, "ACCOUNTS", file("kill0", ROWS));
        String page = desk.get(replica, unchanged).document().select("main").text();
        System.out.printf(
                "PROOF kill -9 while bringing in %d accounts: %d kills, nothing was there %d times, all %d times, a part 0"
                        + " times%n",
                ROWS, KILLS, nothing, all);
        assertThat(page).contains("nothing").doesNotContain("5,000 new");
        replica.stop();
    }

    @Test
    void aHundredThousandRowsComeInWithHalfAGigabyte() throws Exception {
        Replica replica = Replica.start(server.settings(), "-Xmx512m").ready();
        assertThat(desk.signIn(replica).status()).isEqualTo(303);
        long began = System.nanoTime();
        String preview = desk.upload(replica, "ACCOUNTS", file("many", MANY));
        assertThat(bringIn(replica, preview).status()).isEqualTo(303);
        assertThat(accounts("many")).isEqualTo(MANY);
        System.out.printf(
                "PROOF %d accounts brought in at -Xmx512m, upload, preview and commit: %.1f s%n",
                MANY, (System.nanoTime() - began) / 1e9);
        replica.stop();
    }

    private Desk.Page bringIn(Replica replica, String preview) throws IOException, InterruptedException {
        String fingerprint = desk.get(replica, preview)
                .document()
                .select("input[name=fingerprint]")
                .val();
        return desk.submit(replica, preview, preview + "/commit", Map.of("fingerprint", fingerprint));
    }

    private Desk.Page bringInQuietly(Replica replica, String preview) {
        try {
            return bringIn(replica, preview);
        } catch (IOException | InterruptedException cutOff) {
            throw new IllegalStateException(cutOff);
        }
    }

    /** Whether the page said that the file was brought in, before the process died. */
    private static boolean told(CompletableFuture<Desk.Page> bringing) throws InterruptedException {
        try {
            return bringing.get().status() == 303;
        } catch (ExecutionException cutOff) {
            return false;
        }
    }

    private static int accounts(String name) throws SQLException {
        try (Connection database = server.connect();
                ResultSet rows = database.createStatement()
                        .executeQuery("select count(*) from account where external_id like '" + name + "-%'")) {
            rows.next();
            return rows.getInt(1);
        }
    }

    private static String file(String name, int rows) {
        StringBuilder csv = new StringBuilder("id,name,town\n");
        for (int i = 0; i < rows; i++) {
            csv.append(name).append('-').append(i).append(",Account ").append(i).append(",Lisboa\n");
        }
        return csv.toString();
    }
}
