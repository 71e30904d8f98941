package org.canvass.organization.session;

import io.quarkus.qute.RawString;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.vertx.core.http.Cookie;
import io.vertx.core.http.CookieSameSite;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.canvass.organization.site.Secrets;
import org.canvass.organization.site.SiteConfig;

/**
 * The proof that a form came from our own page: an HMAC of the session's cookie, or of a cookie of its own where nobody
 * is signed in yet. In a template: {@code {inject:csrf.field}} inside the form, {@code hx-headers='{inject:csrf.headers}'}
 * for htmx.
 */
@RequestScoped
@Named("csrf")
public class Csrf {
    /** The name of the form field and of the header. */
    public static final String NAME = "csrf";

    private static final String PURPOSE = "csrf";

    @Inject
    CurrentVertxRequest request;

    @Inject
    Secrets secrets;

    @Inject
    SiteConfig site;

    private String seed;

    /** The hidden field for a form. */
    public RawString getField() {
        return new RawString("<input type=\"hidden\" name=\"" + NAME + "\" value=\"" + getToken() + "\">");
    }

    /** The headers for htmx, as JSON for a single-quoted attribute. */
    public RawString getHeaders() {
        return new RawString("{\"" + NAME + "\":\"" + getToken() + "\"}");
    }

    /** The token itself. Where nobody is signed in, this sets the cookie it belongs to. */
    public String getToken() {
        if (seed == null) {
            seed = seed(request.getCurrent());
        }
        if (seed == null) {
            seed = Secrets.token();
            request.getCurrent()
                    .response()
                    .addCookie(Cookie.cookie(SessionCookie.BEFORE, seed)
                            .setPath("/")
                            .setHttpOnly(true)
                            .setSecure(site.secure())
                            .setSameSite(CookieSameSite.LAX));
        }
        return secrets.sign(PURPOSE, seed);
    }

    /** Whether the token belongs to the cookie of this request. */
    boolean accepts(String token) {
        String expected = seed(request.getCurrent());
        return expected != null && secrets.signed(PURPOSE, expected, token);
    }

    /** The token that belongs to a session's cookie, for a test that speaks HTTP itself. */
    public static String tokenFor(Secrets secrets, String sessionToken) {
        return secrets.sign(PURPOSE, sessionToken);
    }

    private static String seed(RoutingContext routing) {
        String session = SessionCookie.tokenIn(routing);
        return session != null ? session : SessionCookie.wellFormed(routing, SessionCookie.BEFORE);
    }
}
