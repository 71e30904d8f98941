package org.canvass.survey.answer;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.canvass.survey.text.RespondentWords;
import org.canvass.survey.text.Texts;

/**
 * Who is asked, and what is already known about them: all a survey needs beside the answers.
 *
 * @param language the language the page speaks, best taken from {@code Survey.languageFor}
 * @param supplier the name that stands for {@code {supplier}}
 * @param seed what the order of options is drawn from; the same seed always gives the same order (the invitation's id)
 * @param known facts known from before this invitation, by name ("role"); a change of job leaves it out
 * @param products what suits the account and is not taken yet, the best fit first
 * @param now when the page is read
 */
public record Asking(
        String language, String supplier, String seed, Map<String, Known> known, List<Product> products, Instant now) {

    /** A fact about the contact and when it was learned. */
    public record Known(String value, Instant at) {}

    /** A product that could be offered. */
    public record Product(String code, String name) {}

    public Asking {
        known = Map.copyOf(known);
        products = List.copyOf(products);
    }

    public static Asking of(String language, String supplier, String seed, Instant now) {
        return new Asking(language, supplier, seed, Map.of(), List.of(), now);
    }

    public Asking withKnown(String fact, String value, Instant at) {
        Map<String, Known> more = new LinkedHashMap<>(known);
        more.put(fact, new Known(value, at));
        return new Asking(language, supplier, seed, more, products, now);
    }

    public Asking withProducts(List<Product> offered) {
        return new Asking(language, supplier, seed, known, offered, now);
    }

    public Optional<Known> fact(String name) {
        return Optional.ofNullable(known.get(name));
    }

    /** A survey's text as this respondent reads it. */
    public String say(Texts texts) {
        return texts.in(language, supplier);
    }

    /** The program's own words in this respondent's language. */
    public RespondentWords words() {
        return RespondentWords.in(language);
    }
}
