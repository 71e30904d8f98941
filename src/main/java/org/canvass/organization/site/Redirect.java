package org.canvass.organization.site;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;

/** Where to go next after a form. */
public final class Redirect {
    private Redirect() {}

    /**
     * A 303 to a path of this site. The Location stays a path: {@code Response.seeOther} would put the Host header in
     * front of it, and that header is the visitor's to choose.
     */
    public static Response to(String path) {
        return builder(path).build();
    }

    /** As {@link #to}, for an answer that carries a cookie as well. */
    public static Response.ResponseBuilder builder(String path) {
        return Response.status(Response.Status.SEE_OTHER).header(HttpHeaders.LOCATION, path);
    }
}
