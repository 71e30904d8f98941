package org.canvass.response;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.canvass.TestServers;
import org.canvass.organization.CurrentOrganization;
import org.canvass.organization.Given;
import org.canvass.organization.Role;
import org.canvass.response.link.Answering;
import org.canvass.response.said.AccountAnswers;
import org.canvass.response.said.SaidInWave;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(TestServers.class)
class ResponseFactsTest {

    @Inject
    ResponseFacts facts;

    @Inject
    AccountAnswers answers;

    @Inject
    Answering answering;

    @Test
    void aPartialResponseCountsForWhatItSays() {
        Invited maria = Invited.somebody();
        send(maria, 1, Map.of("P1", "knowledge", "P2", "cannot-say"));
        Fact fact = of(maria).get(0);
        assertThat(fact.trust()).isEqualTo("knowledge");
        assertThat(fact.trustAt()).isNotNull();
        assertThat(fact.appetite()).isNull();
        assertThat(fact.appetiteAt()).isNull();
        assertThat(fact.recommend()).isNull();
        assertThat(fact.role()).isNull();
        assertThat(fact.invitationId()).isEqualTo(maria.invitationId);

        send(maria, 2, Map.of("P4", "0", "P5", "INF"));
        assertThat(of(maria).get(0).recommend()).isZero();
        assertThat(of(maria).get(0).role()).isEqualTo("INF");
    }

    @Test
    void theLatestAnswersOfAYearAreCarried() {
        Invited maria = Invited.somebody();
        send(maria, 1, Map.of("P1", "risk", "P2", "yes"));
        Instant now = Instant.now();
        assertThat(before(maria, now.plus(Duration.ofDays(300))))
                .extracting(Fact::trust, Fact::appetite)
                .containsExactly(org.assertj.core.groups.Tuple.tuple("risk", "Yes"));
        assertThat(before(maria, now.plus(Duration.ofDays(366)))).isEmpty();
        assertThat(before(maria, now.minusSeconds(60))).isEmpty();
        List<Fact> ofNobody = CurrentOrganization.run(
                maria.given.id(), () -> facts.latestBefore(List.of(UUID.randomUUID()), now.plusSeconds(5)));
        assertThat(ofNobody).isEmpty();
    }

    @Test
    void anotherOrganizationReadsNothing() {
        Invited maria = Invited.somebody();
        send(maria, 1, Map.of("P1", "risk", "P2", "yes"));
        String other = Given.organization().id();
        assertThat(CurrentOrganization.run(other, () -> facts.of(maria.waveId))).isEmpty();
        assertThat(CurrentOrganization.run(other, () -> answers.of(maria.accountId, "en")))
                .isEmpty();
    }

    @Test
    void aConfidentialWaveSaysNothingBelowThreeOfAnAccountAndNobodysNameAbove() {
        Invited maria = Invited.confidentially();
        Invited ana = maria.colleague("Ana Trujillo", "en");
        Invited thomas = maria.colleague("Thomas Hardy", "en");
        for (Invited who : List.of(maria, ana)) {
            send(who, 1, Map.of("P1", "risk", "P2", "yes"));
        }
        send(ana, 2, Map.of("P5", "DM"));
        assertThat(of(maria)).isEmpty();
        assertThat(before(maria, Instant.now().plusSeconds(5))).isEmpty();
        SaidInWave few = said(maria).get(0);
        assertThat(few.withheld()).isTrue();
        assertThat(few.contacts()).isEmpty();
        assertThat(few.counts()).isEmpty();
        assertThat(csv(maria)).doesNotContain("managed");

        send(thomas, 1, Map.of("P1", "knowledge", "P2", "yes"));
        assertThat(of(maria)).hasSize(3);
        SaidInWave enough = said(maria).get(0);
        assertThat(enough.contacts()).isEmpty();
        assertThat(enough.counts().get(1).answers()).containsExactly(new SaidInWave.Count("Yes", 3));
        assertThat(csv(maria)).contains("It is well managed").doesNotContain("Trujillo");
        assertThat(Invited.rows("select role from contact where id = ?", ana.contactId))
                .containsExactly("null");
    }

    @Test
    void theAccountsPageReadsQuestionsAndAnswersInWords() {
        Invited maria = Invited.somebody();
        UUID cheese = maria.suits("Cheese");
        send(maria, 1, Map.of("P1", "knowledge", "P2", "yes"));
        send(maria, 2, Map.of("P3", "product:" + cheese, "P3.other", "=1+1", "P4", "9"));
        SaidInWave.ByContact said = said(maria).get(0).contacts().get(0);
        assertThat(said.name()).isEqualTo("Maria Anders");
        assertThat(said.complete()).isFalse();
        assertThat(said.lines())
                .extracting(SaidInWave.Line::answer)
                .containsExactly(
                        "It is open. We tell them about our plans early, and they share things that help us beyond the"
                                + " contract.",
                        "Yes",
                        "Cheese, Something else: =1+1",
                        "9");
        assertThat(said.lines().get(0).question()).contains("working with Northwind Traders is today");
        assertThat(csv(maria)).contains("Maria Anders", "\"Cheese, Something else: =1+1\",9");
        for (Role onlyTotals : new Role[] {Role.MANAGER, Role.ACCOUNT_MANAGER}) {
            maria.given
                    .as(onlyTotals)
                    .get("/waves/" + maria.waveId + "/answers.csv")
                    .then()
                    .statusCode(403);
            maria.given
                    .as(onlyTotals)
                    .get("/waves/" + maria.waveId + "/answers.xlsx")
                    .then()
                    .statusCode(403);
        }
        Given.organization()
                .as(Role.CONSULTANT)
                .get("/waves/" + maria.waveId + "/answers.csv")
                .then()
                .statusCode(404);
    }

    private void send(Invited who, int page, Map<String, String> fields) {
        Map<String, List<String>> form = new java.util.HashMap<>();
        fields.forEach((key, value) -> form.put(key, List.of(value)));
        io.quarkus.arc.ManagedContext request = io.quarkus.arc.Arc.container().requestContext();
        request.activate();
        try {
            answering.answer(who.token, page, form, false);
        } finally {
            request.terminate();
        }
    }

    private List<Fact> of(Invited who) {
        return CurrentOrganization.run(who.given.id(), () -> facts.of(who.waveId));
    }

    private List<Fact> before(Invited who, Instant asOf) {
        return CurrentOrganization.run(who.given.id(), () -> facts.latestBefore(asOf));
    }

    private List<SaidInWave> said(Invited who) {
        return CurrentOrganization.run(who.given.id(), () -> answers.of(who.accountId, "en"));
    }

    private static String csv(Invited who) {
        return who.given
                .as(Role.CONSULTANT)
                .get("/waves/" + who.waveId + "/answers.csv")
                .then()
                .statusCode(200)
                .extract()
                .asString();
    }
}
