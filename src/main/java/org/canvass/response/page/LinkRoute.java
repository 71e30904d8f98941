package org.canvass.response.page;

import io.quarkus.arc.Arc;
import io.quarkus.arc.ManagedContext;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.Response;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.canvass.invitation.page.Caller;

/**
 * Opens a contact's link ahead of all that only members' pages need, such as sessions: half of the work of a page is
 * saved. The page is the one {@link SurveyResource} shows, which still answers whatever is not plainly a link.
 */
@Singleton
class LinkRoute {
    /** After the headers that every answer has, before anybody asks who is signed in. */
    private static final int BEFORE_SESSIONS = -500;

    private static final String PREFIX = "/s/";
    private static final Pattern PLAIN_LINK = Pattern.compile("/s/[A-Za-z0-9_-]{20,64}");

    @Inject
    Showing showing;

    @Inject
    Trouble trouble;

    void open(@Observes Router router) {
        router.get(PREFIX + ":token").order(BEFORE_SESSIONS).handler(this::open);
    }

    private void open(RoutingContext routing) {
        String path = routing.request().path();
        if (path == null || !PLAIN_LINK.matcher(path).matches()) {
            routing.next();
            return;
        }
        routing.vertx()
                .executeBlocking(() -> page(routing, path.substring(PREFIX.length())), false)
                .onSuccess(page -> send(page, routing.response()))
                .onFailure(routing::fail);
    }

    /** In a request's context, as the resource would be. */
    private Response page(RoutingContext routing, String token) {
        Caller caller = new Caller(routing.request());
        ManagedContext context = Arc.container().requestContext();
        context.activate();
        try {
            return trouble.reading(caller, () -> showing.survey(token, query(routing), caller));
        } finally {
            context.terminate();
        }
    }

    private static Map<String, List<String>> query(RoutingContext routing) {
        if (routing.request().query() == null) {
            return Map.of();
        }
        Map<String, List<String>> query = new HashMap<>();
        routing.queryParams()
                .names()
                .forEach(name -> query.put(name, routing.queryParams().getAll(name)));
        return query;
    }

    private static void send(Response page, HttpServerResponse response) {
        if (response.ended() || response.closed()) {
            return;
        }
        response.setStatusCode(page.getStatus());
        page.getHeaders().forEach((name, values) -> response.putHeader(name, String.valueOf(values.get(0))));
        Object entity = page.getEntity();
        response.end(entity instanceof byte[] bytes ? Buffer.buffer(bytes) : Buffer.buffer(String.valueOf(entity)));
    }
}
