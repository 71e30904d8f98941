package org.canvass.mail.returned.box;

import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.Flags;
import jakarta.mail.Flags.Flag;
import jakarta.mail.Folder;
import jakarta.mail.FolderNotFoundException;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Store;
import jakarta.mail.search.FlagTerm;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.ConnectException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.net.ssl.SSLException;
import org.eclipse.angus.mail.imap.IMAPFolder;
import org.eclipse.angus.mail.pop3.POP3Folder;

/**
 * One visit to a mailbox. Nothing is changed there until {@link #delete} or {@link #setAside} is called for a message,
 * and with POP3 not before the visit ends well.
 */
final class BoxSession implements AutoCloseable {
    private final Box box;
    private final Store store;
    private final Folder folder;
    private final List<Message> deleted = new ArrayList<>();

    /** @throws CannotRead with a sentence for those who set it up */
    BoxSession(Box box) {
        this.box = box;
        try {
            store = Session.getInstance(box.settings()).getStore(box.scheme());
            store.connect(box.host(), box.usedPort(), box.username(), box.password());
            folder = store.getFolder(box.protocol() == Box.Protocol.POP3 ? "INBOX" : box.folder());
            folder.open(Folder.READ_WRITE);
        } catch (MessagingException failure) {
            throw new CannotRead(why(failure), failure);
        }
    }

    /** Messages in all. */
    int size() {
        try {
            return folder.getMessageCount();
        } catch (MessagingException failure) {
            throw new CannotRead(why(failure), failure);
        }
    }

    /**
     * Messages that nobody has looked at, the oldest first.
     *
     * @param setAside those of a POP3 mailbox, which cannot mark them itself, that were looked at before
     */
    List<Message> unread(int most, Set<String> setAside) {
        try {
            List<Message> unread = new ArrayList<>();
            Message[] all = box.protocol() == Box.Protocol.IMAP
                    ? folder.search(new FlagTerm(new Flags(Flag.SEEN), false))
                    : folder.getMessages();
            for (int i = 0; i < all.length && unread.size() < most; i++) {
                if (!all[i].isSet(Flag.DELETED)
                        && uid(all[i]).filter(setAside::contains).isEmpty()) {
                    unread.add(all[i]);
                }
            }
            return unread;
        } catch (MessagingException failure) {
            throw new CannotRead(why(failure), failure);
        }
    }

    /** What a POP3 mailbox calls a message from visit to visit; empty for others, which mark it. */
    Optional<String> uid(Message message) {
        try {
            return folder instanceof POP3Folder pop ? Optional.ofNullable(pop.getUID(message)) : Optional.empty();
        } catch (MessagingException failure) {
            throw new CannotRead(why(failure), failure);
        }
    }

    /** The whole message as it came; empty where it is larger than wanted. */
    Optional<byte[]> bytes(Message message, int most) throws MessagingException {
        if (message.getSize() > most) {
            return Optional.empty();
        }
        Bounded whole = new Bounded(most);
        try {
            message.writeTo(whole);
            return Optional.of(whole.all());
        } catch (TooLarge larger) {
            return Optional.empty();
        } catch (IOException broken) {
            throw new MessagingException("The message could not be read to its end.", broken);
        }
    }

    /** What it said is kept: it need not be read again. */
    void delete(Message message) throws MessagingException {
        message.setFlag(Flag.DELETED, true);
        deleted.add(message);
    }

    /** It is none of ours: left for a person to look at. */
    void setAside(Message message) throws MessagingException {
        if (folder instanceof IMAPFolder) {
            message.setFlag(Flag.SEEN, true);
        }
    }

    @Override
    public void close() {
        try {
            if (folder instanceof IMAPFolder imap) {
                expunge(imap);
                folder.close(false);
            } else {
                folder.close(true);
            }
            store.close();
        } catch (MessagingException failure) {
            throw new CannotRead(why(failure), failure);
        }
    }

    /** Ours only, where the server can: somebody else may have marked other messages. */
    private void expunge(IMAPFolder imap) throws MessagingException {
        if (deleted.isEmpty()) {
            return;
        }
        try {
            imap.expunge(deleted.toArray(Message[]::new));
        } catch (MessagingException withoutUidPlus) {
            imap.expunge();
        }
    }

    private String why(MessagingException failure) {
        String at = "The mail server " + box.name();
        if (failure instanceof AuthenticationFailedException) {
            return at + " refuses the user name or the password.";
        }
        if (failure instanceof FolderNotFoundException) {
            return at + " has no folder \"" + box.folder() + "\" for this user.";
        }
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof UnknownHostException) {
                return "There is no mail server of the name " + box.host() + ".";
            }
            if (cause instanceof ConnectException) {
                return at + " takes no connections. Check the port, and whether a firewall stands between.";
            }
            if (cause instanceof SocketTimeoutException) {
                return at + " does not answer in time. Check the port and the encryption.";
            }
            if (cause instanceof SSLException) {
                return at + " could not agree on encryption with us: " + cause.getMessage() + ".";
            }
        }
        return at + " could not be read: " + failure.getMessage() + ".";
    }

    /** The mailbox cannot be read; the message is a sentence for those who set it up. */
    static final class CannotRead extends RuntimeException {
        private static final long serialVersionUID = 1L;

        CannotRead(String sentence, Throwable cause) {
            super(sentence.replaceAll("[\\p{Cntrl}\\s]+", " ").replaceAll("\\.+$", "."), cause);
        }
    }

    private static final class TooLarge extends IOException {
        private static final long serialVersionUID = 1L;
    }

    /** What a server says of a size need not be true. */
    private static final class Bounded extends OutputStream {
        private final ByteArrayOutputStream kept = new ByteArrayOutputStream();
        private final int most;

        Bounded(int most) {
            this.most = most;
        }

        @Override
        public void write(int one) throws IOException {
            write(new byte[] {(byte) one}, 0, 1);
        }

        @Override
        public void write(byte[] bytes, int from, int length) throws IOException {
            if (kept.size() + length > most) {
                throw new TooLarge();
            }
            kept.write(bytes, from, length);
        }

        byte[] all() {
            return kept.toByteArray();
        }
    }
}
