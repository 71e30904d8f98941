package org.canvass.mail.sending;

import io.quarkus.test.junit.QuarkusTestProfile;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.canvass.TestServers;

/** The application with the misbehaving mail server instead of the mailbox, impatient and quick to pause. */
public class PeerInstead implements QuarkusTestProfile {
    static final int ERRORS_BEFORE_PAUSE = 6;
    static final int CONCURRENCY = 4;

    private static final String PORT = "test.peer.port";

    /** The port that the test has to start its peer on. */
    public static int port() {
        return Integer.getInteger(PORT);
    }

    @Override
    public boolean disableGlobalTestResources() {
        return true;
    }

    @Override
    public List<TestResourceEntry> testResources() {
        return List.of(new TestResourceEntry(Servers.class));
    }

    /** The usual servers, and a port for the peer. */
    public static class Servers extends TestServers {
        @Override
        public Map<String, String> start() {
            if (Integer.getInteger(PORT) == null) {
                try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
                    System.setProperty(PORT, Integer.toString(socket.getLocalPort()));
                } catch (IOException e) {
                    throw new IllegalStateException("No free port was found for the peer.", e);
                }
            }
            Map<String, String> settings = new HashMap<>(super.start());
            settings.put("quarkus.mailer.port", System.getProperty(PORT));
            settings.put("canvass.mail.reply-timeout", "5S");
            settings.put("canvass.mail.lease", "30S");
            settings.put("canvass.mail.every", "1H");
            settings.put("canvass.mail.retry.attempts", "3");
            settings.put("canvass.mail.concurrency", Integer.toString(CONCURRENCY));
            settings.put("canvass.mail.errors-among", "40");
            settings.put("canvass.mail.per-minute", "30000");
            settings.put("canvass.mail.own-servers", "ANYWHERE");
            settings.put("canvass.mail.errors-before-pause", Integer.toString(ERRORS_BEFORE_PAUSE));
            return settings;
        }
    }
}
