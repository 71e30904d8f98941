package org.canvass.mail.post;

import io.vertx.core.MultiMap;
import io.vertx.ext.mail.MailMessage;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicReference;
import org.canvass.mail.Address;
import org.canvass.mail.Writing;

/**
 * A parcel as the mail client wants it. All headers are written here: the client's own put names into comments, cut
 * letters in two when it encodes them, and date every mail today.
 *
 * <p>It also knows whether its try has begun: the client asks for the text only once it has a session. A try that was
 * given up before can then begin no more.
 */
final class Message extends MailMessage {
    private static final DateTimeFormatter DATE =
            DateTimeFormatter.ofPattern("EEE, d MMM yyyy HH:mm:ss Z", Locale.ENGLISH);

    private final AtomicReference<Try> state = new AtomicReference<>(Try.BUILT);

    private enum Try {
        /** Being put together here; the text is not yet asked for by the client. */
        BUILT,
        BEGUN,
        GIVEN_UP
    }

    Message(Parcel parcel, Address sender, String bounceAddress) {
        Writing.Mail mail = parcel.mail();
        Address from = mail.from() == null ? sender : mail.from();
        setBounceAddress(bounceAddress == null ? from.email() : bounceAddress);
        setFrom(from.email());
        setTo(parcel.to().email());
        setSubject(mail.subject());
        setText(unixLines(mail.text()));
        if (mail.html() != null) {
            setHtml(unixLines(mail.html()));
        }
        MultiMap headers = MultiMap.caseInsensitiveMultiMap();
        mail.headers().forEach((name, value) -> headers.set(name, HeaderText.folded(name, value)));
        headers.set("From", HeaderText.of("From", from));
        headers.set("To", HeaderText.of("To", parcel.to()));
        if (mail.replyTo() != null) {
            headers.set("Reply-To", HeaderText.of("Reply-To", mail.replyTo()));
        }
        headers.set("Subject", HeaderText.of("Subject", mail.subject()));
        headers.set("Date", DATE.format(parcel.date().atOffset(ZoneOffset.UTC)));
        headers.set("Message-ID", "<" + parcel.messageId() + ">");
        setHeaders(headers);
    }

    /** Whether a session was there for it, so that something of it may have left. */
    boolean begun() {
        return state.get() == Try.BEGUN;
    }

    /** Sees to it that it never begins; false when it has begun already. */
    boolean giveUp() {
        return state.compareAndSet(Try.BUILT, Try.GIVEN_UP) || state.get() == Try.GIVEN_UP;
    }

    @Override
    public String getText() {
        if (!state.compareAndSet(Try.BUILT, Try.BEGUN) && !begun()) {
            throw new IllegalStateException("This try was given up before a session came about.");
        }
        return super.getText();
    }

    /** The client splits at LF and writes CRLF; a lone CR would reach the wire as it is. */
    private static String unixLines(String text) {
        return text.replace("\r\n", "\n").replace('\r', '\n');
    }
}
