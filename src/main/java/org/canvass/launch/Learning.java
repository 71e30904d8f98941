package org.canvass.launch;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.regex.Pattern;
import org.canvass.organization.Organization;
import org.hibernate.Session;
import org.hibernate.SessionFactory;

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

    /** What a start with a database uses of its libraries, and one without cannot show; more would cost memory. */
    private static final Pattern OF_THE_DATABASE = Pattern.compile("(org/mariadb/jdbc/(client|codec|message|util)/"
            + "|io/agroal/pool/|org/hibernate/(stat|sql/exec|sql/results|resource/transaction|engine/jdbc/internal)/"
            + "|org/flywaydb/core/(internal/(jdbc|callback|command|info|res[a-z]+|schemahistory|sqlscript)|api/[a-z]+)/"
            + ").*\\.class");

    private static final Pattern LIBRARIES =
            Pattern.compile(".*(hibernate-core|flyway-core|mariadb-java-client|agroal-pool)-[0-9][^/]*\\.jar");

    private Learning() {}

    static boolean wanted(String... args) {
        return Arrays.asList(args).contains("--learn");
    }

    static void settle() {
        SETTINGS.forEach(System::setProperty);
    }

    /** Loads what would be needed if there were a database, and asks for a page as a customer would. */
    static void visit(SessionFactory database) {
        try (Session nobodys =
                database.withOptions().tenantIdentifier((Object) "nobody").openSession()) {
            nobodys.createQuery("from Organization organization where organization.id = :id", Organization.class);
        }
        try {
            loadAll(Path.of(System.getProperty("java.class.path")));
        } catch (IOException unread) {
            throw new CannotStart("The libraries could not be read, so little was learned.", unread);
        }
        ask();
    }

    /** @param whole the jar that only names the others, as the script starts it */
    private static void loadAll(Path whole) throws IOException {
        String classPath;
        try (JarFile jar = new JarFile(whole.toFile())) {
            classPath = jar.getManifest().getMainAttributes().getValue(Attributes.Name.CLASS_PATH);
        }
        ClassLoader loader = Learning.class.getClassLoader();
        for (String library : classPath.split(" ")) {
            if (!LIBRARIES.matcher(library).matches()) {
                continue;
            }
            try (JarFile jar =
                    new JarFile(whole.toAbsolutePath().resolveSibling(library).toFile())) {
                jar.stream()
                        .map(JarEntry::getName)
                        .filter(name -> OF_THE_DATABASE.matcher(name).matches())
                        .map(name -> name.substring(0, name.length() - ".class".length()))
                        .forEach(name -> load(name.replace('/', '.'), loader));
            }
        }
    }

    private static void load(String name, ClassLoader loader) {
        try {
            Class.forName(name, false, loader);
        } catch (ClassNotFoundException | LinkageError unusable) {
            // It leans on a library that is not here, so that no start uses it either.
        }
    }

    /** By a link that is none. */
    private static void ask() {
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
