package org.canvass.staff.page;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.canvass.account.AccountFact;
import org.canvass.account.FactKind;
import org.canvass.organization.Ids;
import org.canvass.staff.Estimate;
import org.canvass.staff.StaffAsk;
import org.canvass.survey.Survey;
import org.canvass.survey.answer.Answer;
import org.canvass.survey.answer.Answers;
import org.canvass.survey.question.Feeds;
import org.canvass.survey.question.Option;
import org.canvass.survey.question.Question;

/** Writes and reads estimates. Every statement names the organization and works in the caller's transaction. */
@ApplicationScoped
class EstimateRows {

    private static final String ESTIMATE =
            """
            insert into estimate (organization_id, id, staff_wave_id, ask_id, account_id, passed, trust, appetite,
                                  recommend, heard, given_at)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            on duplicate key update ask_id = values(ask_id), passed = values(passed), trust = values(trust),
              appetite = values(appetite), recommend = values(recommend), heard = values(heard),
              given_at = values(given_at)
            """;

    private static final String ANSWER =
            """
            insert into estimate_answer (organization_id, estimate_id, question, feeds, about, means, codes, number,
                                         value, text, other)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """;

    /** What they think an account spends and could spend is also a fact about it, of the day it was estimated. */
    private static final Map<Feeds, FactKind> FACTS =
            Map.of(Feeds.SPEND, FactKind.SPEND, Feeds.CEILING, FactKind.CEILING, Feeds.FIVE_YEARS, FactKind.POTENTIAL);

    @Inject
    DataSource database;

    /** Locks the ask while it is not finished; whoever estimates has started. */
    boolean lock(UUID ask, Instant now) {
        return StaffAsk.update("startedAt = coalesce(startedAt, ?1) where id = ?2 and finishedAt is null", now, ask)
                > 0;
    }

    /** Finishes the ask; false where it was finished. */
    boolean finish(StaffAsk ask, Instant now) {
        return StaffAsk.update("finishedAt = ?1 where id = ?2 and finishedAt is null", now, ask.id) > 0;
    }

    /** One estimate as a whole. */
    void write(StaffAsk ask, UUID account, Survey survey, Answers answers, Instant now) {
        var means = survey.meaningOf(answers);
        UUID id = estimate(
                ask,
                account,
                false,
                means.trust().orElse(null),
                means.appetite().orElse(null),
                means.recommend().isPresent() ? means.recommend().getAsInt() : null,
                heard(survey, answers),
                now);
        for (Answer answer : answers.all()) {
            update(ANSWER, row(ask.organizationId, id, survey, answer));
            fact(ask, account, survey, answer, now);
        }
    }

    /** An account closed without an estimate. */
    void pass(StaffAsk ask, UUID account, Survey survey, Instant now) {
        estimate(ask, account, true, null, null, null, null, now);
    }

    /** The answers behind an estimate. */
    Answers read(Estimate estimate) {
        List<Answer> answers = new ArrayList<>();
        try (Connection connection = database.getConnection();
                PreparedStatement query = connection.prepareStatement(
                        "select question, codes, number, text, other from estimate_answer where organization_id = ?"
                                + " and estimate_id = ?")) {
            query.setString(1, estimate.organizationId);
            query.setString(2, estimate.id.toString());
            try (ResultSet row = query.executeQuery()) {
                while (row.next()) {
                    String codes = row.getString(2);
                    answers.add(new Answer(
                            row.getString(1),
                            codes == null ? List.of() : Arrays.asList(codes.split(" ")),
                            row.getObject(3, Integer.class),
                            row.getString(4),
                            row.getString(5),
                            List.of()));
                }
            }
        } catch (SQLException failure) {
            throw new IllegalStateException("The estimate could not be read.", failure);
        }
        return Answers.of(answers);
    }

    private UUID estimate(
            StaffAsk ask,
            UUID account,
            boolean passed,
            String trust,
            String appetite,
            Integer recommend,
            String heard,
            Instant now) {
        Estimate was = Estimate.of(ask.wave.id, account);
        UUID id = was == null ? Ids.next() : was.id;
        update(
                ESTIMATE,
                ask.organizationId,
                id,
                ask.wave.id,
                ask.id,
                account,
                passed,
                trust,
                appetite,
                recommend,
                heard,
                LocalDateTime.ofInstant(now, ZoneOffset.UTC));
        update("delete from estimate_answer where organization_id = ? and estimate_id = ?", ask.organizationId, id);
        return id;
    }

    /** The option's code says it: recent, earlier or judgement. */
    private static String heard(Survey survey, Answers answers) {
        return survey.feeding(Feeds.HEARD)
                .flatMap(question -> answers.to(question.key()).flatMap(answer -> chosen(question, answer)))
                .flatMap(Option::means)
                .orElse(null);
    }

    private void fact(StaffAsk ask, UUID account, Survey survey, Answer answer, Instant now) {
        Optional<Question> question = survey.question(answer.question());
        FactKind kind = question.flatMap(asked -> asked.basics().feeds())
                .map(FACTS::get)
                .orElse(null);
        BigDecimal number = question.flatMap(asked -> chosen(asked, answer))
                .flatMap(Option::value)
                .orElse(answer.number() == null ? null : BigDecimal.valueOf(answer.number()));
        if (kind != null && number != null) {
            AccountFact.estimate(account, kind, number, LocalDate.ofInstant(now, ask.zone()), now);
        }
    }

    private static Object[] row(String organization, UUID estimate, Survey survey, Answer answer) {
        Optional<Question> question = survey.question(answer.question());
        Optional<Option> chosen = question.flatMap(asked -> chosen(asked, answer));
        return new Object[] {
            organization,
            estimate,
            answer.question(),
            question.flatMap(asked -> asked.basics().feeds()).map(Feeds::name).orElse(null),
            question.flatMap(asked -> asked.basics().about()).orElse(null),
            chosen.flatMap(Option::means).orElse(null),
            answer.codes().isEmpty() ? null : String.join(" ", answer.codes()),
            answer.number(),
            chosen.<BigDecimal>flatMap(Option::value).orElse(null),
            answer.text(),
            answer.other()
        };
    }

    private static Optional<Option> chosen(Question question, Answer answer) {
        return question instanceof org.canvass.survey.question.SingleChoice single
                ? answer.codes().stream().findFirst().flatMap(single::option)
                : Optional.empty();
    }

    private void update(String sql, Object... values) {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) {
                statement.setObject(i + 1, values[i] instanceof UUID id ? id.toString() : values[i]);
            }
            statement.executeUpdate();
        } catch (SQLException failure) {
            throw new IllegalStateException("The estimate could not be kept.", failure);
        }
    }
}
