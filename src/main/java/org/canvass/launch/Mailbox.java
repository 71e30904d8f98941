package org.canvass.launch;

import io.quarkus.dev.console.DevConsoleManager;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentNavigableMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.stream.Stream;

/** The mails that the embedded SMTP server has received since the process started, the newest {@value #MOST}. */
public final class Mailbox {

    static final int MOST = 5_000;

    private static final String GLOBAL = "canvass.mailbox";

    private final ConcurrentNavigableMap<Long, byte[]> mails;

    private Mailbox(ConcurrentNavigableMap<Long, byte[]> mails) {
        this.mails = mails;
    }

    /** The mailbox of this process; none where no embedded SMTP server runs. */
    public static Optional<Mailbox> running() {
        ConcurrentNavigableMap<Long, byte[]> mails = DevConsoleManager.getGlobal(GLOBAL);
        return Optional.ofNullable(mails).map(Mailbox::new);
    }

    /**
     * An empty mailbox for this process. It holds only classes of the JDK, in a place that a live reload keeps, so that
     * an edit in dev mode loses no mail.
     */
    static Mailbox open() {
        Mailbox mailbox = empty();
        DevConsoleManager.setGlobal(GLOBAL, mailbox.mails);
        return mailbox;
    }

    static Mailbox empty() {
        return new Mailbox(new ConcurrentSkipListMap<>());
    }

    /** Keeps one more mail, and forgets the oldest when there are too many. */
    void add(byte[] whole) {
        synchronized (mails) {
            mails.put(mails.isEmpty() ? 1 : mails.lastKey() + 1, whole);
            while (mails.lastKey() - mails.firstKey() >= MOST) {
                mails.pollFirstEntry();
            }
        }
    }

    /** The mails whose sender or recipient contains the words, newest first; all when there are no words. */
    public List<ReceivedMail> newestFirst(String words) {
        return matching(words).toList();
    }

    /** One page of {@link #newestFirst(String)}: at most {@code limit} mails after the first {@code skip}. */
    List<ReceivedMail> newestFirst(String words, long skip, int limit) {
        return matching(words).skip(skip).limit(limit).toList();
    }

    /** How many mails have arrived, forgotten ones included. */
    public long arrived() {
        Map.Entry<Long, byte[]> newest = mails.lastEntry();
        return newest == null ? 0 : newest.getKey();
    }

    private Stream<ReceivedMail> matching(String words) {
        String wanted = words == null ? "" : words.strip().toLowerCase(Locale.ROOT);
        return mails.descendingMap().entrySet().stream()
                .map(entry -> ReceivedMail.of(entry.getKey(), entry.getValue()))
                .filter(mail -> wanted.isEmpty() || mail.addresses().contains(wanted));
    }

    /** One mail; none when the number is unknown or the mail has made room for newer ones. */
    public Optional<ReceivedMail> mail(long number) {
        return Optional.ofNullable(mails.get(number)).map(whole -> ReceivedMail.of(number, whole));
    }
}
