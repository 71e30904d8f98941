package org.canvass.launch;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;

/**
 * The embedded server, empty and as durable as in production, with an account that may also change the server's own
 * settings and read its log. For measurements; not for data that matters.
 */
public final class AdministeredDatabase implements AutoCloseable {
    private static final String PASSWORD = "guards-nothing-but-measurements";
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final String ACCOUNTS =
            """
            CREATE DATABASE IF NOT EXISTS canvass CHARACTER SET utf8mb4 COLLATE utf8mb4_uca1400_ai_ci;
            DELETE FROM mysql.global_priv WHERE User = 'root';
            FLUSH PRIVILEGES;
            CREATE OR REPLACE USER canvass@'127.0.0.1' IDENTIFIED BY '%s';
            GRANT ALL ON *.* TO canvass@'127.0.0.1';
            """
                    .formatted(PASSWORD);

    private final FolderLock lock;
    private final ServerProcess server;
    private final int port;
    private final Thread atExit = new Thread(this::stop);

    private AdministeredDatabase(FolderLock lock, ServerProcess server, int port) {
        this.lock = lock;
        this.server = server;
        this.port = port;
    }

    /** Starts an empty server in the folder; what an earlier one left there is deleted. */
    public static AdministeredDatabase start(Path home) throws IOException, InterruptedException {
        Path folder = Files.createDirectories(home.toAbsolutePath().normalize());
        FolderLock lock = FolderLock.of(folder);
        ServerProcess.Place place = new ServerProcess.Place(ServerFiles.unpackedIn(folder), folder);
        ServerProcess.endOrphans(place);
        ServerFiles.deleteTree(place.data());
        ServerProcess.layOutSystemTables(place, EmbeddedDatabase.Use.KEPT);
        int port;
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = socket.getLocalPort();
        }
        ServerProcess server = ServerProcess.start(place, EmbeddedDatabase.Use.KEPT, port, ACCOUNTS);
        AdministeredDatabase database = new AdministeredDatabase(lock, server, port);
        Runtime.getRuntime().addShutdownHook(database.atExit);
        database.awaitReady();
        return database;
    }

    public String jdbcUrl() {
        return "jdbc:mariadb://127.0.0.1:" + port + "/canvass";
    }

    public String user() {
        return "canvass";
    }

    public String password() {
        return PASSWORD;
    }

    /** A connection that speaks to the server as the application's do. */
    public Connection connect() throws SQLException {
        return DriverManager.getConnection(
                jdbcUrl()
                        + "?useBulkStmts=true&useServerPrepStmts=true&connectionTimeZone=UTC&forceConnectionTimeZoneToSession=true",
                user(),
                PASSWORD);
    }

    /** The id of the server's process. */
    public long pid() {
        return server.pid();
    }

    @Override
    public void close() {
        Runtime.getRuntime().removeShutdownHook(atExit);
        stop();
    }

    private void stop() {
        server.stop();
        try {
            lock.close();
        } catch (CannotStart alreadyFree) {
            // The process ends anyway.
        }
    }

    private void awaitReady() throws InterruptedException {
        for (long end = System.nanoTime() + PATIENCE.toNanos(); ; Thread.sleep(50)) {
            try (Connection connection = connect()) {
                server.forgetAccounts();
                return;
            } catch (SQLException notYet) {
                if (!server.isAlive() || System.nanoTime() > end) {
                    close();
                    throw server.failure("did not let us in: " + notYet.getMessage());
                }
            }
        }
    }
}
