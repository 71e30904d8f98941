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
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** The packaged application in a process of its own, started as in production: by the options that travel with it. */
public final class Application implements AutoCloseable {
    private static final Path HOME = Path.of("target", "quarkus-app").toAbsolutePath();
    private static final Path LOG = Path.of("target", "bench", "application.log");
    private static final Duration PATIENCE = Duration.ofSeconds(120);

    private final Process process;
    private final int port;

    private Application(Process process, int port) {
        this.process = process;
        this.port = port;
    }

    /** Starts it; it does not answer yet. */
    static Application start(Map<String, String> settings) throws IOException {
        if (!Files.exists(HOME.resolve("quarkus-run.jar"))) {
            throw new IllegalStateException("The packaged application is missing; run: mvn -Pbench verify");
        }
        int port;
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = socket.getLocalPort();
        }
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(options());
        command.add("-Dquarkus.http.host=127.0.0.1");
        command.add("-Dquarkus.http.port=" + port);
        settings.forEach((key, value) -> command.add("-D" + key + "=" + value));
        command.addAll(List.of("-jar", "quarkus-run.jar"));
        Files.createDirectories(LOG.getParent());
        Process process = new ProcessBuilder(command)
                .directory(HOME.toFile())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(LOG.toFile()))
                .start();
        Runtime.getRuntime().addShutdownHook(new Thread(process::destroyForcibly));
        return new Application(process, port);
    }

    /** What stands between {@code java} and {@code -jar} in production. */
    public static List<String> options() {
        return Files.exists(HOME.resolve("java.options"))
                ? List.of("@java.options")
                : List.of("-XX:MaxRAMPercentage=70", "-XX:+ExitOnOutOfMemoryError");
    }

    /** Waits until a page is served; the milliseconds that took. */
    public double awaitPage(String path) throws InterruptedException {
        HttpClient client =
                HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
        HttpRequest page = HttpRequest.newBuilder(URI.create(address() + path))
                .timeout(Duration.ofSeconds(10))
                .build();
        long begin = System.nanoTime();
        for (long end = begin + PATIENCE.toNanos(); System.nanoTime() < end; Thread.sleep(5)) {
            if (!process.isAlive()) {
                break;
            }
            try {
                if (client.send(page, HttpResponse.BodyHandlers.discarding()).statusCode() == 200) {
                    return (System.nanoTime() - begin) / 1e6;
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
