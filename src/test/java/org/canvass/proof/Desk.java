package org.canvass.proof;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;

/** The administrator at a browser: keeps cookies over all replicas, sends forms with the token that stands in them. */
final class Desk {
    static final String EMAIL = "admin@example.com";
    static final String PASSWORD = "a password for the proofs";

    private final CookieManager cookies = new CookieManager();
    private final HttpClient client =
            HttpClient.newBuilder().cookieHandler(cookies).build();

    /** A page's status, address and content. */
    record Page(int status, String location, Document document) {}

    /** The same person in another window, who keeps the cookies of now whatever becomes of them here. */
    Desk another() {
        Desk another = new Desk();
        URI everywhere = URI.create("http://127.0.0.1/");
        cookies.getCookieStore()
                .getCookies()
                .forEach(cookie -> another.cookies.getCookieStore().add(everywhere, cookie));
        return another;
    }

    Page get(Replica replica, String path) throws IOException, InterruptedException {
        return send(HttpRequest.newBuilder(address(replica, path)).GET());
    }

    /** Opens a page and sends the form with this address that stands on it. */
    Page submit(Replica replica, String page, String action, Map<String, String> fields)
            throws IOException, InterruptedException {
        String token = get(replica, page)
                .document()
                .select("form[action=" + action + "] input[name=csrf]")
                .val();
        String body = fields.entrySet().stream()
                .map(field -> encoded(field.getKey()) + "=" + encoded(field.getValue()))
                .collect(Collectors.joining("&", "csrf=" + encoded(token) + "&", ""));
        return send(HttpRequest.newBuilder(address(replica, action))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(body)));
    }

    Page signIn(Replica replica) throws IOException, InterruptedException {
        return submit(replica, "/sign-in", "/sign-in", Map.of("email", EMAIL, "password", PASSWORD, "next", "/"));
    }

    /** Uploads a file and gives the address of its preview. */
    String upload(Replica replica, String kind, String csv) throws IOException, InterruptedException {
        String token = get(replica, "/intake")
                .document()
                .select("input[name=csrf]")
                .first()
                .val();
        String boundary = "a-boundary-of-the-proofs";
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        part(body, boundary, "csrf\"", token);
        part(body, boundary, "kind\"", kind);
        part(body, boundary, "file\"; filename=\"accounts.csv\"\r\nContent-Type: text/csv", csv);
        body.writeBytes(("--" + boundary + "--\r\n").getBytes(StandardCharsets.US_ASCII));
        Page page = send(HttpRequest.newBuilder(address(replica, "/intake"))
                .header("Content-Type", "multipart/form-data; boundary=" + boundary)
                .POST(HttpRequest.BodyPublishers.ofByteArray(body.toByteArray())));
        if (page.status() != 303) {
            throw new IOException("The upload was not taken: " + page.status() + " "
                    + page.document().text());
        }
        return URI.create(page.location()).getPath();
    }

    private static void part(ByteArrayOutputStream body, String boundary, String name, String value) {
        body.writeBytes(
                ("--" + boundary + "\r\nContent-Disposition: form-data; name=\"" + name + "\r\n\r\n" + value + "\r\n")
                        .getBytes(StandardCharsets.UTF_8));
    }

    private Page send(HttpRequest.Builder request) throws IOException, InterruptedException {
        HttpResponse<String> response = client.send(
                request.timeout(Duration.ofMinutes(5))
                        .header("Accept", "text/html")
                        .build(),
                HttpResponse.BodyHandlers.ofString());
        return new Page(
                response.statusCode(),
                response.headers().firstValue("Location").orElse(""),
                Jsoup.parse(response.body()));
    }

    private static URI address(Replica replica, String path) {
        return URI.create("http://127.0.0.1:" + replica.port() + path);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
