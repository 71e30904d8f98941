package org.canvass.segmentation.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.canvass.segmentation.SegmentationModel;
import org.canvass.segmentation.model.Segment;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every way to spoil the Canvas is refused with the line to look at. */
class SegmentationModelsTest {
    private static final Path CANVAS = Path.of("surveys/models/canvas.yaml");

    @Test
    void theShippedCanvasHasItsSixSegmentsInTheirColours() {
        SegmentationModel canvas = SegmentationModels.shipped("canvas");

        assertThat(canvas.key()).isEqualTo("canvas");
        assertThat(canvas.segments()).extracting(Segment::number).containsExactly(1, 2, 3, 4, 5, 6);
        assertThat(canvas.segments())
                .extracting(Segment::color)
                .containsExactly("#9aa5b1", "#009e73", "#56b4e9", "#0072b2", "#e69f00", "#d55e00");
        assertThat(canvas.languages()).containsExactly("en", "de");
    }

    @ParameterizedTest(name = "{2}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            M: [2, 3, 6]                  | M: [2, ~, 6]                | The cell in row 'M', column 'B' is empty.
            M: [2, 3, 6]                  | M: [2, 3]                   | The cell in row 'M', column 'C' is empty.
            M: [2, 3, 6]                  | M: [2, 3, 6, 6]             | The row 'M' has 4 cells for 3 columns.
            M: [2, 3, 6]                  | M: [2, 7, 6]                | There is no segment 7 in this model.
            M: [2, 3, 6]                  | N: [2, 3, 6]                | The Y axis has no band 'N'.
            - number: 5                   | - number: 4                 | The segment '4' is there twice.
            inputs: [revenue, opp         | inputs: [turnover, opp      | There is no input 'turnover' in this model.
            veto: { opportunities: 1, app | veto: { chances: 1, app     | There is no input 'chances' in this model.
            veto: { opportunities: 1, app | veto: { opportunities: 3, app | The veto of 'opportunities' at level 3 would always hold; it has 3 levels.
            from: [4, 12]                 | from: [12, 4]               | The bands of 'engagement' are not in order: 4 has to be above 12.
            from: [4, 12]                 | from: [4, 4]                | The bands of 'engagement' are not in order: 4 has to be above 4.
            from: [4, 12]                 | from: [4]                   | The bands of 'engagement' need 2 numbers in 'from', one for each level above the lowest; there are 1.
            from: [4, 12]                 | from: [4, often]            | from: string found, number expected.
            workbook: { everyday: 1, risk: 1 | workbook: { everyday: 1, risk: 3 | The bands of 'trust' are not in order: a later answer has a lower level.
            workbook: { everyday: 1, risk: 1 | workbook: { everyday: 1, risky: 1 | The input 'trust' has no answer 'risky'.
            map: workbook                 | map: workbok                | The input 'trust' has to say in 'map' which of its maps is used.
            descriptive: { everyday: 1, risk: 2, knowledge: 3 | descriptive: { everyday: 1, risk: 2, knowledge: 4 | There is no level 4 in 'trust'.
            typical: { trust: [risk, kno  | typical: { trust: [risque, kno | The input 'trust' has no answer 'risque'.
            combine: { by: mean } # or    | combine: { by: single, input: revenue } # or | 'by: single' has to name one of the inputs of this axis.
            combine: { by: mean } # or    | combine: { by: sum } # or   | by: does not have a value in the enumeration ["mean", "median", "single"].
            kind: tercile                 | knd: tercile                | There is no "knd" here; check the spelling.
            name: { en: Revenue, de: Umsatz } | name: { en: Revenue }   | This text is missing in "de".
            color: "#009e73"              | color: green                | color: does not match the regex pattern ^#[0-9a-f]{6}$.
            languages: [en, de]           | languages: [en, de          | This is not valid YAML
            version: 1                    | key: canvas                 | "key" is written twice here; keep one.
            name: { en: The Canvas, de    | name: { en: *canvas, de     | Aliases (*name) are not read here; write the text out.
            """)
    void aSpoiledModelIsRefusedWithItsLine(String right, String wrong, String problem) throws IOException {
        String file = Files.readString(CANVAS);
        int at = file.indexOf(right.strip());
        assertThat(at).as("the Canvas has: " + right).isPositive();
        long line = file.substring(0, at).lines().count() + (file.charAt(at - 1) == '\n' ? 1 : 0);

        InvalidModel refused = refused(file.substring(0, at)
                + wrong.strip()
                + file.substring(at + right.strip().length()));

        assertThat(refused.problems())
                .anySatisfy(told -> assertThat(told).startsWith("models/spoiled.yaml:" + line + ": " + problem));
    }

    @ParameterizedTest(name = "{3}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            # spoiled so                          |                             | refused at the line of | with
            L: [1, 3, 5]                          | L: [1, 3, 6]                | - number: 5            | The segment 5 is in no cell of the grid.
            inputs: [engagement, products, trust] | inputs: [engagement, trust] | - key: products        | No axis and no alert uses the input 'products'.
            - key: products                       | - key: trust                | - key: trust           | The input 'trust' is there twice.
            """)
    void whatFollowsFromASpoiledLineIsToldWhereItStands(String right, String wrong, String where, String problem)
            throws IOException {
        String file = Files.readString(CANVAS);

        assertThat(refused(file.replace(right, wrong)).problems())
                .contains("models/spoiled.yaml:" + lineOf(file, where) + ": " + problem);
    }

    @ParameterizedTest(name = "{3}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            loyalty-value | above: [0]          | above: [often]      | above: string found, number expected.
            loyalty-value | above: [0]          | above: [0, 1]       | The bands of 'loyalty' need 1 numbers in 'above', one for each level above the lowest; there are 2.
            loyalty-value | above: [0]          | maps: { a: { b: 1 } } | Only an input of the kind 'map' has answers and maps.
            loyalty-value | field: potential    | field: hope         | There is no 'hope' in figures; there is revenue, profit, potential, engagement.
            loyalty-value | source: answers     | source: figures     | There is no 'loyalty' in figures; there is revenue, profit, potential, engagement.
            loyalty-value | - key: potential    | - key: new          | 'new' has a meaning of its own here; call the input otherwise.
            loyalty-value | for-new: left       | for-new: west       | This axis has no band 'west'.
            loyalty-value | next: [2]           | next: [1]           | A segment does not lead to itself; leave it out.
            loyalty-value | next: [2]           | next: [9]           | There is no segment 9 in this model.
            loyalty-value | - key: not-asked    | - key: no-potential | The tray 'no-potential' is there twice.
            loyalty-value | input: loyalty, below: 0 | input: trust, below: 0 | There is no input 'trust' in this model.
            loyalty-value | input: loyalty, below: 0 | input: loyalty      | Say when it holds: 'level', 'below' or 'above'.
            loyalty-value | input: revenue, level: 3 | input: revenue, level: 4 | There is no level 4 in 'revenue'.
            loyalty-value | picture: bubbles    | picture: cake       | picture: does not have a value in the enumeration ["grid", "bubbles"].
            membership    | weights: { participation: 2, services: 1 } | weights: { participation: 2 } | The weight of 'services' is missing.
            membership    | weights: { participation: 2, services: 1 } | weights: { participation: 2, services: 1, trust: 1 } | 'trust' is no input of this axis.
            membership    | combine: { by: median } | combine: { by: median, weights: { trust: 2 } } | Only 'by: mean' has weights.
            membership    | kind: map           | kind: tercile       | 'trust' is no number; only a map can read it.
            membership    | from: [1, 2, 4]     | kinds: 3            | There is no "kinds" here; check the spelling.
            membership    | { input: recommend, below: 0 } | { input: trust, below: 0 } | 'trust' is no number; only 'level' can be asked of it.
            """)
    void aSpoiledPartOfAnotherModelIsRefusedWithItsLine(String model, String right, String wrong, String problem)
            throws IOException {
        String file = Files.readString(Path.of("surveys/models/" + model + ".yaml"));
        int at = file.indexOf(right.strip());
        assertThat(at).as("the model has: " + right).isPositive();
        InvalidModel refused = refused(file.substring(0, at)
                + wrong.strip()
                + file.substring(at + right.strip().length()));
        assertThat(refused.problems()).anySatisfy(told -> assertThat(told).endsWith(": " + problem));
        assertThat(refused.problems()).allSatisfy(told -> assertThat(told).matches("models/spoiled.yaml:[0-9]+: .*"));
    }

    @ParameterizedTest(name = "{2}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            '    input: potential' | '    input: revenue' | No axis uses the input 'revenue', so nobody is unplaced for want of it.
            inputs: [loyalty]   | inputs: [loyalty, potential] | To draw bubbles, an axis needs exactly one input, and that a number.
            - { input: revenue, level: 3 } | - { input: loyalty, below: -50 } | No axis and no alert uses the input 'revenue'.
            """)
    void whatStandsBesideTheGridFitsTheInputs(String right, String wrong, String problem) {
        String file = SegmentationModels.shippedText("loyalty-value");
        assertThat(refused(file.replace(right, wrong)).problems())
                .anySatisfy(told -> assertThat(told).endsWith(": " + problem));
    }

    @Test
    void aMissingRowIsAnEmptyCell() throws IOException {
        String file = Files.readString(CANVAS);

        assertThat(refused(file.replace("  L: [1, 3, 5]\n", "")).problems()).anySatisfy(told -> assertThat(told)
                .startsWith("models/spoiled.yaml:" + lineOf(file, "grid:"))
                .endsWith("The grid has empty cells: the row 'L' is missing."));
    }

    @Test
    void everythingWrongIsToldAtOnceInTheOrderOfTheLines() throws IOException {
        String file = Files.readString(CANVAS);

        InvalidModel refused =
                refused(file.replace("L: [1, 3, 5]", "L: [1, 3, 9]").replace("from: [1, 3]", "from: [3, 1]"));

        assertThat(refused.problems())
                .containsExactly(
                        "models/spoiled.yaml:" + lineOf(file, "from: [1, 3]")
                                + ": The bands of 'opportunities' are not in order: 1 has to be above 3.",
                        "models/spoiled.yaml:" + lineOf(file, "L: [1, 3, 5]")
                                + ": There is no segment 9 in this model.",
                        "models/spoiled.yaml:" + lineOf(file, "- number: 5")
                                + ": The segment 5 is in no cell of the grid.");
        assertThat(refused)
                .hasMessageStartingWith(
                        "The segmentation model models/spoiled.yaml cannot be used. Please correct:\n  models/");
    }

    @ParameterizedTest
    @CsvSource({"'', The file is empty.", "just words, object expected.", "'[1, 2]', object expected."})
    void aFileThatIsNoModelAtAllIsRefused(String text, String problem) throws IOException {
        assertThat(refused(text).problems()).singleElement().asString().endsWith(problem);
    }

    @Test
    void bytesThatAreNotTextAreRefused() {
        byte[] bytes = {(byte) 0xff, (byte) 0xfe, 0, 0, (byte) 0x80, 7};

        InvalidModel refused = catchThrowableOfType(
                InvalidModel.class,
                () -> SegmentationModels.load(new ByteArrayInputStream(bytes), "models/spoiled.yaml"));

        assertThat(refused.problems()).hasSize(1);
    }

    private static int lineOf(String file, String text) {
        List<String> lines = file.lines().toList();
        for (int i = 0; i < lines.size(); i++) {
            if (lines.get(i).contains(text)) {
                return i + 1;
            }
        }
        throw new AssertionError("Nothing like it: " + text);
    }

    private static InvalidModel refused(String text) {
        InvalidModel refused =
                catchThrowableOfType(InvalidModel.class, () -> SegmentationModels.parse("models/spoiled.yaml", text));
        assertThat(refused).as("the file is refused").isNotNull();
        return refused;
    }
}
