package org.canvass.mail.returned.box;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import java.time.Clock;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.canvass.mail.returned.BounceConfig;
import org.canvass.mail.returned.Recording;
import org.canvass.mail.returned.Recording.Outcome;
import org.canvass.mail.returned.Returned;
import org.canvass.mail.returned.notice.Notices;
import org.canvass.mail.returned.notice.UnreadableMessage;
import org.jboss.logging.Logger;

/**
 * Reads a mailbox. A message is deleted after what it said was committed, so that a crash reads it again and changes
 * nothing; what is not about one of our letters is left for a person.
 */
@Singleton
class Reading {
    private static final Logger LOG = Logger.getLogger(Reading.class);
    private static final int MOST_REMEMBERED = 5000;

    @Inject
    Recording recording;

    @Inject
    BounceConfig config;

    @Inject
    Clock clock;

    /** Of POP3 mailboxes, which cannot mark a message as read; forgotten at a restart, which only costs a look. */
    private final Map<String, Set<String>> setAside = new ConcurrentHashMap<>();

    /**
     * How a round went.
     *
     * @param kept messages whose letter we know, deleted from the mailbox
     * @param aside messages that are about no letter of ours, left there
     * @param later messages that could not be dealt with now
     */
    record Round(int kept, int aside, int later) {
        String inWords() {
            if (kept + aside + later == 0) {
                return "Nothing new.";
            }
            return kept + (kept == 1 ? " message was" : " messages were") + " about our letters"
                    + (aside > 0
                            ? "; " + aside + (aside == 1 ? " was not and stays" : " were not and stay") + " there"
                            : "")
                    + (later > 0 ? "; " + later + " could not be read now" : "") + ".";
        }
    }

    /** Reads what is new, at most a round's messages. */
    Round read(Box box) {
        int kept = 0;
        int aside = 0;
        int later = 0;
        Set<String> known = setAside.computeIfAbsent(box.key(), key -> remembering());
        try (BoxSession session = new BoxSession(box)) {
            for (Message message : session.unread(config.messagesARound(), known)) {
                try {
                    if (dealtWith(session, message, box)) {
                        session.delete(message);
                        kept++;
                    } else {
                        session.setAside(message);
                        session.uid(message).ifPresent(known::add);
                        aside++;
                    }
                } catch (MessagingException | RuntimeException failure) {
                    if (failure instanceof BoxSession.CannotRead gone) {
                        throw gone;
                    }
                    // One message must not stop the others; it is read again in the next round.
                    LOG.warnf(failure, "A message in the mailbox for returned letters (%s) waits.", box);
                    later++;
                }
            }
        }
        return new Round(kept, aside, later);
    }

    /** What the mailbox looks like, without changing anything in it. */
    static String trial(Box box) {
        try (BoxSession session = new BoxSession(box)) {
            int all = session.size();
            return "We are signed in to " + box.name() + " as " + box.username() + ". The mailbox holds "
                    + (all == 0 ? "no message" : all == 1 ? "1 message" : all + " messages") + "; nothing was changed.";
        }
    }

    private boolean dealtWith(BoxSession session, Message message, Box box) throws MessagingException {
        byte[] whole = session.bytes(message, config.largestMessage()).orElse(null);
        if (whole == null) {
            return false;
        }
        try {
            Notices.Read read = Notices.read(whole);
            if (read.claims().isEmpty() || read.notice().isEmpty()) {
                return false;
            }
            return recording.keep(
                            read.claims(),
                            box.organizationId(),
                            read.notice().get(),
                            Returned.Via.MAIL,
                            clock.instant())
                    != Outcome.NOT_OURS;
        } catch (UnreadableMessage no) {
            return false;
        }
    }

    private static Set<String> remembering() {
        return Collections.synchronizedSet(Collections.newSetFromMap(new LinkedHashMap<>() {
            private static final long serialVersionUID = 1L;

            @Override
            protected boolean removeEldestEntry(Map.Entry<String, Boolean> eldest) {
                return size() > MOST_REMEMBERED;
            }
        }));
    }
}
