package org.canvass.organization.site;

import io.quarkus.runtime.LaunchMode;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.MultiMap;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;

/** What every answer tells the browser to refuse. A page may set stricter values of its own. */
class SecurityHeaders {
    private static final int BEFORE_ALL_ROUTES = 1000;
    private static final String OWN_FILES_ONLY = "default-src 'self'; img-src 'self' data:; object-src 'none';"
            + " base-uri 'none'; form-action 'self'; frame-ancestors 'none'";

    @Inject
    SiteConfig site;

    void onEveryAnswer(@Observes Filters filters) {
        filters.register(this::set, BEFORE_ALL_ROUTES);
    }

    private void set(RoutingContext routing) {
        routing.addHeadersEndHandler(sending -> complete(routing));
        routing.next();
    }

    /** Last of all, so that what a page has set itself stands, and stands alone. */
    private void complete(RoutingContext routing) {
        MultiMap headers = routing.response().headers();
        boolean developersPages = LaunchMode.current() == LaunchMode.DEVELOPMENT
                && routing.request().path() != null
                && routing.request().path().startsWith("/q/");
        if (!developersPages) {
            unlessSet(headers, "Content-Security-Policy", OWN_FILES_ONLY);
        }
        unlessSet(headers, "X-Content-Type-Options", "nosniff");
        unlessSet(headers, "Referrer-Policy", "same-origin");
        unlessSet(headers, "Cross-Origin-Opener-Policy", "same-origin");
        unlessSet(headers, "Permissions-Policy", "camera=(), geolocation=(), microphone=()");
        if (site.secure()) {
            unlessSet(headers, "Strict-Transport-Security", "max-age=31536000");
        }
    }

    private static void unlessSet(MultiMap headers, String name, String value) {
        if (!headers.contains(name)) {
            headers.set(name, value);
        }
    }

    /** A page is not kept by the browser, so that after sign-out the back button shows nothing; and it is UTF-8. */
    @ServerResponseFilter
    public void keepNoPage(ContainerResponseContext answer) {
        MediaType type = answer.getMediaType();
        if (type != null
                && type.getType().equals("text")
                && !type.getParameters().containsKey("charset")) {
            answer.getHeaders().putSingle(HttpHeaders.CONTENT_TYPE, type.withCharset("UTF-8"));
        }
        if (!answer.getHeaders().containsKey(HttpHeaders.CACHE_CONTROL)) {
            answer.getHeaders().putSingle(HttpHeaders.CACHE_CONTROL, "no-store");
        }
    }
}
