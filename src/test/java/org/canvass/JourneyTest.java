package org.canvass;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.GetByRoleOptions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.Cookie;
import com.microsoft.playwright.options.FilePayload;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.canvass.launch.ReceivedMail;
import org.canvass.organization.Given;
import org.canvass.organization.Role;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;

/**
 * The whole route as its people walk it, on the real Northwind files, over real SMTP, in a real browser: files in, wave,
 * mails out, answers in, accounts placed, report, reminder, close, and a second wave for the trend.
 */
@QuarkusTest
class JourneyTest {

    private static final Pattern LINK = Pattern.compile("https?://[^\\s<>\"]+/s/[A-Za-z0-9_-]{22,}");

    /** The contacts of the four Belgian and Austrian customers; a second run of the test has others. */
    private final String run = UUID.randomUUID().toString();

    private final String ernsh = "ernsh@" + run + ".example.com";
    private final String picco = "picco@" + run + ".example.com";
    private final String maisd = "maisd@" + run + ".example.com";
    private final String suprd = "suprd@" + run + ".example.com";

    private final Given given = Given.organization("Northwind Traders");

    @Test
    void fromFilesToTrend() throws IOException {
        Page consultant = signedIn(Role.CONSULTANT);
        bringInTheFiles(consultant);

        String autumn = launch(consultant, "Autumn");
        answer(true, newest(ernsh), "identification", "yes");
        answer(false, newest(picco), "everyday", "same");

        Page manager = signedIn(Role.MANAGER);
        assertThat(canvas(manager).get("Ernst Handel")).contains("asked", "Identification Based", "Yes");
        assertThat(canvas(manager).get("Piccolo und mehr")).contains("asked", "Everyday", "No");
        assertThat(canvas(manager).get("Maison Dewey")).contains("assumed");

        remind(consultant, autumn);
        assertThat(mailsTo(maisd)).hasSize(2);
        assertThat(mailsTo(suprd)).hasSize(2);
        assertThat(mailsTo(ernsh)).as("who has answered is not reminded").hasSize(1);

        close(consultant, autumn);
        Page late = Browser.page();
        late.navigate(linkIn(mailsTo(maisd).get(0)));
        assertThat(late.locator("form input[type=radio]").count())
                .as("a closed wave asks nothing")
                .isZero();
        late.close();

        launch(consultant, "Winter");
        answer(true, newest(ernsh), "everyday", "less");
        answer(false, newest(picco), "knowledge", "yes");

        manager.navigate(url("/reports/trend"));
        assertThat(manager.locator("details.twin tbody th").allTextContents()).contains("Autumn", "Winter");
        manager.navigate(url("/reports/trust"));
        assertThat(manager.locator("h1").textContent()).contains("1 of 2 customers climbed since Autumn, 1 slid");
        manager.navigate(url("/reports/movement"));
        assertThat(manager.locator("table.matrix").count()).isEqualTo(1);
        consultant.close();
        manager.close();
    }

    private void bringInTheFiles(Page page) throws IOException {
        upload(page, "employees.csv", northwind("employees.csv"), "");
        upload(page, "customers.csv", northwind("customers.csv"), "ACCOUNTS");
        upload(page, "contacts.csv", contacts(), "CONTACTS");
        upload(page, "categories.csv", northwind("categories.csv"), "PRODUCTS");
        upload(page, "products.csv", northwind("products.csv"), "ARTICLES");
        upload(page, "orders.csv", lastYear(northwind("orders.csv")), "");
        upload(page, "order-details.csv", northwind("order-details.csv"), "");
        upload(page, "suited.csv", suited(), "");
        upload(page, "engagement.csv", engagement(), "");
        // A repeated file changes nothing, and says so.
        page.navigate(url("/intake"));
        page.locator("input[type=file]").setInputFiles(file("categories.csv", northwind("categories.csv")));
        page.locator("select#kind").selectOption("PRODUCTS");
        page.locator("form.upload-form button").click();
        assertThat(page.locator("main").textContent()).containsIgnoringCase("nothing");
        assertThat(page.locator("form#bring-in").count()).isZero();
    }

