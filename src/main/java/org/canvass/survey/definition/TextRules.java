package org.canvass.survey.definition;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.canvass.survey.text.Texts;
import org.canvass.survey.text.WrittenText;
import org.canvass.survey.yaml.YamlNode;

/** Every text in every language, with the supplier's name wherever the default language has it. */
final class TextRules {
    private static final Set<String> TEXTS =
            Set.of("title", "intro", "thanks", "text", "item", "matrix", "text-without-products", "low", "high");
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{[^{}]*}");

    private final List<String> languages;
    private final String defaultLanguage;
    private final List<String> placeholders;

    private TextRules(List<String> languages, String defaultLanguage, List<String> placeholders) {
        this.languages = languages;
        this.defaultLanguage = defaultLanguage;
        this.placeholders = placeholders;
    }

    static void check(YamlNode root) {
        List<String> languages =
                root.at("languages").items().stream().map(YamlNode::text).toList();
        YamlNode defaultLanguage = root.at("default-language");
        if (defaultLanguage.present() && !languages.contains(defaultLanguage.text())) {
            defaultLanguage.refuse(
                    "The default language \"" + defaultLanguage.text() + "\" is not among the languages.");
        }
        // Customers are not told their own name; whoever is asked about an account is told which.
        List<String> placeholders = root.at("audience").text().equals("staff")
                ? List.of(Texts.SUPPLIER, Texts.ACCOUNT)
                : List.of(Texts.SUPPLIER);
        new TextRules(languages, defaultLanguage.text(), placeholders).walk(root);
    }

    /** Leaves only these languages in every text below this place; changes it in place. */
    static JsonNode inLanguages(JsonNode node, List<String> languages) {
        for (JsonNode item : node) {
            inLanguages(item, languages);
        }
        node.properties().forEach(entry -> {
            if (TEXTS.contains(entry.getKey()) && entry.getValue() instanceof ObjectNode texts) {
                texts.retain(languages);
            }
        });
        return node;
    }

    private void walk(YamlNode node) {
        node.items().forEach(this::walk);
        for (Map.Entry<String, YamlNode> entry : node.entries()) {
            if (TEXTS.contains(entry.getKey()) && entry.getValue().json().isObject()) {
                checkTexts(entry.getValue());
            } else {
                walk(entry.getValue());
            }
        }
    }

    private void checkTexts(YamlNode texts) {
        for (String language : languages) {
            if (texts.textAt(language).isEmpty()) {
                texts.refuse("This text is missing in \"" + language + "\".");
            }
        }
        List<String> named = placeholders.stream()
                .filter(placeholder -> texts.at(defaultLanguage).text().contains(placeholder))
                .toList();
        for (Map.Entry<String, YamlNode> entry : texts.entries()) {
            YamlNode text = entry.getValue();
            if (!languages.contains(entry.getKey())) {
                text.refuse("\"" + entry.getKey() + "\" is not among the survey's languages.");
            }
            if (!WrittenText.readable(text.text())) {
                text.refuse("This text holds characters that cannot be shown.");
            }
            checkPlaceholders(text);
            for (String placeholder : named) {
                if (!text.text().contains(placeholder)) {
                    text.refuse("This text has lost " + placeholder + ", which the one in \"" + defaultLanguage
                            + "\" has.");
                }
            }
        }
    }

    private void checkPlaceholders(YamlNode text) {
        Matcher found = PLACEHOLDER.matcher(text.text());
        while (found.find()) {
            if (!placeholders.contains(found.group())) {
                text.refuse("The placeholder " + found.group() + " is not known; there is "
                        + String.join(" and ", placeholders) + ".");
            }
        }
    }
}
