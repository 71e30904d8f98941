package org.canvass.organization.site;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.net.URI;
import java.util.Optional;

/** Where this installation is and what it keeps to itself. */
@ConfigMapping(prefix = "canvass")
public interface SiteConfig {
    /** The address people reach Canvass at; every link in a letter begins with it, never with the Host header. */
    URI url();

    /** At least 32 random characters. Links already sent die when it changes. */
    String secret();

    /** Whether the first set-up asks for the code that the log shows at start; without it the first visitor wins. */
    @WithDefault("true")
    boolean setUpCode();

    /** Whether this start only shows the JVM what it needs and then ends ({@code --learn}); no database is asked. */
    @WithDefault("false")
    boolean learning();

    /** The first administrator, made at the first start instead of by the set-up page. */
    Admin admin();

    /** All of e-mail, password and organization, or none. */
    interface Admin {
        Optional<String> email();

        /** At least 12 characters. Change it after the first sign-in. */
        Optional<String> password();

        @WithDefault("Administrator")
        String name();

        /** The organization's name. */
        Optional<String> organization();

        @WithDefault("Europe/Berlin")
        String timeZone();

        @WithDefault("EUR")
        String currency();
    }

    /** Whether cookies may only travel under HTTPS. */
    default boolean secure() {
        return "https".equalsIgnoreCase(url().getScheme());
    }

    /** The full address of a path: {@code link("/s/abc")}. */
    default String link(String path) {
        String base = url().toString();
        return (base.endsWith("/") ? base.substring(0, base.length() - 1) : base) + path;
    }
}
