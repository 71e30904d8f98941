package org.canvass.invitation.letter;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPairGenerator;
import java.security.interfaces.RSAPrivateKey;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.canvass.TestServers;
import org.canvass.mail.post.Outcome;
import org.canvass.mail.post.Post;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.simplejavamail.utils.mail.dkim.Canonicalization;
import org.simplejavamail.utils.mail.dkim.DkimMessage;
import org.simplejavamail.utils.mail.dkim.DkimSigner;

/**
 * What a spam filter thinks of every letter as it arrives over SMTP, signed and unsigned. It needs Debian's package
 * spamassassin and is skipped with a line where that is missing; it asks no network.
 */
@QuarkusTest
@QuarkusTestResource(TestServers.class)
@Tag("proof")
class SpamScoreIT {
    private static final Path FILTER = Path.of("/usr/bin/spamassassin");
    private static final String KNOWN_SPAM =
            """
            From: a@northwind.example
            To: b@alfreds.example
            Subject: A test
            Date: Sun, 22 Nov 2026 10:00:00 +0000
            Message-ID: <known.spam@northwind.example>

            XJS*C4JDBQADN1.NSBN3*2IDNEN*GTUBE-STANDARD-ANTI-UBE-TEST-EMAIL*C.34X
            """;

    private static final double MOST = 1.0;
    private static final Pattern SCORE = Pattern.compile("X-Spam-Status: \\w+, score=(-?[0-9.]+)");
    private static final Pattern TESTS = Pattern.compile("(?s)X-Spam-Status:.*?tests=(.*?)(?:\\s+autolearn|\\n\\S)");

    @Inject
    Post post;

    @Inject
    Clock clock;

    private record Judged(String letter, double score, String tests, int bytes) {}

    @Test
    void noLetterLooksLikeSpam() throws Exception {
        Assumptions.assumeTrue(
                Files.isExecutable(FILTER),
                "No spam filter: install Debian's package spamassassin to have the letters judged.");
        assertThat(judged("known spam", KNOWN_SPAM.getBytes(StandardCharsets.UTF_8)).score)
                .as("the filter's own test that it works")
                .isGreaterThan(100);
        DkimSigner signer = signer();
        List<Judged> judged = new ArrayList<>();
        for (SomeLetter letter : SomeLetter.all()) {
            byte[] received = received(letter);
            judged.add(judged(letter + " unsigned", received));
            judged.add(judged(letter + " signed", signed(received, signer)));
        }
        Map<String, Integer> tests = new TreeMap<>();
        judged.forEach(one -> tests.merge(one.score + " " + one.tests, 1, Integer::sum));
        tests.forEach((test, times) -> System.out.printf("PROOF spam filter: %d letters score %s%n", times, test));
        System.out.printf(
                Locale.ROOT,
                "PROOF spam filter: %d letters as received, highest score %.1f of at most %.1f; %d to %d bytes%n",
                judged.size(),
                judged.stream().mapToDouble(Judged::score).max().orElseThrow(),
                MOST,
                judged.stream().mapToInt(Judged::bytes).min().orElseThrow(),
                judged.stream().mapToInt(Judged::bytes).max().orElseThrow());
        assertThat(judged).allMatch(one -> one.score < MOST);
    }

    private byte[] received(SomeLetter letter) {
        String to = "maria-" + UUID.randomUUID().toString().substring(0, 8) + "@alfreds.example";
        assertThat(post.send(to, letter.mail(), clock.instant())).isEqualTo(new Outcome.Accepted());
        return TestServers.mailbox().newestFirst(to).get(0).whole();
    }

    private static byte[] signed(byte[] received, DkimSigner signer) throws Exception {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        new DkimMessage(new MimeMessage(null, new ByteArrayInputStream(received)), signer).writeTo(out);
        return out.toByteArray();
    }

    private static DkimSigner signer() throws Exception {
        KeyPairGenerator keys = KeyPairGenerator.getInstance("RSA");
        keys.initialize(2048);
        DkimSigner signer = new DkimSigner("northwind.example", "may", (RSAPrivateKey)
                keys.generateKeyPair().getPrivate());
        signer.setCheckDomainKey(false);
        signer.setHeaderCanonicalization(Canonicalization.RELAXED);
        signer.setBodyCanonicalization(Canonicalization.RELAXED);
        signer.addHeaderToSign("List-Unsubscribe");
        signer.addHeaderToSign("List-Unsubscribe-Post");
        return signer;
    }

    private static Judged judged(String letter, byte[] source) throws IOException, InterruptedException {
        Process filter = new ProcessBuilder(FILTER.toString(), "-L", "-t")
                .redirectErrorStream(true)
                .start();
        CompletableFuture<String> said = CompletableFuture.supplyAsync(() -> {
            try (InputStream in = filter.getInputStream()) {
                return new String(in.readAllBytes(), StandardCharsets.UTF_8);
            } catch (IOException e) {
                throw new IllegalStateException(e);
            }
        });
        try (OutputStream out = filter.getOutputStream()) {
            out.write(source);
        }
        filter.waitFor();
        String answer = said.join();
        Matcher score = SCORE.matcher(answer);
        assertThat(score.find()).as(letter + ":\n" + answer).isTrue();
        Matcher tests = TESTS.matcher(answer);
        return new Judged(
                letter,
                Double.parseDouble(score.group(1)),
                tests.find() ? tests.group(1).replaceAll("\\s+", "") : "",
                source.length);
    }
}
