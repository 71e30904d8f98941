package org.canvass.mail.returned.notice;

import jakarta.mail.BodyPart;
import jakarta.mail.Header;
import jakarta.mail.MessagingException;
import jakarta.mail.Part;
import jakarta.mail.Session;
import jakarta.mail.internet.ContentType;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import jakarta.mail.internet.MimeUtility;
import jakarta.mail.internet.ParseException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Properties;

/**
 * A mail from outside, taken apart within limits: nothing in it can make reading it deep or long, and what is malformed
 * is left out rather than failing the rest.
 */
final class Message {
    private static final int DEEPEST = 5;
    private static final int MOST_PARTS = 40;
    private static final int LONGEST_PART = 128 * 1024;
    private static final Session NO_SETTINGS = Session.getInstance(new Properties());

    private final MimeMessage mail;
    private final List<Leaf> leaves = new ArrayList<>();

    /** A part that holds no parts, with its text. */
    record Leaf(String type, byte[] bytes) {
        boolean is(String wanted) {
            return type.equals(wanted);
        }

        String text() {
            return new String(bytes, StandardCharsets.UTF_8);
        }
    }

    /** @throws UnreadableMessage where it is no mail at all */
    Message(byte[] whole) {
        try {
            mail = new MimeMessage(NO_SETTINGS, new ByteArrayInputStream(whole));
        } catch (MessagingException | RuntimeException malformed) {
            throw new UnreadableMessage(malformed);
        }
        take(mail, 0);
    }

    List<Leaf> leaves() {
        return leaves;
    }

    Optional<Leaf> first(String... types) {
        return leaves.stream()
                .filter(leaf -> List.of(types).contains(leaf.type))
                .findFirst();
    }

    /** The values of a header, as they stand, unfolded. */
    List<String> headers(String name) {
        try {
            String[] values = mail.getHeader(name);
            List<String> plain = new ArrayList<>();
            for (String value : values == null ? new String[0] : values) {
                plain.add(value.replaceAll("\\s+", " ").strip());
            }
            return plain;
        } catch (MessagingException | RuntimeException malformed) {
            return List.of();
        }
    }

    Optional<String> header(String name) {
        return headers(name).stream().findFirst();
    }

    /** Whether any header begins so; case does not matter. */
    boolean hasHeaderLike(String beginning) {
        try {
            for (Header header : Collections.list(mail.getAllHeaders())) {
                if (header.getName().toLowerCase(Locale.ROOT).startsWith(beginning)) {
                    return true;
                }
            }
            return false;
        } catch (MessagingException malformed) {
            return false;
        }
    }

    /** "delivery-status" of a multipart/report; empty where it is none. */
    String reportType() {
        try {
            ContentType type = new ContentType(mail.getContentType());
            String report = type.match("multipart/report") ? type.getParameter("report-type") : null;
            return report == null ? "" : report.toLowerCase(Locale.ROOT);
        } catch (MessagingException | RuntimeException malformed) {
            return "";
        }
    }

    private void take(Part part, int depth) {
        if (depth > DEEPEST || leaves.size() >= MOST_PARTS) {
            return;
        }
        try {
            String type = type(part);
            if (type.startsWith("multipart/")) {
                MimeMultipart parts = new MimeMultipart(new PartSource(part));
                for (int i = 0; i < Math.min(parts.getCount(), MOST_PARTS); i++) {
                    BodyPart inner = parts.getBodyPart(i);
                    take(inner, depth + 1);
                }
            } else {
                leaves.add(new Leaf(type, bytes(part)));
            }
        } catch (MessagingException | IOException | RuntimeException malformed) {
            // What can be read of the rest is enough, or nothing is.
        }
    }

    private static String type(Part part) throws MessagingException {
        try {
            return new ContentType(part.getContentType()).getBaseType().toLowerCase(Locale.ROOT);
        } catch (ParseException malformed) {
            return "text/plain";
        }
    }

    private static byte[] bytes(Part part) throws MessagingException, IOException {
        try (InputStream in = decoded(part)) {
            return in.readNBytes(LONGEST_PART);
        }
    }

    /** The library leaves reports encoded, as the standard has none encoded; some are. */
    private static InputStream decoded(Part part) throws MessagingException, IOException {
        if (part instanceof MimeBodyPart body && body.isMimeType("message/*") && body.getEncoding() != null) {
            return MimeUtility.decode(body.getRawInputStream(), body.getEncoding());
        }
        return part.getInputStream();
    }

    /** The part's own bytes: its content handlers would decide by the type that the sender wrote. */
    private record PartSource(Part part) implements jakarta.activation.DataSource {
        @Override
        public InputStream getInputStream() throws IOException {
            try {
                return part instanceof MimeMessage whole ? raw(whole) : ((MimeBodyPart) part).getRawInputStream();
            } catch (MessagingException malformed) {
                throw new IOException(malformed);
            }
        }

        private static InputStream raw(MimeMessage whole) throws MessagingException {
            return whole.getRawInputStream();
        }

        @Override
        public java.io.OutputStream getOutputStream() {
            throw new UnsupportedOperationException("A message from outside is only read.");
        }

        @Override
        public String getContentType() {
            try {
                return part.getContentType();
            } catch (MessagingException malformed) {
                return "text/plain";
            }
        }

        @Override
        public String getName() {
            return "part";
        }
    }
}
