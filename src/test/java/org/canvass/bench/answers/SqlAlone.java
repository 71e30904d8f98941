package org.canvass.bench.answers;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicReference;
import org.canvass.bench.installation.Installation;

/** Sends the statements of answers and does nothing else: what the database can take. */
final class SqlAlone implements AutoCloseable {
    private final Connection[] connections;

    SqlAlone(Installation installation, int connections) throws SQLException {
        this.connections = new Connection[connections];
        for (int i = 0; i < connections; i++) {
            this.connections[i] = installation.connect();
        }
    }

    /** Answers a second. */
    double run(Script script, List<Map<Slot, String>> people) throws Exception {
        Queue<Map<Slot, String>> waiting = new ConcurrentLinkedQueue<>(people);
        AtomicReference<SQLException> failed = new AtomicReference<>();
        Thread[] threads = new Thread[connections.length];
        long begin = System.nanoTime();
        for (int i = 0; i < threads.length; i++) {
            Connection connection = connections[i];
            threads[i] = new Thread(() -> work(connection, script, waiting, failed), "sql-" + i);
            threads[i].start();
        }
        for (Thread thread : threads) {
            thread.join();
        }
        if (failed.get() != null) {
            throw failed.get();
        }
        return people.size() / ((System.nanoTime() - begin) / 1e9);
    }

    @Override
    public void close() throws SQLException {
        for (Connection connection : connections) {
            connection.close();
        }
    }

    private static void work(
            Connection connection,
            Script script,
            Queue<Map<Slot, String>> waiting,
            AtomicReference<SQLException> failed) {
        try (Statement statement = connection.createStatement()) {
            for (Map<Slot, String> one = waiting.poll(); one != null; one = waiting.poll()) {
                again(connection, statement, script, one);
            }
        } catch (SQLException failure) {
            failed.set(failure);
            waiting.clear();
        }
    }

    /** Two that lock each other's rows: the server undoes one of them, and the application begins it again. */
    private static void again(Connection connection, Statement statement, Script script, Map<Slot, String> one)
            throws SQLException {
        for (int attempt = 1; ; attempt++) {
            try {
                script.run(connection, statement, one);
                return;
            } catch (SQLException failure) {
                boolean inTheWay = List.of(1213, 1205, 1020).contains(failure.getErrorCode());
                if (!inTheWay || attempt == 5) {
                    throw failure;
                }
                statement.execute("rollback");
            }
        }
    }
}
