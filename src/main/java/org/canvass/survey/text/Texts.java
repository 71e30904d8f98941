package org.canvass.survey.text;

import java.util.Map;
import java.util.stream.Collectors;
import org.canvass.survey.yaml.YamlNode;

/**
 * One text in several languages, with {@code {supplier}} where the supplier's name goes.
 *
 * @param byLanguage never empty; the default language is among its keys
 */
public record Texts(Map<String, String> byLanguage, String defaultLanguage) {
    /** The placeholder every survey's texts may hold. */
    public static final String SUPPLIER = "{supplier}";

    /** The placeholder of surveys that ask staff about an account. */
    public static final String ACCOUNT = "{account}";

    public Texts {
        byLanguage = Map.copyOf(byLanguage);
        if (!byLanguage.containsKey(defaultLanguage)) {
            throw new IllegalArgumentException("A text lacks its default language " + defaultLanguage + ".");
        }
    }

    /** A text that is the same in every language, such as a product's name. */
    public static Texts same(String text) {
        return new Texts(Map.of("en", text), "en");
    }

    /** The text written here, language by language. */
    public static Texts read(YamlNode node, String defaultLanguage) {
        return new Texts(
                node.entries().stream().collect(Collectors.toMap(Map.Entry::getKey, entry -> entry.getValue()
                        .text())),
                defaultLanguage);
    }

    /** The text for a reader of this language: exact, else its base language, else the default. Never null. */
    public String in(String language) {
        String exact = language == null ? null : byLanguage.get(language);
        return exact != null
                ? exact
                : byLanguage.get(Language.nearest(language, byLanguage.keySet()).orElse(defaultLanguage));
    }

    /** The same with the supplier's name in its place. */
    public String in(String language, String supplier) {
        return in(language).replace(SUPPLIER, supplier);
    }

    /** The same with the account's name in its place too. */
    public String in(String language, String supplier, String account) {
        return in(language).replace(ACCOUNT, account).replace(SUPPLIER, supplier);
    }
}
