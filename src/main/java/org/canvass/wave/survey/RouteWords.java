package org.canvass.wave.survey;

import java.time.Period;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.canvass.survey.Survey;
import org.canvass.survey.answer.Route;
import org.canvass.survey.question.Option;
import org.canvass.survey.question.Question;
import org.canvass.survey.scale.Scale;

/** When a question is asked, as a consultant says it. */
record RouteWords(Survey survey, String language, String supplier) {

    /** "Asked only if P2 is “Yes” or “Maybe”, and …"; null for what everyone is asked. */
    String of(Question question) {
        Route route = question.basics().route();
        return route instanceof Route.Always ? null : "Asked only if " + clause(route) + ".";
    }

    private String clause(Route route) {
        if (route instanceof Route.AnswerIn in) {
            return answerIn(in);
        }
        if (route instanceof Route.Written written) {
            return written.question() + " was answered in words";
        }
        if (route instanceof Route.KnownIn known) {
            return "they said within the last " + period(known.within()) + " that they "
                    + or(known.values().stream().map(RouteWords::part).toList());
        }
        if (route instanceof Route.NotKnown unknown) {
            return "their part in choosing was not learned within the last " + period(unknown.within());
        }
        if (route instanceof Route.AtLeast least) {
            return least.least() == 1
                    ? "at least one suited product is not taken"
                    : "at least " + least.least() + " suited products are not taken";
        }
        if (route instanceof Route.FigureAtLeast figure) {
            return "the account’s " + figure.figure() + " of twelve months is known and at least "
                    + figure.least().toPlainString();
        }
        if (route instanceof Route.All all) {
            return all.routes().stream().map(this::clause).collect(Collectors.joining(", and "));
        }
        if (route instanceof Route.Any any) {
            return "either " + any.routes().stream().map(this::clause).collect(Collectors.joining(", or "));
        }
        return "always";
    }

    private String answerIn(Route.AnswerIn in) {
        Question asked = survey.question(in.question()).orElse(null);
        List<Integer> scores = in.codes().stream()
                .filter(code -> code.matches("[0-9]{1,2}"))
                .map(Integer::valueOf)
                .sorted()
                .toList();
        List<String> words = new ArrayList<>();
        boolean whole = scores.size() > 2
                && scores.equals(IntStream.rangeClosed(scores.get(0), scores.get(scores.size() - 1))
                        .boxed()
                        .toList());
        if (whole && asked != null && asked.type().equals("one-to-five") && scores.size() == Scale.POINTS) {
            words.add("any score");
        } else if (whole) {
            words.add(scores.get(0) + " to " + scores.get(scores.size() - 1));
        } else {
            scores.forEach(score -> words.add(score.toString()));
        }
        if (asked != null) {
            for (Option option : asked.written()) {
                if (in.codes().contains(option.code())) {
                    words.add("“" + option.text().in(language, supplier) + "”");
                }
            }
        }
        return in.question() + " is " + or(words);
    }

    private static String part(String role) {
        return switch (role) {
            case "DM" -> "decide";
            case "INF" -> "advise";
            case "USE" -> "use what is bought";
            case "NONE" -> "have no part in it";
            default -> role;
        };
    }

    private static String period(Period period) {
        long months = period.toTotalMonths();
        return months > 0 && period.getDays() == 0
                ? months == 1 ? "month" : months + " months"
                : period.toString().substring(1).toLowerCase(java.util.Locale.ROOT);
    }

    private static String or(List<String> words) {
        if (words.size() < 2) {
            return String.join("", words);
        }
        return String.join(", ", words.subList(0, words.size() - 1)) + " or " + words.get(words.size() - 1);
    }
}
