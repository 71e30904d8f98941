package org.canvass.survey;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.canvass.survey.answer.Route;
import org.canvass.survey.question.Basics;
import org.canvass.survey.question.Feeds;
import org.canvass.survey.question.Question;
import org.canvass.survey.question.QuestionType;
import org.canvass.survey.text.Texts;
import org.canvass.survey.yaml.YamlFile;
import org.canvass.survey.yaml.YamlNode;

/** Turns a definition into a survey, once nothing in it is wrong. */
final class SurveyReader {
    private static final ObjectMapper CANONICAL =
            JsonMapper.builder().enable(JsonNodeFeature.WRITE_PROPERTIES_SORTED).build();

    private SurveyReader() {}

    static Survey read(String name, String yaml) {
        YamlFile file = YamlFile.read(name, yaml);
        SurveyRules.check(file);
        if (!file.problems().isEmpty()) {
            throw new InvalidSurvey(file.problems());
        }
        YamlNode root = file.root();
        String language = root.at("default-language").text();
        return new Survey(
                root.at("key").text(),
                version(root.json()),
                yaml,
                root.at("languages").items().stream().map(YamlNode::text).toList(),
                language,
                Texts.read(root.at("title"), language),
                Texts.read(root.at("intro"), language),
                Texts.read(root.at("thanks"), language),
                root.at("sections").items().stream()
                        .map(section -> section(section, language))
                        .toList());
    }

    private static Section section(YamlNode node, String language) {
        Optional<Texts> title =
                Optional.of(node.at("title")).filter(YamlNode::present).map(texts -> Texts.read(texts, language));
        List<Question> questions = node.at("questions").items().stream()
                .map(question -> question(question, language))
                .toList();
        return new Section(node.at("key").text(), title, questions);
    }

    private static Question question(YamlNode node, String language) {
        Basics basics = new Basics(
                node.at("key").text(),
                Texts.read(node.at("text"), language),
                node.isTrue("required"),
                node.isTrue("in-email"),
                node.at("seconds").number(10),
                Feeds.named(node.at("feeds").text()),
                Route.read(node.at("route")));
        return QuestionType.named(node.at("type").text()).orElseThrow().read(node, basics, language);
    }

    private static String version(JsonNode tree) {
        try {
            byte[] canonical = CANONICAL.writeValueAsString(tree).getBytes(StandardCharsets.UTF_8);
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(canonical));
        } catch (JsonProcessingException | NoSuchAlgorithmException e) {
            throw new IllegalStateException("A definition could not be hashed.", e);
        }
    }
}
