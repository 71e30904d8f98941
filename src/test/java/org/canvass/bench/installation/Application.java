package org.canvass.bench.installation;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** The packaged application in a process of its own, started as in production: by the options that travel with it. */
public final class Application implements AutoCloseable {
    private static final Path HOME = Path.of("target", "quarkus-app").toAbsolutePath();
    private static final Path LOG = Path.of("target", "bench", "application.log");
    private static final Duration PATIENCE = Duration.ofSeconds(120);

    private final Process process;
    private final int port;
    private final long begun;

    private Application(Process process, int port, long begun) {
        this.process = process;
        this.port = port;
        this.begun = begun;
    }

    /** Starts it; it does not answer yet. */
    static Application start(Map<String, String> settings) throws IOException {
        if (!Files.exists(HOME.resolve("canvass.jar"))) {
            throw new IllegalStateException("The packaged application is missing; run: mvn -Pbench verify");
        }
        int port;
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = socket.getLocalPort();
        }
        ProcessBuilder start = script();
        if (Boolean.getBoolean("bench.profile")) {
            start.environment().put("JAVA_OPTS", recording());
        }
        settings.forEach((key, value) -> start.environment().put(variable(key), value));
        start.environment().put("QUARKUS_HTTP_HOST", "127.0.0.1");
        start.environment().put("QUARKUS_HTTP_PORT", Integer.toString(port));
        Files.createDirectories(LOG.getParent());
        long begun = System.nanoTime();
        Process process = start.redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(LOG.toFile()))
                .start();
        Runtime.getRuntime().addShutdownHook(new Thread(process::destroyForcibly));
        return new Application(process, port, begun);
    }

    /** Keeps what the JVM learns of the classes, as the image's build does, unless it was kept since the last build. */
    public static void learned() throws IOException, InterruptedException {
        if (Files.exists(HOME.resolve("canvass.jsa")) || Files.exists(HOME.resolve("canvass.aot"))) {
            return;
        }
        Process learning = script("--learn")
                .redirectErrorStream(true)
                .redirectOutput(Files.createDirectories(LOG.getParent())
                        .resolve("learning.log")
                        .toFile())
                .start();
        if (learning.waitFor() != 0) {
            throw new IllegalStateException("canvass --learn failed; see target/bench/learning.log");
        }
    }

    /** The options of the JVM, a word each. */
    public static List<String> options() {
        try {
            return Files.readAllLines(HOME.resolve("java.options")).stream()
                    .map(String::strip)
                    .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                    .toList();
        } catch (IOException notBuilt) {
            return List.of();
        }
    }

    private static ProcessBuilder script(String... arguments) {
        List<String> command = new ArrayList<>(List.of(HOME.resolve("canvass").toString()));
        command.addAll(List.of(arguments));
        ProcessBuilder script = new ProcessBuilder(command);
        // The Java that runs this, and a shell that is no part of the installation does not set its options.
        script.environment().put("JAVA_HOME", System.getProperty("java.home"));
        script.environment().remove("JAVA_TOOL_OPTIONS");
        script.environment().remove("JAVA_OPTS");
        return script;
    }

    /** A flight recording for each start, which costs some speed: {@code -Dbench.profile=true}. */
    private static String recording() throws IOException {
        Path recordings = Files.createDirectories(LOG.getParent().resolve("profile"));
        String name = System.currentTimeMillis() + ".jfr";
        return "-XX:StartFlightRecording=settings=profile,dumponexit=true,filename="
                + recordings.toAbsolutePath().resolve(name);
    }

    private static String variable(String key) {
        return key.replaceAll("[^A-Za-z0-9]", "_").toUpperCase(Locale.ROOT);
    }

    /** Waits until a page is served; the milliseconds since its process was started. */
    public double awaitPage(String path) throws InterruptedException {
        HttpClient client =
                HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
        HttpRequest page = HttpRequest.newBuilder(URI.create(address() + path))
                .timeout(Duration.ofSeconds(10))
                .build();
        for (long end = begun + PATIENCE.toNanos(); System.nanoTime() < end; Thread.sleep(5)) {
            if (!process.isAlive()) {
                break;
            }
            try {
                if (client.send(page, HttpResponse.BodyHandlers.discarding()).statusCode() == 200) {
                    return (System.nanoTime() - begun) / 1e6;
                }
            } catch (IOException notYet) {
                // It is still starting.
            }
        }
        throw new IllegalStateException("The application did not come up; see " + LOG);
    }

    public int port() {
        return port;
    }

    public long pid() {
        return process.pid();
    }

    public String address() {
        return "http://127.0.0.1:" + port;
    }

    /** Halts it where it stands, so that something else has the machine for itself, or lets it go on. */
    public void halted(boolean halted) throws IOException, InterruptedException {
        new ProcessBuilder("kill", halted ? "-STOP" : "-CONT", Long.toString(pid()))
                .start()
                .waitFor();
    }

    /** Asks it to stop, and waits. */
    @Override
    public void close() throws InterruptedException {
        process.destroy();
        if (!process.waitFor(60, TimeUnit.SECONDS)) {
            process.destroyForcibly().waitFor();
        }
    }
}
