package org.canvass.response.link;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.canvass.survey.Survey;
import org.canvass.survey.answer.Answers;
import org.canvass.survey.answer.Asking;

/**
 * All that stands behind a contact's link, as one query found it.
 *
 * @param declinedAt when the contact said "this is not for me"; null where not
 * @param colleague whom the contact named instead; null where nobody
 * @param passedAt when it was passed on to that colleague, who then answers instead; null where it was not
 * @param mayAnswer whether the wave is open: running or paused, and not past its last day
 * @param contactName as the organization's files write it
 * @param roleAt when the contact last told their part in the choice, in an earlier wave; null where never
 * @param figures those of the account that the survey's routes look at; what is not there is unknown
 * @param responseId null where nothing has been posted yet
 * @param reached the furthest page posted, 0 for none
 * @param answeredAt when the last page was first posted; null while it was not
 */
public record Ask(
        String organizationId,
        UUID invitationId,
        int generation,
        String language,
        Instant declinedAt,
        String colleague,
        Instant passedAt,
        UUID waveId,
        boolean mayAnswer,
        LocalDate closesOn,
        boolean confidential,
        UUID accountId,
        String accountName,
        UUID contactId,
        String contactName,
        String role,
        Instant roleAt,
        String supplier,
        String sender,
        ZoneId zone,
        List<Asking.Product> products,
        Map<String, BigDecimal> figures,
        UUID responseId,
        int reached,
        Instant answeredAt,
        Answers answers,
        Survey survey) {

    public boolean declined() {
        return declinedAt != null;
    }

    public boolean passedOn() {
        return passedAt != null;
    }

    public boolean answered() {
        return answeredAt != null;
    }

    /** Who is asked, as the survey wants to know it. */
    public Asking asking(Instant now) {
        Asking asking = Asking.of(survey.languageFor(language), supplier, invitationId.toString(), now)
                .about(accountName, "")
                .withProducts(products)
                .withFigures(figures);
        return roleAt == null ? asking : asking.withKnown("role", role, roleAt);
    }

    /** The pages this contact is asked to answer. */
    public Course course(Instant now) {
        return new Course(survey, asking(now), answers);
    }
}
