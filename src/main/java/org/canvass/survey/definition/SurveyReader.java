package org.canvass.survey.definition;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.dataformat.yaml.YAMLGenerator;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.canvass.survey.InvalidSurvey;
import org.canvass.survey.Mix;
import org.canvass.survey.Section;
import org.canvass.survey.Survey;
import org.canvass.survey.answer.Route;
import org.canvass.survey.question.Basics;
import org.canvass.survey.question.Feeds;
import org.canvass.survey.question.Question;
import org.canvass.survey.question.QuestionType;
import org.canvass.survey.text.Texts;
import org.canvass.survey.yaml.YamlFile;
import org.canvass.survey.yaml.YamlNode;

/** Turns a definition into a survey, once nothing in it is wrong. */
public final class SurveyReader {
    private static final ObjectMapper CANONICAL =
            JsonMapper.builder().enable(JsonNodeFeature.WRITE_PROPERTIES_SORTED).build();

    private static final ObjectMapper WHOLE = YAMLMapper.builder(YAMLFactory.builder()
                    .disable(YAMLGenerator.Feature.WRITE_DOC_START_MARKER)
                    .disable(YAMLGenerator.Feature.SPLIT_LINES)
                    .build())
            .build();

    private SurveyReader() {}

    /** @throws InvalidSurvey with everything that is wrong, when anything is */
    public static Survey read(String name, String yaml, Library library) {
        YamlFile file = YamlFile.read(name, yaml);
        boolean filled = SurveyRules.fewEnough(file.root()) && library.fill(file);
        SurveyRules.check(file);
        if (!file.problems().isEmpty()) {
            throw new InvalidSurvey(file.problems());
        }
        return survey(file.root(), filled ? whole(file.root().json()) : yaml);
    }

    /** The definition with what it took over, so that a copy kept for years needs no other file. */
    private static String whole(JsonNode tree) {
        try {
            return WHOLE.writeValueAsString(tree);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("A definition could not be written.", impossible);
        }
    }

    private static Survey survey(YamlNode root, String source) {
        String language = root.at("default-language").text();
        return new Survey(
                root.at("key").text(),
                version(root.json()),
                source,
                root.at("audience").text().equals("staff"),
                root.at("languages").items().stream().map(YamlNode::text).toList(),
                language,
                Texts.read(root.at("title"), language),
                Texts.read(root.at("intro"), language),
                Texts.read(root.at("thanks"), language),
                sections(root.at("sections").items(), language));
    }

    private static List<Section> sections(List<YamlNode> nodes, String language) {
        List<Section> plain =
                nodes.stream().map(section -> section(section, language)).toList();
        Map<String, List<Question>> pools = new HashMap<>();
        for (int i = 0; i < plain.size(); i++) {
            pools.computeIfAbsent(nodes.get(i).at("mix").text(), mix -> new ArrayList<>())
                    .addAll(plain.get(i).questions());
        }
        Map<String, Integer> drawn = new HashMap<>();
        List<Section> mixed = new ArrayList<>();
        for (int i = 0; i < plain.size(); i++) {
            Section section = plain.get(i);
            Optional<Mix> mix =
                    nodes.get(i).textAt("mix").map(name -> new Mix(name, pools.get(name), drawn.getOrDefault(name, 0)));
            mix.ifPresent(one -> drawn.merge(one.name(), section.questions().size(), Integer::sum));
            mixed.add(new Section(section.key(), section.title(), section.matrix(), section.questions(), mix));
        }
        return mixed;
    }

    private static Section section(YamlNode node, String language) {
        List<Question> questions = node.at("questions").items().stream()
                .map(question -> question(question, language))
                .toList();
        return new Section(
                node.at("key").text(),
                texts(node.at("title"), language),
                texts(node.at("matrix"), language),
                questions,
                Optional.empty());
    }

    private static Optional<Texts> texts(YamlNode node, String language) {
        return Optional.of(node).filter(YamlNode::present).map(texts -> Texts.read(texts, language));
    }

    private static Question question(YamlNode node, String language) {
        Basics basics = new Basics(
                node.at("key").text(),
                Texts.read(node.at("text"), language),
                texts(node.at("item"), language),
                node.isTrue("required"),
                node.isTrue("in-email"),
                node.at("seconds").number(10),
                Feeds.named(node.at("feeds").text()),
                node.textAt("about"),
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
