package org.canvass.segmentation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.canvass.segmentation.file.Examples;
import org.canvass.segmentation.file.InvalidModel;
import org.canvass.segmentation.file.SegmentationModels;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Runs the worked examples beside every model, as they are, and sees that one which does not hold is told. */
class ModelExamplesTest {
    private static final Path MODELS = Path.of("surveys/models");

    /** Examples of rules that are no model, with their own test. */
    private static final List<String> ELSEWHERE = List.of("contacts"); // ContactVoicesTest

    private static final String LOYALTY =
            """
            loyalty,potential,new,segment
            1,40000,False,Partners
            0,40000,False,Celebrities
            """;

    @ParameterizedTest
    @MethodSource("models")
    void everyExampleIsPlacedAsWritten(String key) throws IOException {
        Examples examples = run(key, Files.readString(MODELS.resolve(key + ".examples.csv")));
        assertThat(examples.problems()).isEmpty();
        assertThat(examples.held()).isGreaterThanOrEqualTo(7);
    }

    @ParameterizedTest(name = "{2}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            1,40000,False,Partners   | 1,40000,False,Supporters  | models/e.csv:2: The example says segment 'Supporters', the model says 'Partners'.
            0,40000,False,Celebrities | 0,40000,False,unplaced:not asked | models/e.csv:3: The example says segment 'unplaced:not asked', the model says 'Celebrities'.
            0,40000,False,Celebrities | ,40000,False,Celebrities  | models/e.csv:3: The example says segment 'Celebrities', the model says 'unplaced:not asked'.
            0,40000,False,Celebrities | much,40000,False,Celebrities | models/e.csv:3: The input 'loyalty' knows neither an answer nor a level 'much'.
            0,40000,False,Celebrities | 0,40000,False            | models/e.csv:3: This row has 3 cells, the first row has 4.
            loyalty,potential        | loyal,potential           | models/e.csv:1: The model has no input 'loyal'.
            loyalty,potential        | potential,potential       | models/e.csv:1: The column 'potential' is there twice.
            new,segment              | new,why                   | models/e.csv:1: The column 'segment' is missing: what should come of each example?
            """)
    void anExampleThatDoesNotHoldIsToldWithItsLine(String right, String wrong, String problem) {
        assertThat(run("loyalty-value", LOYALTY.replace(right.strip(), wrong.strip()))
                        .problems())
                .anySatisfy(told -> assertThat(told).hasToString(problem));
    }

    @Test
    void aModelWhoseExamplesDoNotHoldIsRefusedAtStart() {
        String yaml = SegmentationModels.shippedText("loyalty-value");
        InvalidModel refused = catchThrowableOfType(
                InvalidModel.class,
                () -> SegmentationModels.withExamples(
                        "models/l.yaml", yaml, "models/e.csv", LOYALTY.replace("0,40000", "0,39999")));
        assertThat(refused.problems())
                .containsExactly("models/e.csv:3: The example says segment 'Celebrities', the model says 'The Exes'.");
    }

    @Test
    void aFileWithoutExamplesIsRefused() {
        assertThat(run("loyalty-value", "loyalty,potential,new,segment\n").problems())
                .singleElement()
                .hasToString("models/e.csv:1: There is no worked example. Add a few, with their outcome.");
    }

    @Test
    void everyFileOfExamplesHasAModelAndEveryModelIsShippedWithExamples() throws IOException {
        List<String> models = keys(".yaml");
        assertThat(SegmentationModels.shippedKeys()).containsExactlyInAnyOrderElementsOf(models);
        assertThat(keys(".examples.csv").stream().filter(key -> !ELSEWHERE.contains(key)))
                .containsExactlyInAnyOrderElementsOf(models);
        assertThat(SegmentationModels.shipped())
                .extracting(SegmentationModel::key)
                .contains("canvas", "loyalty-value");
    }

    static Stream<String> models() throws IOException {
        return keys(".yaml").stream();
    }

    private static Examples run(String key, String csv) {
        return Examples.run("models/e.csv", csv, SegmentationModels.shipped(key));
    }

    private static List<String> keys(String ending) throws IOException {
        try (Stream<Path> files = Files.list(MODELS)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(ending))
                    .map(name -> name.substring(0, name.length() - ending.length()))
                    .sorted()
                    .toList();
        }
    }
}