    private void upload(Page page, String name, String content, String kind) {
        page.navigate(url("/intake"));
        page.locator("input[type=file]").setInputFiles(file(name, content));
        if (!kind.isEmpty()) {
            page.locator("select#kind").selectOption(kind);
        }
        page.locator("form.upload-form button").click();
        assertThat(page.locator("form#bring-in").count())
                .as("%s can be brought in: %s", name, page.locator("main").textContent())
                .isEqualTo(1);
        page.locator("form#bring-in button").click();
        page.waitForLoadState();
    }

    private String launch(Page page, String name) {
        page.navigate(url("/waves/new"));
        page.locator("#name").fill(name);
        page.locator("#closesOn").fill(LocalDate.now().plusDays(21).toString());
        page.locator("summary", new Page.LocatorOptions().setHasText("Countr")).click();
        for (String country : List.of("Austria", "Belgium")) {
            page.getByLabel(country, new Page.GetByLabelOptions().setExact(true))
                    .check();
        }
        button(page, "Keep the draft").click();
        button(page, "Keep and go to the launch").click();
        assertThat(page.locator("h1").textContent()).contains("4 contacts at 4 customers");
        page.locator("form.actions button").click();
        String wave = page.url().replaceAll(".*/waves/([0-9a-f-]{36}).*", "$1");
        for (String address : List.of(ernsh, picco, maisd, suprd)) {
            int before = name.equals("Autumn") ? 0 : address.equals(ernsh) || address.equals(picco) ? 1 : 2;
            await(address + " has the letter", () -> mailsTo(address).size() > before);
        }
        page.navigate(url("/waves/" + wave));
        await("the page shows all as sent", () -> {
            page.reload();
            return page.locator(".funnel dd.number").nth(1).textContent().equals("4");
        });
        return wave;
    }

    /** Answers the three pages from the mail's link, with or without JavaScript. */
    private void answer(boolean script, ReceivedMail mail, String trust, String appetite) {
        Page page = Browser.page(
                new NewContextOptions().setJavaScriptEnabled(script).setViewportSize(390, 844));
        page.navigate(linkIn(mail) + "?P1=" + trust);
        assertThat(page.locator("input[name=P1][value=" + trust + "]").isChecked())
                .as("the click in the mail preselects")
                .isTrue();
        assertThat(rowsInResponses()).as("looking records nothing").isEqualTo(answered);
        page.locator("input[name=P2][value=" + appetite + "]").check();
        page.locator(".go button").first().click();
        page.locator("input[name=P4][value='9']").check();
        // A contact's part in the choice is asked once a year.
        Locator decides = page.locator("input[name=P5][value=DM]");
        assertThat(decides.count()).isEqualTo(answered < 2 ? 1 : 0);
        if (answered < 2) {
            decides.check();
        }
        page.locator(".go button").first().click();
        page.locator("textarea").fill("Keep the Friday call. 🙂 <b>");
        page.locator(".go button").first().click();
        assertThat(page.locator("a[href*='page=1']").count())
                .as("the answer can be corrected")
                .isPositive();
        answered++;
        assertThat(rowsInResponses()).isEqualTo(answered);
        page.close();
    }

    private int answered;

    private long rowsInResponses() {
        return given.within(() -> org.canvass.response.Response.count());
    }

    private void remind(Page page, String wave) {
        page.navigate(url("/waves/" + wave));
        page.locator("summary", new Page.LocatorOptions().setHasText("Remind 2 contacts"))
                .click();
        button(page, "Send the first reminder").click();
        await(
                "both are reminded",
                () -> mailsTo(maisd).size() == 2 && mailsTo(suprd).size() == 2);
    }

