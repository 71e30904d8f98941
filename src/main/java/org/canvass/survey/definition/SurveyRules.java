package org.canvass.survey.definition;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.canvass.survey.question.QuestionType;
import org.canvass.survey.scale.Scale;
import org.canvass.survey.yaml.Shape;
import org.canvass.survey.yaml.YamlFile;
import org.canvass.survey.yaml.YamlNode;

/** What makes a definition one that can be asked. Everything wrong is collected; the size is looked at first. */
final class SurveyRules {
    static final int MOST_QUESTIONS = 200;

    private static final Shape SHAPE = Shape.ofResource("/schema/survey.schema.json");
    private static final Set<String> COMMON_KEYS =
            Set.of("key", "type", "text", "item", "required", "in-email", "seconds", "feeds", "about", "route");

    private SurveyRules() {}

    static void check(YamlFile file) {
        YamlNode root = file.root();
        List<YamlNode> questions = questions(root);
        if (questions.size() > MOST_QUESTIONS) {
            questions
                    .get(MOST_QUESTIONS)
                    .refuse("The survey has " + questions.size() + " questions; at most " + MOST_QUESTIONS
                            + " can be asked. Nothing else was checked.");
            return;
        }
        if (!root.present()) {
            return;
        }
        SHAPE.check(file);
        unique("section", root.at("sections").items(), "key");
        unique("question", questions, "key");
        questions.forEach(SurveyRules::checkType);
        root.at("scales").entries().forEach(scale -> Scale.check(scale.getValue()));
        checkMixes(root.at("sections").items());
        FeedsRules.check(questions);
        checkLetter(root, questions);
        TextRules.check(root);
        RouteRules.check(root);
    }

    /** Whether the definition is small enough to look at closely. */
    static boolean fewEnough(YamlNode root) {
        return questions(root).size() <= MOST_QUESTIONS;
    }

    static List<YamlNode> questions(YamlNode root) {
        return root.at("sections").items().stream()
                .flatMap(section -> section.at("questions").items().stream())
                .toList();
    }

    private static void unique(String what, List<YamlNode> nodes, String field) {
        Map<String, YamlNode> seen = new HashMap<>();
        for (YamlNode node : nodes) {
            String key = node.at(field).text();
            YamlNode first = seen.putIfAbsent(key, node);
            if (first != null && !key.isEmpty()) {
                node.at(field)
                        .refuse("The " + what + " " + field + " \"" + key + "\" is already used in line " + first.line()
                                + ".");
            }
        }
    }

    private static void checkType(YamlNode question) {
        unique("option", question.at("options").items(), "code");
        String name = question.at("type").text();
        Optional<QuestionType> type = QuestionType.named(name);
        if (type.isEmpty()) {
            if (!name.isEmpty()) {
                question.at("type")
                        .refuse("There is no question type \"" + name + "\"; there are " + QuestionType.names() + ".");
            }
            return;
        }
        for (Map.Entry<String, YamlNode> entry : question.entries()) {
            if (!COMMON_KEYS.contains(entry.getKey()) && !type.get().keys().contains(entry.getKey())) {
                entry.getValue()
                        .refuse("A question of type " + name + " has no \"" + entry.getKey() + "\"; take it out.");
            }
        }
        type.get().check(question);
    }

    /** Sections that share their questions follow each other, and the letter's question has its place. */
    private static void checkMixes(List<YamlNode> sections) {
        Set<String> ended = new HashSet<>();
        for (int i = 0; i < sections.size(); i++) {
            YamlNode mix = sections.get(i).at("mix");
            String before = i == 0 ? "" : sections.get(i - 1).at("mix").text();
            if (!before.isEmpty() && !before.equals(mix.text())) {
                ended.add(before);
            }
            if (ended.contains(mix.text())) {
                mix.refuse("Sections of one mix follow each other; something stands between these.");
            }
            for (YamlNode question : sections.get(i).at("questions").items()) {
                if (mix.present() && question.isTrue("in-email")) {
                    question.at("in-email").refuse("The question in the letter has its place; it cannot be in a mix.");
                }
            }
        }
    }

    /** The letter has room for one question, it comes first there, and everyone gets the same. */
    private static void checkLetter(YamlNode root, List<YamlNode> questions) {
        List<YamlNode> inEmail = questions.stream()
                .filter(question -> question.isTrue("in-email"))
                .toList();
        inEmail.stream().skip(1).forEach(question -> question.at("in-email")
                .refuse("Only one question can stand in the letter; the one in line "
                        + inEmail.get(0).line() + " already does."));
        List<YamlNode> firstPage = root.at("sections").items().stream()
                .limit(1)
                .flatMap(section -> section.at("questions").items().stream())
                .toList();
        for (YamlNode question : inEmail) {
            if (!Set.of("single", "zero-to-ten").contains(question.at("type").text())) {
                question.at("in-email").refuse("Only a single choice or a score can be answered from the letter.");
            }
            if (!firstPage.contains(question)) {
                question.at("in-email").refuse("The question in the letter must stand in the first section.");
            }
        }
    }
}
