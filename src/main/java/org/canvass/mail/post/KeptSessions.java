package org.canvass.mail.post;

import java.time.Duration;
import java.util.Deque;
import java.util.Optional;
import java.util.concurrent.ConcurrentLinkedDeque;
import org.canvass.mail.smtp.SmtpSession;

/** Sessions that have carried a mail and may carry the next. There are as many as threads that send. */
final class KeptSessions {
    private final Deque<SmtpSession> idle = new ConcurrentLinkedDeque<>();
    private volatile boolean closed;

    /** The one used last, so that those not needed grow old; none when all are in use. */
    Optional<SmtpSession> take() {
        return Optional.ofNullable(idle.pollFirst());
    }

    /** Keeps one that is still open. */
    void keep(SmtpSession session) {
        if (closed || !session.isConnected()) {
            session.end();
            return;
        }
        session.idleSince(System.nanoTime());
        idle.addFirst(session);
        if (closed) {
            close();
        }
    }

    /** Says goodbye to those that nobody has used for so long, before the server or a wall between cuts them. */
    void endIdleFor(Duration time) {
        long now = System.nanoTime();
        for (SmtpSession oldest = idle.pollLast(); oldest != null; oldest = idle.pollLast()) {
            if (now - oldest.idleSince() < time.toNanos()) {
                idle.addLast(oldest);
                return;
            }
            oldest.end();
        }
    }

    /** Ends them all, and those that come back later. */
    void close() {
        closed = true;
        for (SmtpSession session = idle.pollFirst(); session != null; session = idle.pollFirst()) {
            session.end();
        }
    }
}
