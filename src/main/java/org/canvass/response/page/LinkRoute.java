package org.canvass.response.page;

import io.quarkus.arc.Arc;
import io.quarkus.arc.ManagedContext;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.canvass.invitation.page.Caller;
import org.canvass.response.link.Ask;
import org.canvass.response.link.Asks;

/**
 * Opens contacts' links ahead of all that only members' pages need, such as sessions: half of the work of a page is
 * saved. Links that are opened at the same time are looked up together. The page is the one {@link SurveyResource}
 * shows, which still answers whatever is not plainly a link.
 */
@Singleton
class LinkRoute {
    /** After the headers that every answer has, before anybody asks who is signed in. */
    private static final int BEFORE_SESSIONS = -500;

    private static final String PREFIX = "/s/";
    private static final Pattern PLAIN_LINK = Pattern.compile("/s/[A-Za-z0-9_-]{20,64}");

    /** Links that are looked up by one query at most. */
    private static final int MOST_TOGETHER = 32;

    @Inject
    Asks asks;

    @Inject
    Showing showing;

    @Inject
    Trouble trouble;

    @Inject
    Clock clock;

    private Batches<Opened, Found> batches;

    /** A link that somebody opened, and where the page is sent from. */
    private record Opened(String token, RoutingContext routing, Context context) {}

    void open(@Observes Router router, ExecutorService threads) {
        // While one batch is looked up, others are printed.
        int workers = 1 + Runtime.getRuntime().availableProcessors() / 2;
        batches = new Batches<>(MOST_TOGETHER, workers, threads, this::together, this::show);
        router.get(PREFIX + ":token").order(BEFORE_SESSIONS).handler(this::open);
    }

    private void open(RoutingContext routing) {
        String path = routing.request().path();
        if (path == null || !PLAIN_LINK.matcher(path).matches()) {
            routing.next();
            return;
        }
        batches.add(new Opened(path.substring(PREFIX.length()), routing, Vertx.currentContext()));
    }

    /**
     * What was looked up together.
     *
     * @param asks by token
     * @param failure why nothing was; null where it was
     */
    private record Found(Map<String, Ask> asks, RuntimeException failure) {}

    private Found together(List<Opened> links) {
        List<String> tokens = links.stream().map(Opened::token).toList();
        try {
            return new Found(inContext(() -> asks.find(tokens, clock.instant())), null);
        } catch (RuntimeException failure) {
            return new Found(Map.of(), failure);
        } catch (Error failure) {
            // Whoever waits for this batch must hear of it too.
            return new Found(Map.of(), new IllegalStateException("Links could not be looked up together.", failure));
        }
    }

    /** Each in a request's context, as the resource would be. */
    private void show(List<Opened> links, Found found) {
        Instant now = clock.instant();
        for (Opened link : links) {
            Caller caller = new Caller(link.routing.request());
            Supplier<Response> page =
                    () -> showing.survey(of(link.token, found, now), link.token, query(link.routing), caller, now);
            try {
                Response shown = inContext(() -> trouble.reading(caller, page));
                link.context.runOnContext(nothing -> send(shown, link.routing.response()));
            } catch (RuntimeException | Error failure) {
                link.context.runOnContext(nothing -> link.routing.fail(failure));
            }
        }
    }

    /** One that cannot be read must not keep the others from theirs; a database that is away is not asked again. */
    private Optional<Ask> of(String token, Found found, Instant now) {
        if (found.failure == null) {
            return Optional.ofNullable(found.asks.get(token));
        }
        if (Trouble.ofTheDatabase(found.failure)) {
            throw found.failure;
        }
        return asks.find(token, now);
    }

    private static <T> T inContext(Supplier<T> work) {
        ManagedContext context = Arc.container().requestContext();
        context.activate();
        try {
            return work.get();
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
