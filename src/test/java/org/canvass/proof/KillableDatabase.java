package org.canvass.proof;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.canvass.launch.EmbeddedDatabase;

/** A MariaDB server that keeps its data as a real one does, and that may be killed and started again on its port. */
final class KillableDatabase implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private final EmbeddedDatabase first;
    private final List<String> command;
    private Process again;

    private KillableDatabase(EmbeddedDatabase first, List<String> command) {
        this.first = first;
        this.command = command;
    }

    /** An empty server whose data lie in this folder below {@code target/proofs}. */
    static KillableDatabase start(String folder) {
        Path home = Path.of("target", "proofs", folder);
        // Emptied by a throwaway start: the one that follows keeps what is committed, through every kill.
        EmbeddedDatabase.start(home, EmbeddedDatabase.Use.THROWAWAY).close();
        EmbeddedDatabase server = EmbeddedDatabase.start(home, EmbeddedDatabase.Use.KEPT);
        ProcessHandle.Info process =
                ProcessHandle.of(server.pid()).map(ProcessHandle::info).orElseThrow();
        List<String> command = new ArrayList<>(List.of(process.command().orElseThrow()));
        Arrays.stream(process.arguments().orElseThrow())
                // The file with the account is gone; the account is in the data by now.
                .filter(argument -> !argument.startsWith("--init-file="))
                .forEach(command::add);
        return new KillableDatabase(server, command);
    }

    /** kill -9, and at once a new start on the same data and port. Returns when it lets us in again. */
    void killAndStartAgain() throws Exception {
        ProcessHandle server = again == null ? ProcessHandle.of(first.pid()).orElseThrow() : again.toHandle();
        server.destroyForcibly();
        server.onExit().get();
        again = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(
                        Path.of("target", "proofs", "database-again.log").toFile()))
                .start();
        for (Instant end = Instant.now().plus(PATIENCE); ; Thread.sleep(50)) {
            try (Connection connection = connect()) {
                return;
            } catch (SQLException notYet) {
                if (!again.isAlive() || Instant.now().isAfter(end)) {
                    throw new IOException(
                            "MariaDB did not come up again; see target/proofs/database-again.log", notYet);
                }
            }
        }
    }

    Connection connect() throws SQLException {
        return DriverManager.getConnection(first.jdbcUrl(), first.user(), first.password());
    }

    /** What a replica on this database needs to know. Nothing leaves by mail. */
    Map<String, String> settings() {
        Map<String, String> settings = new HashMap<>();
        settings.put("quarkus.datasource.jdbc.url", first.jdbcUrl());
        settings.put("quarkus.datasource.username", first.user());
        settings.put("quarkus.datasource.password", first.password());
        settings.put("quarkus.mailer.host", "127.0.0.1");
        settings.put("quarkus.mailer.port", "9");
        settings.put("canvass.mail.sending-paused", "true");
        settings.put("canvass.url", "http://localhost:8080");
        settings.put("canvass.secret", "a-secret-of-the-proofs-that-guards-nothing");
        settings.put("canvass.admin.email", Desk.EMAIL);
        settings.put("canvass.admin.password", Desk.PASSWORD);
        settings.put("canvass.admin.organization", "Proof");
        return settings;
    }

    @Override
    public void close() throws Exception {
        if (again != null) {
            again.destroy();
            again.waitFor();
        }
        first.close();
    }
}
