package org.canvass.survey;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.canvass.survey.answer.Answer;
import org.canvass.survey.answer.Answers;
import org.canvass.survey.question.Feeds;
import org.canvass.survey.question.Option;
import org.canvass.survey.question.SingleChoice;

/**
 * What one respondent's answers say, by what the questions feed and never by their keys. Empty is unknown: not asked,
 * left out, or "I can't say".
 */
public record Meaning(Survey survey, Answers answers) {

    /** The stage of trust: everyday, risk, knowledge, identification. */
    public Optional<String> trust() {
        return chosen(Feeds.TRUST).flatMap(Option::means);
    }

    /** Whether they want more: No, Maybe, Yes. */
    public Optional<String> appetite() {
        return chosen(Feeds.APPETITE).flatMap(Option::means);
    }

    /** Their part in the choice: DM, INF, USE, NONE. */
    public Optional<String> role() {
        return chosen(Feeds.ROLE).flatMap(Option::means);
    }

    /** How much their answers count by the definition; a setting may say otherwise. */
    public Optional<Integer> weight() {
        return chosen(Feeds.ROLE).flatMap(Option::weight);
    }

    /** 0 to 10. */
    public OptionalInt recommend() {
        return answer(Feeds.RECOMMEND).map(Answer::number).map(OptionalInt::of).orElse(OptionalInt.empty());
    }

    /** The codes of the products they would like to hear about. */
    public List<String> interests() {
        return answer(Feeds.INTEREST).stream()
                .flatMap(answer -> answer.codes().stream())
                .map(Option::productOf)
                .flatMap(Optional::stream)
                .toList();
    }

    /** What else they would like to hear about, in their words. */
    public Optional<String> otherInterest() {
        return answer(Feeds.INTEREST).map(Answer::other);
    }

    /** What they wrote. */
    public Optional<String> comment() {
        return answer(Feeds.COMMENT).map(Answer::text);
    }

    /** Whether they may be contacted about their answers; empty when they did not say, which is no permission. */
    public Optional<Boolean> mayBeContacted() {
        return chosen(Feeds.PERMISSION).flatMap(Option::means).map("yes"::equals);
    }

    /** The signs the chosen options carry, such as "shrinking". */
    public List<String> flags() {
        return survey.questions().stream()
                .filter(SingleChoice.class::isInstance)
                .map(SingleChoice.class::cast)
                .flatMap(this::chosen)
                .map(Option::flag)
                .flatMap(Optional::stream)
                .toList();
    }

    private Optional<Answer> answer(Feeds feeds) {
        return survey.feeding(feeds).flatMap(question -> answers.to(question.key()));
    }

    private Optional<Option> chosen(Feeds feeds) {
        return survey.feeding(feeds)
                .filter(SingleChoice.class::isInstance)
                .map(SingleChoice.class::cast)
                .flatMap(question -> chosen(question).findFirst());
    }

    private Stream<Option> chosen(SingleChoice question) {
        return answers.to(question.key()).stream()
                .flatMap(answer -> answer.codes().stream())
                .map(question::option)
                .flatMap(Optional::stream);
    }
}
