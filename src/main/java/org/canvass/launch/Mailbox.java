package org.canvass.launch;

import io.quarkus.dev.console.DevConsoleManager;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.ConcurrentNavigableMap;
import java.util.concurrent.ConcurrentSkipListMap;

/** The mails that the embedded SMTP server has received since the process started, the newest {@value #MOST}. */
public final class Mailbox {

    static final int MOST = 5_000;

    private static final String GLOBAL = "canvass.mailbox";

    private final ConcurrentNavigableMap<Long, byte[]> mails;

    private Mailbox(ConcurrentNavigableMap<Long, byte[]> mails) {
        this.mails = mails;
    }

    /**
     * The mailbox of this process, made empty on the first call. It holds only classes of the JDK, in a place that a
     * live reload keeps, so that an edit in dev mode loses no mail.
     */
    public static Mailbox ofThisProcess() {
        synchronized (DevConsoleManager.class) {
            ConcurrentNavigableMap<Long, byte[]> mails = DevConsoleManager.getGlobal(GLOBAL);
            if (mails == null) {
                mails = new ConcurrentSkipListMap<>();
                DevConsoleManager.setGlobal(GLOBAL, mails);
            }
            return new Mailbox(mails);
        }
    }

    ConcurrentNavigableMap<Long, byte[]> mails() {
        return mails;
    }

    /** The mails whose sender or recipient contains the words, newest first; all when there are no words. */
    public List<ReceivedMail> newestFirst(String words) {
        String wanted = words == null ? "" : words.strip().toLowerCase(Locale.ROOT);
        return mails.descendingMap().entrySet().stream()
                .map(entry -> ReceivedMail.of(entry.getKey(), entry.getValue()))
                .filter(mail -> wanted.isEmpty()
                        || (mail.recipient() + " " + mail.to() + " " + mail.from())
                                .toLowerCase(Locale.ROOT)
                                .contains(wanted))
                .toList();
    }

    /** One mail; none when the number is unknown or the mail has made room for newer ones. */
    public Optional<ReceivedMail> mail(long number) {
        return Optional.ofNullable(mails.get(number)).map(whole -> ReceivedMail.of(number, whole));
    }

    /** Forgets all mails. */
    public void empty() {
        mails.clear();
    }
}
