package org.canvass.survey.answer;

import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What one respondent has said so far, at most one answer a question, in the order given. */
public record Answers(Map<String, Answer> byQuestion) {
    private static final Answers NONE = new Answers(Map.of());

    public Answers {
        byQuestion = Collections.unmodifiableMap(new LinkedHashMap<>(byQuestion));
    }

    public static Answers none() {
        return NONE;
    }

    public static Answers of(Answer... answers) {
        return of(List.of(answers));
    }

    /** Of two answers to one question the later stands. */
    public static Answers of(Collection<Answer> answers) {
        Map<String, Answer> byQuestion = new LinkedHashMap<>();
        answers.forEach(answer -> byQuestion.put(answer.question(), answer));
        return new Answers(byQuestion);
    }

    public Optional<Answer> to(String question) {
        return Optional.ofNullable(byQuestion.get(question));
    }

    public Answers with(Answer answer) {
        Map<String, Answer> more = new LinkedHashMap<>(byQuestion);
        more.put(answer.question(), answer);
        return new Answers(more);
    }

    public Answers without(String question) {
        Map<String, Answer> fewer = new LinkedHashMap<>(byQuestion);
        fewer.remove(question);
        return new Answers(fewer);
    }

    public Collection<Answer> all() {
        return byQuestion.values();
    }

    public boolean isEmpty() {
        return byQuestion.isEmpty();
    }
}
