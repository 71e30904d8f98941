package org.canvass.survey.answer;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.canvass.survey.Survey;
import org.canvass.survey.Surveys;
import org.canvass.survey.answer.Asking.Product;
import org.canvass.survey.question.Question;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RouteTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            score | more | products | asked
                  |      | 0        |
            8     |      | 0        |
            9     |      | 0        | promoter
            10    |      | 0        | promoter either
            0     | y    | 0        | either
            0     | y    | 1        | either
            0     | y    | 2        | both either
            0     | n    | 2        |
            10    | n    | 5        | promoter either
            """,
            useHeadersInDisplayName = true)
    void aRouteLooksAtAnswersScoresAndCounts(Integer score, String more, int products, String asked)
            throws IOException {
        Survey survey =
                Surveys.parse("routes.yaml", Files.readString(Path.of("src/test/resources/surveys/good/routes.yaml")));
        Answers answers = Answers.none();
        answers = score == null ? answers : answers.with(Answer.score("score", score));
        answers = more == null ? answers : answers.with(Answer.choice("more", more, List.of()));
        List<Product> offered = IntStream.range(0, products)
                .mapToObj(i -> new Product("p" + i, "Product " + i))
                .toList();
        Asking asking = Asking.of("en", "Northwind", "seed", Instant.EPOCH).withProducts(offered);

        String keys = survey.sections().get(1).asked(answers, asking).stream()
                .map(Question::key)
                .collect(Collectors.joining(" "));
        assertThat(keys).isEqualTo(asked == null ? "" : asked);
        assertThat(survey.sectionsFor(answers, asking)).hasSize(asked == null ? 1 : 2);
    }
}
