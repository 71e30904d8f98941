package org.canvass.launch;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Arrays;
import java.util.Map;

/**
 * A start that serves nobody and asks no database: it shows the JVM the classes that every start needs, so that they can
 * be kept in an archive ({@code --learn} of the script {@code canvass}).
 */
final class Learning {

    /** Nothing of this is ever used; the application only must find it. */
    private static final Map<String, String> SETTINGS = Map.ofEntries(
            Map.entry("canvass.learning", "true"),
            Map.entry("canvass.url", "http://localhost"),
            Map.entry("canvass.secret", "no-secret-at-all-since-nobody-is-served"),
            Map.entry("quarkus.datasource.jdbc.url", "jdbc:mariadb://127.0.0.1:1/none"),
            Map.entry("quarkus.datasource.username", "nobody"),
            Map.entry("quarkus.datasource.password", "none"),
            Map.entry("quarkus.mailer.host", "127.0.0.1"),
            Map.entry("quarkus.flyway.migrate-at-start", "false"),
            Map.entry("quarkus.scheduler.enabled", "false"),
            Map.entry("quarkus.http.host", "127.0.0.1"),
            Map.entry("quarkus.http.port", "0"),
            Map.entry("quarkus.log.console.level", "ERROR"),
            // That there is no database is meant.
            Map.entry("quarkus.log.category.\"io.agroal\".level", "OFF"));

    private Learning() {}

    static boolean wanted(String... args) {
        return Arrays.asList(args).contains("--learn");
    }

    static void settle() {
        SETTINGS.forEach(System::setProperty);
    }

    /** Asks for a page as a customer would, by a link that is none. */
    static void visit() {
        // Set to the port that was free by Quarkus itself.
        URI page = URI.create("http://127.0.0.1:" + System.getProperty("quarkus.http.port") + "/s/none");
        try {
            HttpClient.newHttpClient()
                    .send(HttpRequest.newBuilder(page).build(), HttpResponse.BodyHandlers.discarding());
        } catch (IOException unseen) {
            throw new CannotStart("The page " + page + " was not served, so little was learned.", unseen);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
