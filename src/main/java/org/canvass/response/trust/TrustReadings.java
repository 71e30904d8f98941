package org.canvass.response.trust;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.canvass.organization.CurrentOrganization;
import org.canvass.response.link.WaveSurveys;
import org.canvass.survey.Survey;
import org.canvass.survey.question.Feeds;
import org.canvass.survey.question.Question;
import org.canvass.survey.trust.Statement;
import org.canvass.survey.trust.TrustScale;

/** Reads the trust scale of the current organization's responses. */
@Singleton
public class TrustReadings {
    /** With fewer whole responses their median time says nothing about anyone. */
    static final int FEWEST_FOR_A_MEDIAN = 5;

    @Inject
    TrustSql sql;

    @Inject
    WaveSurveys surveys;

    @Inject
    CurrentOrganization organization;

    /**
     * Every response of this wave that answered at least one statement; none where the wave asks no such thing. What a
     * confidential wave may not show is left out.
     */
    public List<TrustReading> of(UUID waveId) {
        return of(waveId, null);
    }

    /** As {@link #of(UUID)}, of one account. */
    public List<TrustReading> of(UUID waveId, UUID accountId) {
        Survey survey = surveys.of(organization.id(), waveId);
        List<Question> asked = survey.questions().stream()
                .filter(question -> question.basics()
                        .feeds()
                        .filter(feeds -> feeds == Feeds.TRUST_ITEM || feeds == Feeds.TRUST_CHECK)
                        .isPresent())
                .toList();
        if (asked.isEmpty()) {
            return List.of();
        }
        Duration median = median(sql.times(organization.id(), waveId));
        return sql.responses(organization.id(), waveId, accountId).stream()
                .map(said -> reading(said, asked, median))
                .filter(reading -> reading.scale().answered())
                .toList();
    }

    private static TrustReading reading(TrustSql.Said said, List<Question> asked, Duration median) {
        List<Statement> statements = asked.stream()
                .map(question -> statement(question, said.scores()))
                .toList();
        TrustScale scale = TrustScale.of(statements, said.placed(), said.took(), median);
        return new TrustReading(
                said.waveId(), said.accountId(), said.contactId(), statements, said.placed(), said.took(), scale);
    }

    private static Statement statement(Question question, Map<String, Integer> scores) {
        boolean check = question.basics().feeds().orElseThrow() == Feeds.TRUST_CHECK;
        String stage = question.basics().about().orElse(TrustScale.STAGES.get(0));
        return new Statement(question.key(), stage, check, scores.get(question.key()));
    }

    /** The middle of the times, or the mean of the two in the middle; null where there are too few. */
    static Duration median(List<Duration> times) {
        if (times.size() < FEWEST_FOR_A_MEDIAN) {
            return null;
        }
        List<Duration> sorted = times.stream().sorted().toList();
        int middle = sorted.size() / 2;
        return sorted.size() % 2 == 1
                ? sorted.get(middle)
                : sorted.get(middle - 1).plus(sorted.get(middle)).dividedBy(2);
    }
}
