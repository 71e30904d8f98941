package org.canvass.survey;

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
            Set.of("title", "intro", "thanks", "text", "text-without-products", "low", "high");
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{[^{}]*}");

    private final List<String> languages;
    private final String defaultLanguage;

    private TextRules(List<String> languages, String defaultLanguage) {
        this.languages = languages;
        this.defaultLanguage = defaultLanguage;
    }

    static void check(YamlNode root) {
        List<String> languages =
                root.at("languages").items().stream().map(YamlNode::text).toList();
        YamlNode defaultLanguage = root.at("default-language");
        if (defaultLanguage.present() && !languages.contains(defaultLanguage.text())) {
            defaultLanguage.refuse(
                    "The default language \"" + defaultLanguage.text() + "\" is not among the languages.");
        }
        new TextRules(languages, defaultLanguage.text()).walk(root);
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
        boolean named = texts.at(defaultLanguage).text().contains(Texts.SUPPLIER);
        for (Map.Entry<String, YamlNode> entry : texts.entries()) {
            YamlNode text = entry.getValue();
            if (!languages.contains(entry.getKey())) {
                text.refuse("\"" + entry.getKey() + "\" is not among the survey's languages.");
            }
            if (!WrittenText.readable(text.text())) {
                text.refuse("This text holds characters that cannot be shown.");
            }
            Matcher placeholders = PLACEHOLDER.matcher(text.text());
            while (placeholders.find()) {
                if (!placeholders.group().equals(Texts.SUPPLIER)) {
                    text.refuse("The placeholder " + placeholders.group() + " is not known; there is " + Texts.SUPPLIER
                            + ".");
                }
            }
            if (named && !text.text().contains(Texts.SUPPLIER)) {
                text.refuse(
                        "This text has lost " + Texts.SUPPLIER + ", which the one in \"" + defaultLanguage + "\" has.");
            }
        }
    }
}
