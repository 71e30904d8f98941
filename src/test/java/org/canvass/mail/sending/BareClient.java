package org.canvass.mail.sending;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;

/** Sends one mail again and again over kept sessions and does nothing else: what the mail server can take. */
final class BareClient {
    private BareClient() {}

    /** Mails a second. */
    static double rate(int port, int sessions, byte[] source, Duration time) throws InterruptedException {
        AtomicInteger mails = new AtomicInteger();
        long end = System.nanoTime() + time.toNanos();
        Thread[] threads = new Thread[sessions];
        for (int i = 0; i < sessions; i++) {
            threads[i] = new Thread(() -> send(port, source, end, mails));
            threads[i].start();
        }
        for (Thread thread : threads) {
            thread.join();
        }
        return mails.get() / (time.toMillis() / 1000.0);
    }

    private static void send(int port, byte[] source, long end, AtomicInteger mails) {
        try (Socket socket = new Socket("127.0.0.1", port)) {
            socket.setTcpNoDelay(true);
            OutputStream out = socket.getOutputStream();
            BufferedReader in = new BufferedReader(new InputStreamReader(socket.getInputStream()));
            answer(in);
            command(out, in, "HELO bare");
            while (System.nanoTime() < end) {
                for (String command : new String[] {"MAIL FROM:<a@b.c>", "RCPT TO:<bare@b.c>", "DATA"}) {
                    command(out, in, command);
                }
                out.write(source);
                answer(in);
                mails.incrementAndGet();
            }
        } catch (IOException failure) {
            throw new IllegalStateException(failure);
        }
    }

    private static void command(OutputStream out, BufferedReader in, String command) throws IOException {
        out.write((command + "\r\n").getBytes(StandardCharsets.US_ASCII));
        answer(in);
    }

    private static void answer(BufferedReader in) throws IOException {
        String line = in.readLine();
        if (line == null || line.charAt(0) > '3') {
            throw new IOException("The mail server answered " + line);
        }
    }
}
