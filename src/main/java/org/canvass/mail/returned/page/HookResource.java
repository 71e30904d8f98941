package org.canvass.mail.returned.page;

import io.vertx.core.http.HttpServerRequest;
import jakarta.annotation.security.PermitAll;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.canvass.mail.returned.BounceConfig;
import org.canvass.mail.returned.Notice;
import org.canvass.mail.returned.Recording;
import org.canvass.mail.returned.ReturnPath;
import org.canvass.mail.returned.Returned;
import org.canvass.mail.returned.box.SettingsShelf;
import org.canvass.mail.returned.notice.Notices;
import org.canvass.mail.returned.notice.UnreadableMessage;
import org.canvass.organization.Refused;
import org.canvass.organization.session.WithoutCsrf;

/**
 * Where an organization's relay posts what came back: the mail itself, or a small JSON. The key says whose letters it may
 * speak of; which letter it is, only our signature says.
 */
@Path("/hooks/returned/{key}")
@PermitAll
@WithoutCsrf("The unguessable key in the path is the right to report, and no browser posts here.")
@Produces(MediaType.APPLICATION_JSON)
class HookResource {
    private static final int UNPROCESSABLE = 422;
    private static final int TOO_LARGE = 413;
    private static final int TOO_MANY = 429;

    @Inject
    SettingsShelf shelf;

    @Inject
    Recording recording;

    @Inject
    Knocks knocks;

    @Inject
    BounceConfig config;

    @Inject
    Clock clock;

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    public Response json(@PathParam("key") String key, InputStream body, HttpServerRequest request) throws IOException {
        return posted(key, body, request, (organization, whole, now) -> {
            PostedNotice posted = PostedNotice.read(whole, now);
            return kept(List.of(posted.letter()), organization, posted.notice(), posted.at());
        });
    }

    /** The mail as it arrived. */
    @POST
    @Consumes("message/rfc822")
    public Response mail(@PathParam("key") String key, InputStream body, HttpServerRequest request) throws IOException {
        return posted(key, body, request, this::mail);
    }

    /** The report alone, its type in the request's header; the letter is known by what the report quotes. */
    @POST
    @Consumes("multipart/report")
    public Response report(
            @PathParam("key") String key,
            @HeaderParam(HttpHeaders.CONTENT_TYPE) String type,
            InputStream body,
            HttpServerRequest request)
            throws IOException {
        return posted(key, body, request, (organization, whole, now) -> {
            byte[] header = ("Content-Type: " + type.replaceAll("[\\p{Cntrl}]", " ") + "\r\n\r\n")
                    .getBytes(StandardCharsets.US_ASCII);
            byte[] mail = new byte[header.length + whole.length];
            System.arraycopy(header, 0, mail, 0, header.length);
            System.arraycopy(whole, 0, mail, header.length, whole.length);
            return mail(organization, mail, now);
        });
    }

    private interface Reading {
        Response of(String organization, byte[] body, Instant now);
    }

    private Response mail(String organization, byte[] whole, Instant now) {
        try {
            Notices.Read read = Notices.read(whole);
            if (read.notice().isEmpty()) {
                return answer(UNPROCESSABLE, "problem", "This is no report of a letter that came back.");
            }
            return kept(read.claims(), organization, read.notice().get(), now);
        } catch (UnreadableMessage no) {
            return answer(UNPROCESSABLE, "problem", no.getMessage());
        }
    }

    private Response posted(String key, InputStream body, HttpServerRequest request, Reading reading)
            throws IOException {
        Instant now = clock.instant();
        Optional<String> organization = shelf.organizationOfKey(key);
        String from =
                request.remoteAddress() == null ? "" : request.remoteAddress().hostAddress();
        if (organization.isEmpty()) {
            return knocks.tooMany("from " + from, Knocks.MOST_WRONG_AN_ADDRESS, now)
                    ? later()
                    : answer(404, "problem", "Nobody has this key. An administrator makes a new one in the settings.");
        }
        if (knocks.tooMany("of " + organization.get(), Knocks.MOST_A_KEY, now)) {
            return later();
        }
        byte[] whole = body.readNBytes(config.largestMessage() + 1);
        if (whole.length > config.largestMessage()) {
            return answer(TOO_LARGE, "problem", "At most " + config.largestMessage() + " bytes are read.");
        }
        try {
            return reading.of(organization.get(), whole, now);
        } catch (Refused refused) {
            return answer(400, "problem", refused.getMessage());
        }
    }

    private Response kept(List<ReturnPath> claims, String organization, Notice notice, Instant at) {
        return switch (recording.keep(claims, organization, notice, Returned.Via.HOOK, at)) {
            case KEPT -> answer(200, "outcome", "kept");
            case KNOWN -> answer(200, "outcome", "known before");
            case NOT_OURS ->
                answer(
                        UNPROCESSABLE,
                        "problem",
                        "It names no letter that this organization sent: the signature decides.");
        };
    }

    private static Response later() {
        return Response.fromResponse(answer(TOO_MANY, "problem", "Too many at a time. Try again in a minute."))
                .header(HttpHeaders.RETRY_AFTER, 60)
                .build();
    }

    private static Response answer(int status, String field, String text) {
        return Response.status(status)
                .type(MediaType.APPLICATION_JSON)
                .entity(Map.of(field, text))
                .build();
    }
}