    private void close(Page page, String wave) {
        page.navigate(url("/waves/" + wave));
        page.locator("summary", new Page.LocatorOptions().setHasText("Close the wave"))
                .click();
        button(page, "Close the wave for good").click();
        page.navigate(url("/waves/" + wave));
        assertThat(page.locator("main").textContent()).contains("Closed");
    }

    /** The rows of the Canvas' table by customer, as the manager reads them. */
    private java.util.Map<String, String> canvas(Page page) {
        page.navigate(url("/reports/canvas"));
        return page.locator("details.twin tbody tr").all().stream()
                .collect(Collectors.toMap(
                        row -> row.locator("td").first().textContent(), Locator::textContent, (a, b) -> a));
    }

    private ReceivedMail newest(String address) {
        return mailsTo(address).get(0);
    }

    /** The letters to an address, the newest first; other tests have other addresses. */
    private List<ReceivedMail> mailsTo(String address) {
        return TestServers.mailbox().newestFirst(address).stream()
                .filter(mail -> mail.to().contains(address))
                .toList();
    }

    private String linkIn(ReceivedMail mail) {
        Matcher link = LINK.matcher(mail.text().orElseThrow());
        assertThat(link.find()).as("the letter has a link").isTrue();
        // The letter's HTML has the same link, once an option, each preselecting only.
        assertThat(Jsoup.parse(mail.html().orElseThrow()).select("a[href*='?P1=']"))
                .hasSizeGreaterThanOrEqualTo(4);
        return link.group();
    }

    private Page signedIn(Role role) {
        Page page = Browser.page();
        page.context().addCookies(List.of(new Cookie("canvass_session", given.token(role)).setUrl(url("/"))));
        return page;
    }

    private static Locator button(Page page, String name) {
        return page.getByRole(AriaRole.BUTTON, new GetByRoleOptions().setName(name));
    }

    private static String url(String path) {
        return "http://localhost:" + RestAssured.port + path;
    }

    private static void await(String what, Supplier<Boolean> holds) {
        Instant until = Instant.now().plus(Duration.ofSeconds(90));
        while (!holds.get()) {
            assertThat(Instant.now()).as("Within 90 seconds: " + what).isBefore(until);
            try {
                Thread.sleep(200);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException(e);
            }
        }
    }

    private static FilePayload file(String name, String content) {
        return new FilePayload(name, "text/csv", content.getBytes(StandardCharsets.UTF_8));
    }

    private static String northwind(String name) throws IOException {
        try (InputStream file = JourneyTest.class.getResourceAsStream("/demo/northwind/" + name)) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    /** The orders as if the last of them had come within the past year. */
    private static String lastYear(String orders) {
        int years = LocalDate.now().getYear() - 1998 - (LocalDate.now().getDayOfYear() < 127 ? 1 : 0);
        return Pattern.compile("\\b(199[678])(-\\d\\d-\\d\\d 00:00:00)")
                .matcher(orders)
                .replaceAll(date -> Integer.parseInt(date.group(1)) + years + date.group(2));
    }

    private String contacts() {
        return """
                customerID,contactName,email,contactTitle,language
                ERNSH,Roland Mendel,%s,Sales Manager,de
                PICCO,Georg Pipps,%s,Sales Manager,de
                MAISD,Catherine Dewey,%s,Sales Agent,fr
                SUPRD,Pascale Cartrain,%s,Accounting Manager,fr
                """
                .formatted(ernsh, picco, maisd, suprd);
    }

    private static String suited() {
        return """
                customerID,productID,suited
                ERNSH,1,yes
                ERNSH,2,yes
                PICCO,1,yes
                """;
    }

    private static String engagement() {
        LocalDate end = LocalDate.now().minusDays(1);
        return """
                customerID,engagement,periodStart,periodEnd
                ERNSH,14,%1$s,%2$s
                PICCO,5,%1$s,%2$s
                """
                .formatted(end.minusYears(1).plusDays(1), end);
    }
}
