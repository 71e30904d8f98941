package org.canvass.response.said;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.canvass.organization.CurrentOrganization;
import org.canvass.response.ResponseFacts;
import org.canvass.response.link.WaveSurveys;
import org.canvass.response.said.SaidInWave.ByContact;
import org.canvass.response.said.SaidInWave.Count;
import org.canvass.response.said.SaidInWave.Counted;
import org.canvass.response.said.SaidInWave.Line;
import org.canvass.survey.Survey;

/** What an account's contacts said, wave by wave, for the account's page; a confidential wave stays confidential. */
@Singleton
public class AccountAnswers {

    @Inject
    SaidRows rows;

    @Inject
    WaveSurveys surveys;

    @Inject
    CurrentOrganization organization;

    /**
     * The newest wave first.
     *
     * @param language the reader's; a survey that lacks it is read in its default one
     */
    public List<SaidInWave> of(UUID accountId, String language) {
        Map<UUID, List<SaidRow>> byWave = rows.ofAccount(organization.id(), accountId).stream()
                .collect(Collectors.groupingBy(SaidRow::waveId, LinkedHashMap::new, Collectors.toList()));
        return byWave.values().stream().map(said -> inWave(said, language)).toList();
    }

    private SaidInWave inWave(List<SaidRow> said, String language) {
        SaidRow any = said.get(0);
        Survey survey = surveys.of(organization.id(), any.waveId());
        AnswerWords words = new AnswerWords(survey, survey.languageFor(language), any.supplier(), any.products());
        int respondents = (int) said.stream().map(SaidRow::contactId).distinct().count();
        boolean withheld = any.confidential() && respondents < ResponseFacts.FEWEST_CONFIDENTIAL;
        return new SaidInWave(
                any.waveId(),
                any.wave(),
                any.launchedAt(),
                any.confidential(),
                respondents,
                withheld,
                any.confidential() ? List.of() : contacts(said, words),
                any.confidential() && !withheld ? counts(said, words) : List.of());
    }

    private static List<ByContact> contacts(List<SaidRow> said, AnswerWords words) {
        Map<UUID, List<SaidRow>> byContact = said.stream()
                .collect(Collectors.groupingBy(SaidRow::contactId, LinkedHashMap::new, Collectors.toList()));
        List<ByContact> contacts = new ArrayList<>();
        byContact.forEach((id, rows) -> {
            List<Line> lines = rows.stream()
                    .filter(row -> row.answer() != null)
                    .sorted(Comparator.comparingInt(row -> words.position(row.answer())))
                    .map(row -> new Line(
                            row.answer().question(),
                            words.feeds(row.answer()),
                            words.means(row.answer()),
                            words.question(row.answer()),
                            words.answer(row.answer()),
                            row.answeredAt()))
                    .toList();
            Instant at = lines.stream()
                    .map(Line::at)
                    .max(Comparator.naturalOrder())
                    .orElse(rows.get(0).updatedAt());
            contacts.add(
                    new ByContact(id, rows.get(0).contactName(), rows.get(0).complete(), at, lines));
        });
        return contacts;
    }

    private static List<Counted> counts(List<SaidRow> said, AnswerWords words) {
        Map<Integer, List<SaidRow>> byQuestion = said.stream()
                .filter(row -> row.answer() != null)
                .collect(Collectors.groupingBy(row -> words.position(row.answer()), TreeMap::new, Collectors.toList()));
        return byQuestion.values().stream()
                .map(rows -> {
                    Map<String, Long> times = rows.stream()
                            .flatMap(row -> words.parts(row.answer()).stream())
                            .collect(Collectors.groupingBy(part -> part, TreeMap::new, Collectors.counting()));
                    List<Count> counts = times.entrySet().stream()
                            .map(part ->
                                    new Count(part.getKey(), part.getValue().intValue()))
                            .sorted(Comparator.comparingInt(Count::times).reversed())
                            .toList();
                    return new Counted(
                            rows.get(0).answer().question(),
                            words.feeds(rows.get(0).answer()),
                            words.question(rows.get(0).answer()),
                            counts);
                })
                .toList();
    }
}
