package org.canvass.mail;

import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;

/** Writes letters of the kind "test"; the address says what it is to be asked for. */
@Singleton
public class TestWriter implements LetterWriter {
    public static final String KIND = "test";

    private static final Duration ONE_DAY = Duration.ofDays(1);

    @Override
    public boolean writes(String kind) {
        return kind.equals(KIND);
    }

    @Override
    public Writing write(Letter letter, Instant now) {
        if (letter.address.startsWith("unwanted")) {
            return new Writing.NotWanted("They have answered.");
        }
        if (letter.address.startsWith("tomorrow") && now.isBefore(letter.createdAt.plus(ONE_DAY))) {
            return new Writing.Later(letter.createdAt.plus(ONE_DAY), "waits for 08:00 in Lisbon");
        }
        if (letter.address.startsWith("throws")) {
            throw new IllegalStateException("The letter's template has no subject.");
        }
        String sender = letter.address.startsWith("mail-") ? letter.address : "voice@nordwind.example";
        return new Writing.Mail(
                new Address("Nordwind Händler GmbH", sender.replaceAll("@.*", "@nordwind.example")),
                new Address("Kim Lee", "kim@nordwind.example"),
                letter.address.startsWith("twoheaders") ? "Hello\r\nBcc: all@example.com" : "Grüße, wie läuft es?",
                "Schöne Grüße\n.\n..und ein Punkt\n" + "Eine Zeile mit Umlauten: äöü.\n".repeat(20),
                "<p>Schöne <b>Grüße</b></p>\n.\n",
                Map.of(
                        "List-Unsubscribe",
                        "<https://canvass.example/stop/" + "x".repeat(80) + ">",
                        "List-Unsubscribe-Post",
                        "List-Unsubscribe=One-Click"));
    }
}
