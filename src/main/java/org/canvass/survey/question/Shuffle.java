package org.canvass.survey.question;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * An order of options drawn from a seed: always the same for one respondent and question, every order equally likely
 * over many. Nothing is stored for it, so a page may be fetched by a scanner and still show a person the same order.
 */
final class Shuffle {
    private Shuffle() {}

    /** Plain options in drawn order, then the others as written. */
    static List<Option> of(List<Option> options, String seed, String question) {
        List<Map.Entry<String, Option>> drawn = new ArrayList<>();
        options.stream()
                .filter(Option::plain)
                .forEach(option -> drawn.add(Map.entry(draw(seed, question, option.code()), option)));
        drawn.sort(Map.Entry.comparingByKey());
        return Stream.concat(
                        drawn.stream().map(Map.Entry::getValue),
                        options.stream().filter(option -> !option.plain()))
                .toList();
    }

    private static String draw(String seed, String question, String code) {
        byte[] ticket = (seed + "\n" + question + "\n" + code).getBytes(StandardCharsets.UTF_8);
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(ticket));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256; this one does not.", e);
        }
    }
}
