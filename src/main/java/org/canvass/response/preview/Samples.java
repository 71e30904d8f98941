package org.canvass.response.preview;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.canvass.account.Product;
import org.canvass.organization.CurrentOrganization;
import org.canvass.organization.Organization;
import org.canvass.response.link.Ask;
import org.canvass.survey.Survey;
import org.canvass.survey.answer.Answers;
import org.canvass.survey.answer.Asking;
import org.canvass.wave.Wave;

/** Somebody who does not exist, asked by a survey that is only looked at. Nothing of it is in the database. */
@RequestScoped
class Samples {
    private static final UUID NOBODY = new UUID(0, 1);
    private static final int SOME_PRODUCTS = 4;

    @Inject
    CurrentOrganization current;

    /** @param language one of the survey's */
    Ask ask(Survey survey, String language, Answers answers, Instant now) {
        Organization organization = current.get();
        List<Asking.Product> products = Product.byName().stream()
                .limit(SOME_PRODUCTS)
                .map(product -> new Asking.Product(product.id.toString(), product.name))
                .toList();
        return new Ask(
                organization.id,
                NOBODY,
                1,
                language,
                null,
                null,
                null,
                NOBODY,
                true,
                LocalDate.ofInstant(now, organization.zone()).plusDays(Wave.DAYS_OPEN),
                false,
                NOBODY,
                "Alfreds Futterkiste",
                NOBODY,
                "Maria Anders",
                null,
                null,
                organization.name,
                organization.senderName == null ? organization.name : organization.senderName,
                organization.zone(),
                products,
                Map.of("revenue", new BigDecimal(1_000_000)),
                null,
                survey.sections().size(),
                null,
                answers,
                survey);
    }
}
