package org.canvass.organization.site;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/** A path of this site that came from outside, so that nobody is led elsewhere after signing in. */
public final class LocalPath {
    private LocalPath() {}

    /** The path if it is one of this site's own, else "/". */
    public static String orHome(String path) {
        boolean local = path != null
                && path.startsWith("/")
                && !path.startsWith("//")
                && path.length() <= 2000
                && path.chars().allMatch(c -> c > ' ' && c < 127 && c != '\\');
        return local ? path : "/";
    }

    /** The sign-in page that leads back to the path. */
    public static String signInThen(String path) {
        String local = orHome(path);
        return local.equals("/") ? "/sign-in" : "/sign-in?next=" + URLEncoder.encode(local, StandardCharsets.UTF_8);
    }
}
