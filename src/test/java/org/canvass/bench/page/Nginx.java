package org.canvass.bench.page;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.canvass.bench.installation.Tool;

/** nginx with a configuration of its own, serving files of 6 KB: what a page can cost at the least. */
final class Nginx implements AutoCloseable {
    private static final int BYTES = 6 * 1024;
    private static final String CONFIGURATION =
            """
            worker_processes 2;
            daemon off;
            pid %1$s/nginx.pid;
            error_log %1$s/error.log;
            events { worker_connections 1024; }
            http {
              access_log off;
              sendfile on;
              tcp_nopush on;
              keepalive_requests 1000000000;
              open_file_cache max=2000;
              default_type text/html;
              client_body_temp_path %1$s/body;
              proxy_temp_path %1$s/proxy;
              fastcgi_temp_path %1$s/fastcgi;
              uwsgi_temp_path %1$s/uwsgi;
              scgi_temp_path %1$s/scgi;
              server { listen 127.0.0.1:%2$d; root %1$s; }
            }
            """;

    private final Process process;
    private final int port;

    private Nginx(Process process, int port) {
        this.process = process;
        this.port = port;
    }

    /** Serves a file under each of these paths. */
    static Nginx start(List<String> paths) throws IOException, InterruptedException {
        Path folder = Files.createTempDirectory("bench-nginx");
        // Its workers run as another user when it is started by root.
        folder.toFile().setExecutable(true, false);
        folder.toFile().setReadable(true, false);
        String page = "<!DOCTYPE html><title>Six kilobytes</title>" + "x".repeat(BYTES - 43);
        for (String path : paths) {
            Path file = folder.resolve(path.substring(1));
            Files.createDirectories(file.getParent());
            Files.writeString(file, page);
        }
        int port;
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = socket.getLocalPort();
        }
        Path configuration = folder.resolve("nginx.conf");
        Files.writeString(configuration, CONFIGURATION.formatted(folder, port));
        Process process =
                Tool.NGINX.start(folder.resolve("output"), "-c", configuration.toString(), "-e", folder + "/error.log");
        Nginx nginx = new Nginx(process, port);
        nginx.awaitListening(folder);
        return nginx;
    }

    String address() {
        return "http://127.0.0.1:" + port;
    }

    @Override
    public void close() throws InterruptedException {
        process.destroy();
        if (!process.waitFor(10, TimeUnit.SECONDS)) {
            process.destroyForcibly();
        }
    }

    private void awaitListening(Path folder) throws IOException, InterruptedException {
        for (long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(20); ; Thread.sleep(20)) {
            try (Socket socket = new Socket("127.0.0.1", port)) {
                return;
            } catch (IOException notYet) {
                if (!process.isAlive() || System.nanoTime() > end) {
                    process.destroyForcibly();
                    throw new IllegalStateException(
                            "nginx did not start: " + Files.readString(folder.resolve("output")));
                }
            }
        }
    }
}
