package org.canvass.launch;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.RawString;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;

/** What the embedded SMTP server received, for whoever tries Canvass out. Not there when letters really leave. */
@Path("/mailbox")
@PermitAll
@Produces(MediaType.TEXT_HTML)
class MailboxResource {

    private static final int ON_A_PAGE = 50;

    /** As a mail client without images and scripts; links open beside it. */
    private static final String AS_A_MAIL_CLIENT = "default-src 'none'; style-src 'unsafe-inline'; img-src data:;"
            + " frame-ancestors 'self'; sandbox allow-popups allow-popups-to-escape-sandbox";

    /** In escaped text; a full stop or bracket at the end belongs to the sentence. */
    private static final Pattern WEB_ADDRESS = Pattern.compile("https?://(?:&amp;|[^\\s&])*[^\\s&.,;:!?)\\]]");

    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("d MMMM, HH:mm:ss", Locale.ENGLISH).withZone(ZoneId.systemDefault());

    @CheckedTemplate(basePath = "launch")
    static class Templates {
        private Templates() {}

        /** {@code encoded} is the address as it stands in a link. */
        static native TemplateInstance mailbox(
                List<Row> rows, String total, String most, String address, String encoded, int page, boolean more);

        static native TemplateInstance mail(
                ReceivedMail mail, String encoded, String received, String view, RawString body);
    }

    /** One line of the list. */
    record Row(long number, String from, String to, String subject, String received) {
        static Row of(ReceivedMail mail) {
            return new Row(mail.number(), mail.from(), mail.recipient(), mail.subject(), time(mail.receivedAt()));
        }
    }

    @GET
    public TemplateInstance list(@RestQuery String address, @RestQuery @DefaultValue("1") int page) {
        int shown = Math.max(1, page);
        List<ReceivedMail> mails = mailbox().newestFirst(address, (shown - 1L) * ON_A_PAGE, ON_A_PAGE + 1);
        boolean more = mails.size() > ON_A_PAGE;
        List<Row> rows = mails.stream().limit(ON_A_PAGE).map(Row::of).toList();
        String wanted = address == null ? "" : address;
        return Templates.mailbox(
                rows, number(mailbox().arrived()), number(Mailbox.MOST), wanted, encoded(wanted), shown, more);
    }

    /** One mail as HTML, or {@code view=text}, or {@code view=source}. */
    @GET
    @Path("{number:\\d{1,9}}")
    public TemplateInstance mail(@RestPath long number, @RestQuery String view) {
        ReceivedMail mail = received(number);
        boolean html = mail.html().isPresent();
        String shown = "source".equals(view) ? "source" : html && !"text".equals(view) ? "html" : "text";
        String body = shown.equals("source") ? mail.source() : mail.text().orElse("This mail has no plain text.");
        return Templates.mail(mail, encoded(mail.recipient()), time(mail.receivedAt()), shown, linked(body));
    }

    /** The HTML alone, for the frame on the mail's page; the browser keeps it from running or fetching anything. */
    @GET
    @Path("{number:\\d{1,9}}/html")
    public Response html(@RestPath long number) {
        String html = received(number).html().orElseThrow(() -> new NotFoundException("This mail has no HTML."));
        return Response.ok("<base target=\"_blank\">" + html, "text/html;charset=UTF-8")
                .header("Content-Security-Policy", AS_A_MAIL_CLIENT)
                .header("Cross-Origin-Opener-Policy", "unsafe-none")
                .build();
    }

    private static Mailbox mailbox() {
        return Mailbox.running()
                .orElseThrow(() -> new NotFoundException("There is no mailbox here: this installation sends its letters"
                        + " through a mail server of its own."));
    }

    private static ReceivedMail received(long number) {
        return mailbox()
                .mail(number)
                .orElseThrow(() -> new NotFoundException("There is no mail " + number + " in the mailbox. It keeps the"
                        + " newest " + Mailbox.MOST + " since Canvass started."));
    }

    /** The text as HTML, its web addresses as links. */
    static RawString linked(String text) {
        String escaped = text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
        return new RawString(WEB_ADDRESS.matcher(escaped).replaceAll("<a href=\"$0\">$0</a>"));
    }

    private static String encoded(String address) {
        return URLEncoder.encode(address, StandardCharsets.UTF_8);
    }

    private static String number(long number) {
        return String.format(Locale.ENGLISH, "%,d", number).replace(',', '\u2009');
    }

    private static String time(Instant instant) {
        return TIME.format(instant);
    }
}
