package org.canvass.invitation;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.canvass.organization.site.SiteConfig;

/** The full addresses in a letter, built from {@code canvass.url} and never from a request. */
@Singleton
public class Links {
    @Inject
    SiteConfig site;

    /** The contact's page. */
    public String survey(String token) {
        return site.link("/s/" + token);
    }

    /** The contact's page with an option already chosen; nothing counts until a person sends the page. */
    public String preselect(String token, String question, String code) {
        return survey(token) + "?" + encoded(question) + "=" + encoded(code);
    }

    /** "This is not for me": the page on which the contact names a colleague or declines. */
    public String notForMe(String token) {
        return survey(token) + "/not-for-me";
    }

    /** "Please stop asking me": opened by a person it asks once more, posted to by a mail client it stops at once. */
    public String stop(String stopToken) {
        return site.link("/u/" + stopToken);
    }

    /** A value as it stands in an address. */
    public static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
