package org.canvass.survey.definition;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.canvass.survey.question.Feeds;
import org.canvass.survey.yaml.YamlNode;

/** What feeds something can be counted: it is of the right type, says what it is about, and its options have meaning. */
final class FeedsRules {
    private final Set<String> fed = new HashSet<>();

    private FeedsRules() {}

    static void check(List<YamlNode> questions) {
        FeedsRules rules = new FeedsRules();
        for (YamlNode question : questions) {
            Feeds.named(question.at("feeds").text()).ifPresent(feeds -> rules.check(question, feeds));
            if (question.at("about").present() && !question.at("feeds").present()) {
                question.at("about").refuse("\"about\" belongs to what is fed; write feeds: or take it out.");
            }
        }
    }

    private void check(YamlNode question, Feeds feeds) {
        YamlNode node = question.at("feeds");
        String about = question.at("about").text();
        if (!fed.add(node.text() + " " + about) && !feeds.several()) {
            node.refuse("Another question already feeds " + node.text() + (about.isEmpty() ? "" : " about " + about)
                    + "; only one can.");
        }
        if (!feeds.type().equals(question.at("type").text())) {
            node.refuse("What feeds " + node.text() + " must be of type " + feeds.type() + ".");
        }
        checkAbout(question, feeds, about);
        if (!feeds.meanings().isEmpty()) {
            checkMeanings(question, feeds);
        }
        if (feeds.valued()) {
            for (YamlNode option : question.at("options").items()) {
                if (!option.isTrue("unknown") && !option.at("value").present()) {
                    option.refuse("What feeds " + feeds.word() + " counts as a number; write value: with it.");
                }
            }
        }
    }

    private static void checkAbout(YamlNode question, Feeds feeds, String about) {
        if (!feeds.hasAbout() && !about.isEmpty()) {
            question.at("about").refuse("What feeds " + feeds.word() + " is about nothing further; take it out.");
        }
        if (feeds.hasAbout() && about.isEmpty()) {
            question.refuse("What feeds " + feeds.word() + " says what it is about; write about:"
                    + (feeds.abouts().isEmpty() ? " with the need." : " with one of " + sorted(feeds.abouts()) + "."));
        } else if (!feeds.abouts().isEmpty() && !feeds.abouts().contains(about)) {
            question.at("about")
                    .refuse("\"" + about + "\" is nothing that " + feeds.word() + " can be about; there is "
                            + sorted(feeds.abouts()) + ".");
        }
    }

    private static void checkMeanings(YamlNode question, Feeds feeds) {
        for (YamlNode option : question.at("options").items()) {
            String means = option.textAt("means").orElse(option.at("code").text());
            if (!option.isTrue("unknown") && !feeds.meanings().contains(means)) {
                option.refuse("\"" + means + "\" says nothing about " + feeds.word() + "; write means: with one of "
                        + sorted(feeds.meanings()) + ".");
            }
        }
    }

    private static String sorted(Set<String> words) {
        return words.stream().sorted().collect(Collectors.joining(", "));
    }
}
