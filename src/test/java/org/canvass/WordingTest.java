package org.canvass;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.assertj.core.api.SoftAssertions;
import org.canvass.account.ContactRole;
import org.canvass.organization.AccountWord;
import org.canvass.organization.Organization;
import org.canvass.organization.Role;
import org.canvass.placement.Models;
import org.canvass.placement.SomeBook;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;

/** An organization's word for its accounts runs through every page. */
@QuarkusTest
@QuarkusTestResource(TestServers.class)
class WordingTest {

    /** Pages before a sign-in, and those that name columns of files, which are called as they are called everywhere. */
    private static final List<String> ELSEWHERE = List.of("/mailbox", "/intake", "/s", "/set-up", "/sign-in");

    @Test
    void anOrganizationOfBrokersReadsOfNoCustomers() throws IOException {
        SomeBook book = SomeBook.create();
        book.given.within(() -> {
            Organization.byId(book.given.id()).accountWord = AccountWord.BROKER;
        });
        UUID account = book.account("Alfreds", 9_000, 11, "Tea Fish", "Wine Rice");
        UUID maria = book.contact(account, "Maria Anders", ContactRole.DM);
        UUID silent = book.account("Silent", null, null, null, null);
        book.contact(silent, "Sam Stumm", ContactRole.USE);
        book.given.within(() -> io.quarkus.arc.Arc.container()
                .instance(Models.class)
                .get()
                .choose(List.of("canvas", "loyalty-value", "membership"), null, SomeBook.daysAgo(200)));
        UUID first = book.launch("Spring", 180);
        book.answer(first, maria, 170, "P1=risk", "P2=maybe", "P4=7");
        book.close(first, 160);
        UUID wave = book.launch("Autumn", 3);
        book.answer(wave, maria, 2, "P1=knowledge", "P2=yes", "P4=9");
        book.placeDue();
        List<String> paths = new ArrayList<>(pages());
        for (String model : List.of("loyalty-value", "membership")) {
            for (String report : List.of("canvas", "segments", "movement", "trend")) {
                paths.add("/reports/" + report + "?model=" + model);
            }
            paths.add("/accounts/" + account + "?model=" + model);
        }
        paths.addAll(List.of(
                "/accounts/" + account, "/accounts/" + silent, "/waves/" + wave, "/waves/" + wave + "/letters"));
        SoftAssertions every = new SoftAssertions();
        int brokers = 0;
        for (String path : paths) {
            Role role = path.equals("/members") || path.equals("/organization") ? Role.ADMINISTRATOR : Role.CONSULTANT;
            var response = book.given.as(role).get(path);
            // What this member may not read, or what is not there for them, says nothing of anybody.
            if (response.statusCode() != 200 || !response.contentType().startsWith("text/")) {
                continue;
            }
            String page = response.asString();
            String text = path.contains(".csv") ? page : text(page);
            // A column of a file is called so whatever the organization calls its accounts.
            text = text.replace("“customer or prospect”", "");
            brokers += text.toLowerCase().contains("broker") ? 1 : 0;
            every.assertThat(text.toLowerCase()).as(path).doesNotContain("customer", "an broker");
        }
        every.assertAll();
        assertThat(brokers).as("pages that read of brokers").isGreaterThan(30);
    }

    private static String text(String page) {
        var document = Jsoup.parse(page);
        document.select("option, script").remove();
        document.select("[aria-label]").forEach(labelled -> labelled.append(" " + labelled.attr("aria-label")));
        return document.text();
    }

    private static List<String> pages() throws IOException {
        return Files.readAllLines(Path.of("src/test/resources/routes.txt")).stream()
                .filter(line -> line.startsWith("GET "))
                .map(line -> line.split(" ")[1])
                .filter(path -> !path.contains("{") && !ELSEWHERE.contains(path))
                .toList();
    }
}
