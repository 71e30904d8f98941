package org.canvass.organization.site;

import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.Response;

/** Shows the same page as {@link Problems} when a request fails before it reaches a page: while we look who asks. */
class FailureBeforePages {
    private static final int FIRST = Integer.MIN_VALUE;

    @Inject
    Problems problems;

    void handle(@Observes Router router) {
        router.route().order(FIRST).failureHandler(this::show);
    }

    private void show(RoutingContext routing) {
        HttpServerResponse answer = routing.response();
        if (routing.failure() == null || routing.statusCode() < 500 || answer.headWritten()) {
            routing.next();
            return;
        }
        Response page = problems.failed(routing.failure(), routing.request());
        answer.setStatusCode(page.getStatus());
        answer.putHeader("Content-Type", "text/html;charset=UTF-8");
        answer.putHeader("Cache-Control", "no-store");
        answer.end(page.getEntity().toString());
    }
}
