package org.canvass.leaver.ask;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.UUID;
import org.canvass.organization.site.LinkTokens;
import org.canvass.organization.site.Secrets;
import org.canvass.organization.site.SiteConfig;

/** The secret in an account manager's link to their leavers, under a key of its own purpose. */
@Singleton
public class AskTokens {
    private static final String PURPOSE = "leaver-link";

    @Inject
    LinkTokens tokens;

    @Inject
    SiteConfig site;

    String of(UUID askId) {
        return tokens.of(PURPOSE, askId.toString());
    }

    /** The full address in a letter, never built from a request. */
    public String link(UUID askId) {
        return site.link("/l/" + of(askId));
    }

    static byte[] hash(String token) {
        return Secrets.hash(token);
    }

    /** The ask of a link; empty for what was never given out. */
    public Optional<LinkTokens.Holder> holder(String token) {
        return tokens.holder("leaver_ask", "token_hash", token);
    }
}
