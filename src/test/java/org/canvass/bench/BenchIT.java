package org.canvass.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.canvass.bench.answers.AnswersPart;
import org.canvass.bench.growth.GrowthPart;
import org.canvass.bench.mail.MailPart;
import org.canvass.bench.page.PagePart;
import org.canvass.bench.start.MemoryPart;
import org.canvass.bench.start.StartPart;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** {@code mvn -Pbench verify}: all parts, or with {@code -Dbench=answers,page} some. */
@Tag("bench")
class BenchIT {
    private static final List<Part> PARTS = List.of(
            new AnswersPart(), new PagePart(), new MailPart(), new StartPart(), new MemoryPart(), new GrowthPart());

    @Test
    void everyPartIsMeasuredAndNothingIsLostOrDoubled() throws Exception {
        List<Part> wanted = wanted();
        Report report = new Report(Machine.facts());
        System.out.println(report.machineTable());
        List<String> wrong = new ArrayList<>();
        for (Part part : wanted) {
            List<Figure> figures = List.of();
            List<String> missing = part.missing();
            String failure = null;
            long begin = System.nanoTime();
            if (missing.isEmpty()) {
                try {
                    figures = part.run();
                } catch (Exception | AssertionError failed) {
                    failed.printStackTrace();
                    failure = failed.toString();
                    wrong.add(part.name() + " failed: " + failure);
                }
            }
            report.add(part, missing, failure, (System.nanoTime() - begin) / 1e9, figures);
            report.write();
            System.out.println(report.table(part.name()));
            figures.stream()
                    .filter(Figure::wrong)
                    .forEach(figure -> wrong.add(part.name() + ": " + figure.what() + " " + figure.value()));
        }
        assertThat(wrong).as("see target/bench.json").isEmpty();
    }

    private static List<Part> wanted() {
        String names = System.getProperty("bench", "");
        if (names.isBlank() || names.equals("true")) {
            return PARTS;
        }
        List<String> all = PARTS.stream().map(Part::name).toList();
        List<String> asked = Arrays.asList(names.split("\\s*,\\s*"));
        assertThat(all).as("the parts there are").containsAll(asked);
        return PARTS.stream().filter(part -> asked.contains(part.name())).toList();
    }
}
