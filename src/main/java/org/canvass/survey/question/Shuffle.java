package org.canvass.survey.question;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * An order drawn from a seed: always the same for one respondent and question, every order equally likely over many.
 * Nothing is stored for it, so a page may be fetched by a scanner and still show a person the same order.
 */
public final class Shuffle {
    private Shuffle() {}

    /** Plain options in drawn order, then the others as written. */
    public static List<Option> of(List<Option> options, String seed, String question) {
        return Stream.concat(
                        drawn(options.stream().filter(Option::plain).toList(), Option::code, seed, question).stream(),
                        options.stream().filter(option -> !option.plain()))
                .toList();
    }

    /** All of them in drawn order; {@code what} tells one drawing from another. */
    public static <T> List<T> drawn(List<T> all, Function<T, String> code, String seed, String what) {
        List<Map.Entry<byte[], T>> drawn = new ArrayList<>(all.size());
        MessageDigest lot = lot();
        for (T one : all) {
            String ticket = seed + "\n" + what + "\n" + code.apply(one);
            drawn.add(Map.entry(lot.digest(ticket.getBytes(StandardCharsets.UTF_8)), one));
        }
        drawn.sort((one, other) -> Arrays.compareUnsigned(one.getKey(), other.getKey()));
        return drawn.stream().map(Map.Entry::getValue).toList();
    }

    private static MessageDigest lot() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256; this one does not.", e);
        }
    }
}
