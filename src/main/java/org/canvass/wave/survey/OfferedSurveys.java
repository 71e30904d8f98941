package org.canvass.wave.survey;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.canvass.survey.Survey;
import org.canvass.survey.Surveys;

/** The surveys the current organization can ask: those of the program, then its own as last published. */
public final class OfferedSurveys {

    private OfferedSurveys() {}

    public static List<Survey> all() {
        return Stream.concat(
                        Surveys.loadAll().stream(),
                        SurveyVersion.published().stream()
                                .filter(SurveyVersion::reads)
                                .map(SurveyVersion::survey))
                .toList();
    }

    /** Those that ask contacts, as waves do. */
    public static List<Survey> forCustomers() {
        return all().stream().filter(survey -> !survey.forStaff()).toList();
    }

    /** The one of this key, as it would be asked now. */
    public static Optional<Survey> byKey(String key) {
        return Surveys.shipped(key).or(() -> all().stream()
                .filter(survey -> survey.key().equals(key))
                .findFirst());
    }
}
