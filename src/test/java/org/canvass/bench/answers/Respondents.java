package org.canvass.bench.answers;

import java.io.IOException;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import org.HdrHistogram.ConcurrentHistogram;
import org.HdrHistogram.Histogram;
import org.canvass.bench.installation.Book.Invited;

/** People who open their link, read the form out of the page, fill it in and send it; so many at one time. */
public final class Respondents {
    private static final int QUESTIONS = 8;
    private static final int TRIES = 3;

    private final Histogram gets = new ConcurrentHistogram(60_000_000L, 3);
    private final Histogram posts = new ConcurrentHistogram(60_000_000L, 3);
    private final AtomicInteger thanked = new AtomicInteger();
    private final AtomicInteger failures = new AtomicInteger();
    private volatile String firstFailure;
    private double seconds;

    /** Lets all of them answer; returns when the last one was thanked. */
    public void answer(int port, int connections, List<Invited> people) throws InterruptedException {
        Queue<Invited> waiting = new ConcurrentLinkedQueue<>(people);
        Thread[] threads = new Thread[connections];
        long begin = System.nanoTime();
        for (int i = 0; i < connections; i++) {
            threads[i] = new Thread(() -> work(port, waiting), "respondent-" + i);
            threads[i].start();
        }
        for (Thread thread : threads) {
            thread.join();
        }
        seconds = (System.nanoTime() - begin) / 1e9;
        if (failures.get() > 0) {
            System.out.println("  " + failures + " attempts failed and were made again; the first: " + firstFailure);
        }
    }

    public int thanked() {
        return thanked.get();
    }

    double seconds() {
        return seconds;
    }

    /** Microseconds from asking for the page to having it. */
    Histogram gets() {
        return gets;
    }

    /** Microseconds from sending the answers to being thanked. */
    Histogram posts() {
        return posts;
    }

    private void work(int port, Queue<Invited> waiting) {
        WebConnection connection = new WebConnection(port);
        for (Invited person = waiting.poll(); person != null; person = waiting.poll()) {
            for (int attempt = 1; attempt <= TRIES; attempt++) {
                try {
                    one(connection, person);
                    thanked.incrementAndGet();
                    break;
                } catch (IOException | RuntimeException failure) {
                    failures.incrementAndGet();
                    firstFailure = firstFailure == null ? shortened(failure.toString()) : firstFailure;
                    close(connection);
                    connection = new WebConnection(port);
                }
            }
        }
        close(connection);
    }

    private void one(WebConnection connection, Invited person) throws IOException {
        String link = "/s/" + person.token();
        long opened = System.nanoTime();
        WebConnection.Page page = connection.get(link);
        long shown = System.nanoTime();
        gets.recordValue((shown - opened) / 1000);
        if (page.status() != 200) {
            throw new IllegalStateException("The link was answered with " + page.status() + ": " + page.body());
        }
        HtmlForm form = HtmlForm.of(page.body());
        if (form.answers() != QUESTIONS) {
            throw new IllegalStateException("The page asks " + form.answers() + " questions:\n" + page.body());
        }
        String action =
                form.action().isEmpty() ? link : form.action().startsWith("/") ? form.action() : "/s/" + form.action();
        long sent = System.nanoTime();
        WebConnection.Page thanks = connection.post(action, form.fields());
        posts.recordValue((System.nanoTime() - sent) / 1000);
        boolean redirected = thanks.status() == 303
                && thanks.location() != null
                && !thanks.location().contains("page=");
        if (!redirected && thanks.status() != 200) {
            throw new IllegalStateException("The answers were answered with " + thanks.status() + " "
                    + thanks.location() + ": " + thanks.body());
        }
    }

    private static String shortened(String text) {
        return text.substring(0, Math.min(300, text.length()));
    }

    private static void close(WebConnection connection) {
        try {
            connection.close();
        } catch (IOException alreadyGone) {
            // Nothing more is wanted of it.
        }
    }
}
