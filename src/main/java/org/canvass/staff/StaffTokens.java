package org.canvass.staff;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.UUID;
import org.canvass.organization.site.LinkTokens;
import org.canvass.organization.site.Secrets;
import org.canvass.organization.site.SiteConfig;

/**
 * The secret in an account manager's link: an HMAC of ask and generation under a key of its own purpose, so that it can
 * be made again without being kept, and is worth nothing where customers answer.
 */
@Singleton
public class StaffTokens {
    private static final String PURPOSE = "staff-link";

    @Inject
    LinkTokens tokens;

    @Inject
    SiteConfig site;

    public String of(UUID askId, int generation) {
        return tokens.of(PURPOSE, askId + "/" + generation);
    }

    /** The path of an account manager's page. */
    public String path(StaffAsk ask) {
        return "/v/" + of(ask.id, ask.generation);
    }

    /** The full address in a letter, never built from a request. */
    public String link(StaffAsk ask) {
        return site.link(path(ask));
    }

    static byte[] hash(String token) {
        return Secrets.hash(token);
    }

    /** The ask of a link; empty for what was never given out. */
    public Optional<LinkTokens.Holder> holder(String token) {
        return tokens.holder("staff_ask", "token_hash", token);
    }
}
