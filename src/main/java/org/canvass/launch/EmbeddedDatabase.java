package org.canvass.launch;

import io.quarkus.runtime.Application;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Base64;
import java.util.Optional;
import java.util.Properties;
import org.mariadb.jdbc.Driver;

/**
 * A real MariaDB server as a child of this process, for the demo, for development and for tests. It listens on
 * 127.0.0.1 only, on a free port, and knows one account, with a password that is new at every start.
 *
 * <p>The server survives a kill -9 of its parent; the next start on the same folder ends it first.
 */
public final class EmbeddedDatabase implements AutoCloseable {

    /** What the data is for: {@code KEPT} survives restarts and kills, {@code THROWAWAY} is empty at every start. */
    public enum Use {
        KEPT,
        THROWAWAY
    }

    private static final String NAME = "canvass";
    private static final Duration PATIENCE = Duration.ofSeconds(120);

    private final FolderLock lock;
    private final ServerProcess server;
    private final int port;
    private final String password;

    private final Thread atExit = new Thread(this::closeAfterTheApplication, "embedded database stop");

    private EmbeddedDatabase(FolderLock lock, ServerProcess server, int port, String password) {
        this.lock = lock;
        this.server = server;
        this.port = port;
        this.password = password;
    }

    /**
     * Starts the server and waits until the account can sign in: about three seconds the first time, half a second
     * later.
     *
     * @param home the folder that holds the unpacked server, the data and the server's log
     * @throws CannotStart with a message for the console when the folder is in use, the machine has no server, or the
     *     server does not come up
     */
    public static EmbeddedDatabase start(Path home, Use use) {
        Path folder = home.toAbsolutePath().normalize();
        try {
            Files.createDirectories(folder);
            FolderLock lock = FolderLock.of(folder);
            try {
                return startIn(folder, use, lock);
            } catch (IOException | RuntimeException e) {
                lock.close();
                throw e;
            }
        } catch (IOException e) {
            throw new CannotStart("The embedded MariaDB could not be set up in " + folder + ": " + e, e);
        }
    }

    private static EmbeddedDatabase startIn(Path folder, Use use, FolderLock lock) throws IOException {
        ServerProcess.Place place = new ServerProcess.Place(ServerFiles.unpackedIn(folder), folder);
        ServerProcess.endOrphans(place);
        if (use == Use.THROWAWAY) {
            ServerFiles.deleteTree(place.data());
        }
        if (!Files.isDirectory(place.data())) {
            ServerProcess.layOutSystemTables(place, use);
        }
        String password = randomPassword();
        int port = freePort();
        ServerProcess server = ServerProcess.start(place, use, port, accounts(password));
        EmbeddedDatabase database = new EmbeddedDatabase(lock, server, port, password);
        Runtime.getRuntime().addShutdownHook(database.atExit);
        database.awaitReady();
        return database;
    }

    public String jdbcUrl() {
        return "jdbc:mariadb://127.0.0.1:" + port + "/" + NAME;
    }

    public String user() {
        return NAME;
    }

    public String password() {
        return password;
    }

    /** The id of the server's process. */
    public long pid() {
        return server.pid();
    }

    /** Stops the server in order and frees the folder. The end of the process does so too, short of a kill. */
    @Override
    public void close() {
        Runtime.getRuntime().removeShutdownHook(atExit);
        stop();
    }

    private void stop() {
        server.stop();
        lock.close();
    }

    /** All that ends with the process ends at the same time; the application still needs its database then. */
    private void closeAfterTheApplication() {
        Application application = Application.currentApplication();
        if (application != null) {
            application.awaitShutdown();
        }
        stop();
    }

    /** Made anew at every start by the server itself, before it accepts anybody; nobody else can sign in. */
    private static String accounts(String password) {
        return """
                CREATE DATABASE IF NOT EXISTS canvass CHARACTER SET utf8mb4 COLLATE utf8mb4_uca1400_ai_ci;
                DELETE FROM mysql.global_priv WHERE User = 'root';
                FLUSH PRIVILEGES;
                CREATE OR REPLACE USER canvass@'127.0.0.1' IDENTIFIED BY '%s';
                GRANT ALL ON canvass.* TO canvass@'127.0.0.1';
                """
                .formatted(password);
    }

    private void awaitReady() {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        Optional<SQLException> refusal = signIn();
        while (refusal.isPresent()) {
            String state = refusal.get().getSQLState();
            boolean listening = state != null && !state.startsWith("08");
            if (!server.isAlive() || listening || System.nanoTime() > deadline) {
                String why =
                        server.isAlive() ? "did not let us in (" + refusal.get().getMessage() + ")" : "ended";
                CannotStart failure = server.failure(why + " while it was starting");
                close();
                throw failure;
            }
            pause();
            refusal = signIn();
        }
        server.forgetAccounts();
    }

    /** Empty when the account can sign in. Class 08 of the SQL states means that nobody listens yet. */
    private Optional<SQLException> signIn() {
        Properties account = new Properties();
        account.put("user", NAME);
        account.put("password", password);
        account.put("connectTimeout", "2000");
        try (Connection connection = new Driver().connect(jdbcUrl(), account)) {
            return connection.isValid(2) ? Optional.empty() : Optional.of(new SQLException("the connection is dead"));
        } catch (SQLException refusal) {
            return Optional.of(refusal);
        }
    }

    private static void pause() {
        try {
            Thread.sleep(20);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CannotStart("The start of the embedded MariaDB was interrupted.", e);
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    private static String randomPassword() {
        byte[] random = new byte[24];
        new SecureRandom().nextBytes(random);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(random);
    }
}
