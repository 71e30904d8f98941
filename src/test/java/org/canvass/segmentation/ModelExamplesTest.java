package org.canvass.segmentation;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalInt;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.canvass.segmentation.file.SegmentationModels;
import org.canvass.segmentation.model.Band;
import org.canvass.segmentation.model.Input;
import org.canvass.segmentation.model.Input.Kind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Runs the worked examples beside every model, as they are. */
class ModelExamplesTest {
    private static final Path MODELS = Path.of("surveys/models");

    /** Examples of rules that are no model, with their own test. */
    private static final List<String> ELSEWHERE = List.of("contacts"); // ContactVoicesTest

    /** Examples that wait for their model. A name stays here only until its yaml file stands beside it. */
    private static final List<String> WAITING = List.of("loyalty-value");

    @ParameterizedTest(name = "{0}: {1}")
    @MethodSource("examples")
    void everyExampleIsPlacedAsWritten(String file, String row, SegmentationModel model, NamedCsvRecord example) {
        Placing placing = model.place(inputs(model, example));

        assertThat(placing.x().map(Band::code).orElse("")).as("x").isEqualTo(example.getField("x"));
        assertThat(placing.y().map(Band::code).orElse("")).as("y").isEqualTo(example.getField("y"));
        assertThat(placing.segment()).as("segment").isEqualTo(segment(example.getField("segment")));
        assertThat(placing.possible().stream().map(String::valueOf).collect(joining("|")))
                .as("possible")
                .isEqualTo(example.getField("possible"));
        assertThat(placing.question().isPresent())
                .as("a question where unplaced")
                .isNotEqualTo(placing.isPlaced());
    }

    @Test
    void everyFileOfExamplesHasAModelOrIsNamedHere() throws IOException {
        assertThat(keys(".examples.csv")).hasSizeGreaterThan(2).allSatisfy(key -> {
            boolean hasModel = Files.exists(MODELS.resolve(key + ".yaml"));
            boolean isNamed = ELSEWHERE.contains(key) || WAITING.contains(key);
            assertThat(hasModel)
                    .as("%s has a model, or is named in this test, but not both", key)
                    .isNotEqualTo(isNamed);
        });
    }

    @Test
    void everyModelHasItsExamples() throws IOException {
        assertThat(keys(".yaml")).isNotEmpty().allSatisfy(key -> assertThat(MODELS.resolve(key + ".examples.csv"))
                .exists());
    }

    static Stream<Arguments> examples() throws IOException {
        return keys(".yaml").stream().flatMap(key -> {
            SegmentationModel model = SegmentationModels.load(MODELS.resolve(key + ".yaml"));
            return rows(key).stream()
                    .map(row -> Arguments.of(
                            key, "line " + row.getStartingLineNumber() + " " + row.getField("why"), model, row));
        });
    }

    private static List<NamedCsvRecord> rows(String key) {
        try (CsvReader<NamedCsvRecord> csv =
                CsvReader.builder().ofNamedCsvRecord(MODELS.resolve(key + ".examples.csv"))) {
            return csv.stream().toList();
        } catch (IOException unreadable) {
            throw new AssertionError(unreadable);
        }
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

    private static OptionalInt segment(String text) {
        return text.isEmpty() ? OptionalInt.empty() : OptionalInt.of(Integer.parseInt(text));
    }

    /** Numbers stand for raw values, everything else for codes, nothing for unknown. */
    private static Inputs inputs(SegmentationModel model, NamedCsvRecord example) {
        TreeMap<String, Object> raw = new TreeMap<>();
        for (Input input : model.inputs()) {
            String text = example.getField(input.key());
            boolean number = input.kind() == Kind.THRESHOLD && text.matches("-?[0-9.]+");
            raw.put(input.key(), text.isEmpty() ? null : number ? new BigDecimal(text) : text);
        }
        return model.read(raw, new TreeMap<>());
    }
}
