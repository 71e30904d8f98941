package org.canvass;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import org.canvass.launch.EmbeddedDatabase;
import org.canvass.launch.EmbeddedMailbox;
import org.canvass.launch.Mailbox;

/**
 * Gives every {@code @QuarkusTest} a real MariaDB, empty at the start of the run, and a real SMTP server. All tests of
 * a run share them, so a test makes its own organization and addresses its own people.
 */
public class TestServers implements QuarkusTestResourceLifecycleManager {

    private static final String PREFIX = "test.servers.";

    /** Starts the servers once a process; their settings are kept where every class loader finds them. */
    @Override
    public Map<String, String> start() {
        synchronized (System.class) {
            if (System.getProperty(PREFIX + "canvass.url") == null) {
                launch().forEach((key, value) -> System.setProperty(PREFIX + key, value));
            }
        }
        Map<String, String> settings = new HashMap<>();
        for (String name : System.getProperties().stringPropertyNames()) {
            if (name.startsWith(PREFIX)) {
                settings.put(name.substring(PREFIX.length()), System.getProperty(name));
            }
        }
        return settings;
    }

    @Override
    public void stop() {
        // Another test profile restarts the application, not its servers: they end with the process.
    }

    /** The mails received in this run. */
    public static Mailbox mailbox() {
        return Mailbox.running().orElseThrow();
    }

    private static Map<String, String> launch() {
        EmbeddedDatabase database =
                EmbeddedDatabase.start(Path.of("target", "test-servers"), EmbeddedDatabase.Use.THROWAWAY);
        EmbeddedMailbox smtp = EmbeddedMailbox.start();
        int port = freePort();
        Map<String, String> settings = new TreeMap<>();
        settings.put("quarkus.datasource.jdbc.url", database.jdbcUrl());
        settings.put("quarkus.datasource.username", database.user());
        settings.put("quarkus.datasource.password", database.password());
        settings.put("quarkus.mailer.host", "127.0.0.1");
        settings.put("quarkus.mailer.port", Integer.toString(smtp.port()));
        settings.put("quarkus.http.test-port", Integer.toString(port));
        settings.put("canvass.url", "http://localhost:" + port);
        settings.put("canvass.secret", "a-secret-of-the-tests-that-guards-nothing");
        return settings;
    }

    private static int freePort() {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new IllegalStateException("No free port was found for the tests.", e);
        }
    }
}
