package org.canvass.survey.question;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.canvass.survey.scale.OneToFive;
import org.canvass.survey.written.Amount;
import org.canvass.survey.written.Names;
import org.canvass.survey.written.ShortText;
import org.canvass.survey.yaml.YamlNode;

/** How a type of question is written in a definition. */
public interface QuestionType {
    /** Every type there is; a new one is added here. */
    List<QuestionType> ALL = List.of(
            SingleChoice.TYPE,
            MultiChoice.TYPE,
            ZeroToTen.TYPE,
            OneToFive.TYPE,
            OpenText.TYPE,
            ShortText.TYPE,
            Names.TYPE,
            Amount.TYPE);

    /** The word after {@code type:}. */
    String name();

    /** The keys this type knows beside those of every question; none unless it says so. */
    default Set<String> keys() {
        return Set.of();
    }

    /** Refuses what this type cannot be, beyond unknown keys and what the schema bounds; nothing unless it says so. */
    default void check(YamlNode question) {}

    /** The codes (or scores) a route may ask about; none unless it says so. */
    default Set<String> codes(YamlNode question) {
        return Set.of();
    }

    /** The question, once the whole definition was found good. */
    Question read(YamlNode question, Basics basics, String defaultLanguage);

    static Optional<QuestionType> named(String name) {
        return ALL.stream().filter(type -> type.name().equals(name)).findFirst();
    }

    static String names() {
        return ALL.stream().map(QuestionType::name).collect(Collectors.joining(", "));
    }

    /** The codes of the options written here. */
    static Set<String> optionCodes(YamlNode question) {
        return question.at("options").items().stream()
                .map(option -> option.at("code").text())
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }
}
