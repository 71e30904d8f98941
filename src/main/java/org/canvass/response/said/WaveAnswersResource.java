package org.canvass.response.said;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.canvass.organization.CurrentOrganization;
import org.canvass.organization.Role;
import org.canvass.organization.site.CsvSheet;
import org.canvass.response.ResponseFacts;
import org.canvass.response.link.WaveSurveys;
import org.canvass.survey.Survey;
import org.canvass.survey.question.Question;
import org.canvass.wave.Wave;

/**
 * A wave's answers as a table to download, a row a response. A confidential wave's rows name nobody, say no time, leave
 * out accounts of too few answers, and stand in an order that tells nothing. Not for managers: the survey's notice
 * promises that totals go to them.
 */
@Path("/waves/{id}/answers.csv")
@RolesAllowed({Role.ADMINISTRATOR_NAME, Role.CONSULTANT_NAME})
class WaveAnswersResource {

    @Inject
    SaidRows rows;

    @Inject
    WaveSurveys surveys;

    @Inject
    CurrentOrganization organization;

    @GET
    public Response download(@PathParam("id") UUID id) {
        Wave wave = Wave.byId(id);
        if (wave == null || wave.launchedAt == null) {
            throw new NotFoundException();
        }
        Survey survey = surveys.of(organization.id(), id);
        List<String> head = new ArrayList<>(
                wave.confidential
                        ? List.of("Account")
                        : List.of("Account", "Contact", "Complete", "Last changed (UTC)"));
        survey.questions().forEach(question -> head.add(question.key()));
        CsvSheet sheet = new CsvSheet(head.toArray(String[]::new));
        Map<UUID, List<SaidRow>> byContact = rows.ofWave(organization.id(), id).stream()
                .collect(Collectors.groupingBy(SaidRow::contactId, LinkedHashMap::new, Collectors.toList()));
        Map<UUID, Long> respondents = byContact.values().stream()
                .collect(Collectors.groupingBy(said -> said.get(0).accountId(), Collectors.counting()));
        List<List<Object>> table = byContact.values().stream()
                .filter(said -> !wave.confidential
                        || respondents.get(said.get(0).accountId()) >= ResponseFacts.FEWEST_CONFIDENTIAL)
                .map(said -> cells(wave, survey, said))
                .toList();
        if (wave.confidential) {
            table = table.stream()
                    .sorted(Comparator.comparing(Object::toString))
                    .toList();
        }
        table.forEach(cells -> sheet.row(cells.toArray()));
        return sheet.download("answers " + wave.name);
    }

    private static List<Object> cells(Wave wave, Survey survey, List<SaidRow> said) {
        SaidRow any = said.get(0);
        AnswerWords words = new AnswerWords(survey, survey.defaultLanguage(), any.supplier(), any.products());
        List<Object> cells = new ArrayList<>();
        cells.add(any.account());
        if (!wave.confidential) {
            cells.add(any.contactName());
            cells.add(any.complete() ? "yes" : "no");
            cells.add(any.updatedAt());
        }
        for (Question question : survey.questions()) {
            cells.add(said.stream()
                    .map(SaidRow::answer)
                    .filter(answer -> answer != null && answer.question().equals(question.key()))
                    .findFirst()
                    .map(answer -> answer.number() != null ? (Object) answer.number() : words.answer(answer))
                    .orElse(""));
        }
        return cells;
    }
}
