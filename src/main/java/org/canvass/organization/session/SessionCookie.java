package org.canvass.organization.session;

import io.vertx.core.http.Cookie;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.NewCookie;
import java.util.regex.Pattern;
import org.canvass.organization.site.SiteConfig;

/** The cookies of signing in: the session's, and before there is one, the forms' own. */
@ApplicationScoped
public class SessionCookie {
    public static final String SESSION = "canvass_session";
    static final String BEFORE = "canvass_form";

    private static final Pattern TOKEN = Pattern.compile("[A-Za-z0-9_-]{43}");

    @Inject
    SiteConfig site;

    /** Signs the browser in; gone when the browser closes its session, at the latest after {@code LONGEST}. */
    public NewCookie holding(String token) {
        return cookie(token, (int) Sessions.LONGEST.toSeconds());
    }

    /** Takes the cookie away. */
    public NewCookie none() {
        return cookie("", 0);
    }

    private NewCookie cookie(String value, int maxAge) {
        return new NewCookie.Builder(SESSION)
                .value(value)
                .path("/")
                .maxAge(maxAge)
                .httpOnly(true)
                .secure(site.secure())
                .sameSite(NewCookie.SameSite.LAX)
                .build();
    }

    /** The session token a request carries, or null where there is none or it cannot be one. */
    static String tokenIn(RoutingContext routing) {
        return wellFormed(routing, SESSION);
    }

    static String wellFormed(RoutingContext routing, String name) {
        Cookie cookie = routing.request().getCookie(name);
        return cookie != null && TOKEN.matcher(cookie.getValue()).matches() ? cookie.getValue() : null;
    }
}
