package org.canvass.survey.answer;

import java.math.BigDecimal;
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
 * @param account the name that stands for {@code {account}}
 * @param currency of amounts, ISO 4217; empty where nothing is asked in money
 * @param seed what the order of options is drawn from; the same seed always gives the same order (the invitation's id)
 * @param known facts known from before this invitation, by name ("role"); a change of job leaves it out
 * @param products what suits the account and is not taken yet, the best fit first
 * @param figures what the account's figures say, by name ("revenue"); what is not there is unknown
 * @param now when the page is read
 */
public record Asking(
        String language,
        String supplier,
        String account,
        String currency,
        String seed,
        Map<String, Known> known,
        List<Product> products,
        Map<String, BigDecimal> figures,
        Instant now) {

    /** A fact about the contact and when it was learned. */
    public record Known(String value, Instant at) {}

    /** A product that could be offered. */
    public record Product(String code, String name) {}

    public Asking {
        known = Map.copyOf(known);
        products = List.copyOf(products);
        figures = Map.copyOf(figures);
    }

    public static Asking of(String language, String supplier, String seed, Instant now) {
        return new Asking(language, supplier, "", "", seed, Map.of(), List.of(), Map.of(), now);
    }

    /** About this account; money in this currency. */
    public Asking about(String name, String money) {
        return new Asking(language, supplier, name, money, seed, known, products, figures, now);
    }

    public Asking withKnown(String fact, String value, Instant at) {
        Map<String, Known> more = new LinkedHashMap<>(known);
        more.put(fact, new Known(value, at));
        return new Asking(language, supplier, account, currency, seed, more, products, figures, now);
    }

    public Asking withProducts(List<Product> offered) {
        return new Asking(language, supplier, account, currency, seed, known, offered, figures, now);
    }

    public Asking withFigures(Map<String, BigDecimal> said) {
        return new Asking(language, supplier, account, currency, seed, known, products, said, now);
    }

    public Optional<Known> fact(String name) {
        return Optional.ofNullable(known.get(name));
    }

    /** A survey's text as this respondent reads it. */
    public String say(Texts texts) {
        return texts.in(language, supplier, account);
    }

    /** The program's own words in this respondent's language. */
    public RespondentWords words() {
        return RespondentWords.in(language);
    }
}
