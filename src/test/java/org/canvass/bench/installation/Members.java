package org.canvass.bench.installation;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** The administrator at their desk: signs in, fills in forms, reads pages. */
public final class Members {
    private static final Pattern WAVE = Pattern.compile("/waves/([0-9a-f-]{36})");

    private final String address;
    private final CookieManager cookies = new CookieManager();
    private final HttpClient client = client(HttpClient.Redirect.ALWAYS);

    private Members(String address) {
        this.address = address;
    }

    /** A page as it came. */
    public record Page(int status, String address, byte[] content) {
        public String text() {
            return new String(content, StandardCharsets.UTF_8);
        }

        Document html() {
            return Jsoup.parse(text(), address);
        }
    }

    /** Signs in as the administrator of the installation. */
    public static Members signedIn(Application application) throws IOException, InterruptedException {
        Members members = new Members("http://localhost:" + application.port());
        Page page = members.get("/sign-in");
        members.send(
                page,
                "form:has(input[type=password])",
                List.of("email", Installation.EMAIL, "password", Installation.PASSWORD));
        return members;
    }

    public Page get(String path) throws IOException, InterruptedException {
        return answer(HttpRequest.newBuilder(URI.create(path.startsWith("http") ? path : address + path)));
    }

    /**
     * Fills in a form of a page and sends it.
     *
     * @param form CSS of the form
     * @param fields name, value, name, value; the form's hidden and chosen fields go along
     */
    public Page send(Page page, String form, List<String> fields) throws IOException, InterruptedException {
        Element element = page.html().selectFirst(form);
        if (element == null) {
            throw new IllegalStateException("There is no " + form + " on " + page.address() + ":\n"
                    + page.html().select("main").text());
        }
        List<String> all = new ArrayList<>();
        for (Element input : element.select("input, select, textarea")) {
            String name = input.attr("name");
            boolean chosen = !input.attr("type").matches("radio|checkbox") || input.hasAttr("checked");
            if (!name.isEmpty() && chosen && !fields.contains(name)) {
                all.add(name);
                all.add(input.is("select") ? input.select("option[selected]").val() : input.val());
            }
        }
        all.addAll(fields);
        StringBuilder body = new StringBuilder();
        for (int i = 0; i < all.size(); i += 2) {
            body.append(i == 0 ? "" : "&")
                    .append(URLEncoder.encode(all.get(i), StandardCharsets.UTF_8))
                    .append('=')
                    .append(URLEncoder.encode(all.get(i + 1), StandardCharsets.UTF_8));
        }
        String action = element.hasAttr("action") ? element.absUrl("action") : page.address();
        return answer(HttpRequest.newBuilder(URI.create(action))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(body.toString())));
    }

    /** Brings a file in, as its preview offers. */
    public Page upload(String name, String kind, String content) throws IOException, InterruptedException {
        Page page = get("/intake");
        Element form = page.html().selectFirst("form.upload-form");
        String boundary = "bench" + UUID.randomUUID();
        StringBuilder body = new StringBuilder();
        for (Element hidden : form.select("input[type=hidden]")) {
            body.append(part(boundary, hidden.attr("name"), hidden.val()));
        }
        body.append(part(boundary, "kind", kind));
        body.append("--")
                .append(boundary)
                .append("\r\nContent-Disposition: form-data; name=\"")
                .append(form.selectFirst("input[type=file]").attr("name"))
                .append("\"; filename=\"")
                .append(name)
                .append("\"\r\nContent-Type: text/csv\r\n\r\n")
                .append(content)
                .append("\r\n--")
                .append(boundary)
                .append("--\r\n");
        HttpRequest request = HttpRequest.newBuilder(URI.create(form.absUrl("action")))
                .header("Content-Type", "multipart/form-data; boundary=" + boundary)
                .POST(HttpRequest.BodyPublishers.ofString(body.toString()))
                .build();
        // Following by itself, the client would ask for the preview as if it sent a file once more.
        HttpResponse<Void> kept =
                client(HttpClient.Redirect.NEVER).send(request, HttpResponse.BodyHandlers.discarding());
        String preview = kept.headers()
                .firstValue("Location")
                .orElseThrow(() -> new IllegalStateException(name + " was answered with " + kept.statusCode()));
        return send(get(kept.uri().resolve(preview).toString()), "form#bring-in", List.of());
    }

    /** Plans a wave over the contacts of one country; its id. */
    public UUID plan(String name, String country) throws IOException, InterruptedException {
        String closes = LocalDate.now(ZoneOffset.UTC).plusDays(21).toString();
        Page kept = send(
                get("/waves/new"),
                "form:has(#closesOn)",
                List.of("name", name, "survey", "pulse", "closesOn", closes, "country", country));
        Matcher wave = WAVE.matcher(kept.address());
        if (!wave.find()) {
            throw new IllegalStateException(
                    "The wave was not kept: " + kept.html().select("main").text());
        }
        return UUID.fromString(wave.group(1));
    }

    /** Launches a planned wave. */
    public void launch(UUID wave) throws IOException, InterruptedException {
        Page launched = send(get("/waves/" + wave + "/launch"), "form:has(input[name=asked])", List.of());
        if (launched.status() != 200 || launched.address().endsWith("/launch")) {
            throw new IllegalStateException("The wave was not launched: "
                    + launched.html().select("main").text());
        }
    }

    private HttpClient client(HttpClient.Redirect redirect) {
        return HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .cookieHandler(cookies)
                .followRedirects(redirect)
                .build();
    }

    private Page answer(HttpRequest.Builder request) throws IOException, InterruptedException {
        HttpResponse<byte[]> response = client.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
        Page page = new Page(response.statusCode(), response.uri().toString(), response.body());
        if (page.status() >= 400) {
            throw new IllegalStateException(page.address() + " was answered with " + page.status() + ": "
                    + page.html().select("main").text());
        }
        return page;
    }

    private static String part(String boundary, String name, String value) {
        return "--" + boundary + "\r\nContent-Disposition: form-data; name=\"" + name + "\"\r\n\r\n" + value + "\r\n";
    }
}
