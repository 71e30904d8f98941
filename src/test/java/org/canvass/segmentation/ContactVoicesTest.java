package org.canvass.segmentation;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.canvass.segmentation.ContactVoices.Voice;
import org.canvass.segmentation.file.SegmentationModels;
import org.canvass.segmentation.model.Part;
import org.canvass.segmentation.model.Settings.Weights;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class ContactVoicesTest {
    private static final Weights WEIGHTS =
            SegmentationModels.shipped("canvas").settings().contacts();

    @ParameterizedTest(name = "{0} -> {1}")
    @MethodSource("examples")
    void everyExampleIsWeighedAsWritten(String answers, String account) {
        assertThat(appetites(answers).answer().map(Appetite::code).orElse(""))
                .isEqualTo(account.toLowerCase(Locale.ROOT));
    }

    @ParameterizedTest(name = "{0} -> {1}")
    @MethodSource("examples")
    void theOrderOfContactsDoesNotMatter(String answers, String account) {
        ContactVoices<Appetite> voices = appetites(answers);
        List<Voice<Appetite>> reversed = new ArrayList<>(voices.voices());
        Collections.reverse(reversed);

        assertThat(new ContactVoices<>(reversed, WEIGHTS).answer()).isEqualTo(voices.answer());
    }

    @ParameterizedTest(name = "[{0}]")
    @CsvSource(
            textBlock =
                    """
            # answers of stages with weights, the account's stage, its flags
            '',                                    ,          ''
            knowledge:3,                           knowledge, ONE_VOICE
            knowledge:2,                           knowledge, ONE_VOICE NO_DECISION_MAKER_HEARD
            knowledge:3 knowledge:1,               knowledge, ''
            knowledge:3 risk:1,                    knowledge, ''
            knowledge:3 everyday:1,                knowledge, SPLIT
            risk:1 knowledge:1,                    risk,      NO_DECISION_MAKER_HEARD
            everyday:3 risk:2 risk:2,              risk,      DECISION_MAKER_DISSENTS
            everyday:3 knowledge:2 knowledge:2,    knowledge, SPLIT DECISION_MAKER_DISSENTS
            everyday:3 identification:3,           everyday,  SPLIT DECISION_MAKER_DISSENTS
            """)
    void theFlagsTellWhatIsBehindAnAnswer(String answers, String account, String flags) {
        ContactVoices<Stage> voices = voices(answers, Stage::of);

        assertThat(voices.answer().map(Stage::code).orElse(null)).isEqualTo(account);
        assertThat(voices.flags().stream().map(Enum::name).collect(Collectors.joining(" ")))
                .isEqualTo(flags);
    }

    @Test
    void theCanvasWeighsDecidingThreeAdvisingTwoAndEverybodyElseOne() {
        assertThat(Arrays.stream(Part.values()).map(WEIGHTS::of)).containsExactly(3, 2, 1, 1, 1);
    }

    @Test
    void theSpreadIsTheDistanceOfTheExtremes() {
        assertThat(voices("everyday:1 knowledge:3 risk:1", Stage::of).spread()).isEqualTo(2);
        assertThat(voices("", Stage::of).spread()).isZero();
    }

    static Stream<Arguments> examples() throws IOException {
        try (CsvReader<NamedCsvRecord> csv =
                CsvReader.builder().ofNamedCsvRecord(Path.of("surveys/models/contacts.examples.csv"))) {
            List<Arguments> rows = csv.stream()
                    .map(row -> Arguments.of(row.getField("answers (answer:weight)"), row.getField("account")))
                    .toList();
            assertThat(rows).hasSize(6);
            return rows.stream();
        }
    }

    private static ContactVoices<Appetite> appetites(String answers) {
        return voices(answers, Appetite::of);
    }

    private static <E extends Enum<E>> ContactVoices<E> voices(String answers, Function<String, E> answer) {
        List<Voice<E>> voices = Arrays.stream(answers.split(" "))
                .filter(text -> !text.isBlank())
                .map(text -> text.split(":"))
                .map(pair -> new Voice<>(answer.apply(pair[0]), part(pair[1])))
                .toList();
        return new ContactVoices<>(voices, WEIGHTS);
    }

    private static Part part(String weight) {
        return switch (weight) {
            case "3" -> Part.DECIDES;
            case "2" -> Part.ADVISES;
            default -> Part.USES;
        };
    }
}
