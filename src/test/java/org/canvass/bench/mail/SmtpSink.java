package org.canvass.bench.mail;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.canvass.bench.installation.Tool;

/** smtp-sink of Postfix: takes every mail, throws it away, and counts. */
final class SmtpSink implements AutoCloseable {
    private static final Pattern COUNT = Pattern.compile("mesg=(\\d+)\r");
    private static final int LAST_BYTES = 4096;

    private final Process process;
    private final int port;
    private final Path output;

    private SmtpSink(Process process, int port, Path output) {
        this.process = process;
        this.port = port;
        this.output = output;
    }

    static SmtpSink start() throws IOException, InterruptedException {
        int port;
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = socket.getLocalPort();
        }
        List<String> arguments = new ArrayList<>();
        if ("root".equals(System.getProperty("user.name"))) {
            arguments.addAll(List.of("-u", "nobody"));
        }
        arguments.addAll(List.of("-c", "127.0.0.1:" + port, "1024"));
        Path output = Files.createTempFile("bench-sink", ".out");
        SmtpSink sink = new SmtpSink(Tool.SMTP_SINK.start(output, arguments.toArray(String[]::new)), port, output);
        sink.awaitListening();
        return sink;
    }

    int port() {
        return port;
    }

    long pid() {
        return process.pid();
    }

    /** Mails taken since the start. */
    long taken() throws IOException {
        try (RandomAccessFile file = new RandomAccessFile(output.toFile(), "r")) {
            byte[] last = new byte[(int) Math.min(LAST_BYTES, file.length())];
            file.seek(file.length() - last.length);
            file.readFully(last);
            Matcher count = COUNT.matcher(new String(last, StandardCharsets.US_ASCII));
            long taken = 0;
            while (count.find()) {
                taken = Long.parseLong(count.group(1));
            }
            return taken;
        }
    }

    @Override
    public void close() throws InterruptedException, IOException {
        process.destroy();
        if (!process.waitFor(10, TimeUnit.SECONDS)) {
            process.destroyForcibly();
        }
        Files.deleteIfExists(output);
    }

    private void awaitListening() throws IOException, InterruptedException {
        for (long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(20); ; Thread.sleep(20)) {
            try (Socket socket = new Socket("127.0.0.1", port)) {
                return;
            } catch (IOException notYet) {
                if (!process.isAlive() || System.nanoTime() > end) {
                    throw new IllegalStateException("smtp-sink did not start: " + Files.readString(output));
                }
            }
        }
    }
}
