package org.canvass.organization.site;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.ForbiddenException;
import io.quarkus.security.UnauthorizedException;
import io.quarkus.security.identity.CurrentIdentityAssociation;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.Map;
import java.util.UUID;
import org.canvass.organization.Refused;
import org.canvass.organization.SignedIn;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** What went wrong, as a page that says what, where and what to do now; as JSON only for those who ask for it. */
@Singleton
class Problems {
    private static final Logger LOG = Logger.getLogger(Problems.class);

    @CheckedTemplate(basePath = "organization")
    static class Templates {
        private Templates() {}

        static native TemplateInstance problem(int status, String title, String text);

        static native TemplateInstance bareProblem(String title, String text);
    }

    @Inject
    CurrentIdentityAssociation identity;

    @ServerExceptionMapper
    public Response nobodySignedIn(UnauthorizedException nobody, HttpServerRequest request) {
        return signInFirst(request);
    }

    @ServerExceptionMapper
    public Response notSignedInAfterAll(AuthenticationFailedException nobody, HttpServerRequest request) {
        return signInFirst(request);
    }

    @ServerExceptionMapper
    public Response notThisMember(ForbiddenException refused, HttpServerRequest request) {
        String who = identity.getIdentity().getPrincipal() instanceof SignedIn me
                ? "You are signed in to " + me.organizationName() + " as " + me.name() + ", and a "
                        + me.role().title() + " may not use it. Ask an administrator of your organization."
                : "Sign in as someone who may use it.";
        return answer(request, 403, "This page is not for your role", who);
    }

    @ServerExceptionMapper
    public Response notThere(NotFoundException missing, HttpServerRequest request) {
        return refused(missing, request);
    }

    @ServerExceptionMapper
    public Response refused(WebApplicationException refused, HttpServerRequest request) {
        Response response = refused.getResponse();
        int status = response.getStatus();
        if (response.hasEntity() || status < 400) {
            return response;
        }
        if (status >= 500) {
            return failed(refused, request);
        }
        String said = refused.getMessage();
        boolean sentence = said != null && !said.startsWith("HTTP ");
        return answer(request, status, title(status), sentence ? said : text(status));
    }

    @ServerExceptionMapper
    public Response refused(Refused refused, HttpServerRequest request) {
        return answer(request, 409, "That cannot be done", refused.getMessage());
    }

    /** A form or an address whose percent signs mean nothing is the sender's mistake. */
    @ServerExceptionMapper
    public Response undecodable(IllegalArgumentException failure, HttpServerRequest request) {
        boolean theirs = failure.getMessage() != null && failure.getMessage().startsWith("Failed to decode URL");
        return theirs ? answer(request, 400, title(400), text(400)) : failed(failure, request);
    }

    @ServerExceptionMapper
    public Response failed(Throwable failure, HttpServerRequest request) {
        String number = UUID.randomUUID().toString().substring(0, 8);
        // The route, not the path: a path may hold a token.
        LOG.errorf(failure, "Failure %s in a %s request.", number, request.method());
        boolean gone = DatabaseGone.because(failure);
        return answer(
                request,
                gone ? 503 : 500,
                gone ? "Canvass is out of reach for a moment" : "Something went wrong on our side",
                gone
                        ? "Nothing was saved. Please try again in a minute."
                        : "Nothing was saved unless the page says so. Please try again; if it happens again, give your"
                                + " administrator the number " + number + ", under which the log says why.");
    }

    private Response signInFirst(HttpServerRequest request) {
        boolean reads = request.method() == HttpMethod.GET || request.method() == HttpMethod.HEAD;
        boolean fragment = request.getHeader("HX-Request") != null;
        if (reads && !fragment && wants(request, MediaType.TEXT_HTML)) {
            return Redirect.to(LocalPath.signInThen(request.uri()));
        }
        Response answer = answer(
                request,
                401,
                "Please sign in",
                "You are not signed in, or no longer. Nothing was saved. Sign in first.");
        if (!fragment) {
            return answer;
        }
        return Response.fromResponse(answer)
                .header("HX-Redirect", LocalPath.signInThen(pathOf(request.getHeader("HX-Current-URL"))))
                .build();
    }

    private static Response answer(HttpServerRequest request, int status, String title, String text) {
        if (wants(request, MediaType.APPLICATION_JSON) && !wants(request, MediaType.TEXT_HTML)) {
            return Response.status(status)
                    .type(MediaType.APPLICATION_JSON_TYPE)
                    .entity(Map.of("status", status, "title", title, "text", text))
                    .build();
        }
        return Response.status(status)
                .header(HttpHeaders.CONTENT_TYPE, "text/html;charset=UTF-8")
                .entity(page(status, title, text))
                .build();
    }

    private static String page(int status, String title, String text) {
        try {
            return Templates.problem(status, title, text).render();
        } catch (RuntimeException menuless) {
            // The menu asks who is signed in, and that may be the very thing that failed.
            LOG.debug("A problem is shown without the menu.", menuless);
            return Templates.bareProblem(title, text).render();
        }
    }

    private static boolean wants(HttpServerRequest request, String type) {
        String accept = request.getHeader(HttpHeaders.ACCEPT);
        return accept != null && accept.contains(type);
    }

    private static String pathOf(String url) {
        try {
            URI uri = URI.create(url == null ? "/" : url);
            return uri.getRawPath() + (uri.getRawQuery() == null ? "" : "?" + uri.getRawQuery());
        } catch (IllegalArgumentException notAnAddress) {
            return "/";
        }
    }

    private static String title(int status) {
        return switch (status) {
            case 400 -> "We could not read that";
            case 403 -> "That is not allowed";
            case 404 -> "There is no such page";
            case 405 -> "This page does not take that";
            case 409 -> "Someone was faster";
            case 413 -> "That is too large";
            case 415 -> "We cannot read this kind of file or form";
            case 429 -> "Too many tries";
            default -> "That did not work";
        };
    }

    private static String text(int status) {
        return switch (status) {
            case 404 -> "The address may be mistyped, or what it named is gone or belongs to someone else.";
            case 413 -> "Nothing was saved. Send a smaller file.";
            case 429 -> "Please wait a few minutes, then try again.";
            default -> "Nothing was saved. Go back, check what you entered and try again.";
        };
    }
}
