package org.canvass.intake;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;
import org.canvass.TestServers;
import org.canvass.account.Account;
import org.canvass.account.AccountFact;
import org.canvass.account.AccountState;
import org.canvass.account.FactKind;
import org.canvass.account.facts.FigureSums;
import org.canvass.account.facts.Profile;
import org.canvass.account.facts.Profiles;
import org.canvass.intake.mapping.Kind;
import org.canvass.intake.preview.Preview;
import org.canvass.intake.preview.Preview.Change;
import org.canvass.intake.preview.Preview.Counts;
import org.canvass.organization.Given;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@QuarkusTestResource(TestServers.class)
class FactIntakeTest {

    private static final LocalDate TODAY = LocalDate.of(2025, 11, 22);

    private static final String ALPHA =
            "customer;tier;last contact;adoption;open problems;solved problems;joint plan;ceiling;as of\n"
                    + "A;close;2025-09-01;75%;2;5;no;60%;2025-10-31\n";

    @Inject
    Intake intake;

    @Inject
    Profiles profiles;

    @Inject
    FigureSums figures;

    private Given given;
    private Files files;

    @BeforeEach
    void twoAccounts() {
        given = Given.organization();
        files = new Files(intake, given);
        files.bringIn(Kind.ACCOUNTS, "id,name,prospect\nA,Alpha,\nB,Beta,prospect\n");
    }

    @Test
    void factsComeInByColumnAndKeepTheirDay() {
        assertThat(files.bringIn(null, ALPHA).counts()).isEqualTo(new Counts(1, 0, 0, 0, 0));
        assertThat(files.bringIn(null, ALPHA).counts())
                .as("a repeated file changes nothing")
                .isEqualTo(new Counts(0, 0, 1, 0, 0));

        Profile profile = profile("A");
        assertThat(profile.count(FactKind.TIER)).isEqualTo(3);
        assertThat(profile.number(FactKind.CEILING)).isEqualByComparingTo("0.6");
        assertThat(profile.number(FactKind.ADOPTION)).isEqualByComparingTo("0.75");
        assertThat(profile.count(FactKind.PROBLEMS_OPEN)).isEqualTo(2);
        assertThat(profile.count(FactKind.PROBLEMS_CLOSED)).isEqualTo(5);
        assertThat(profile.jointPlan()).isFalse();
        assertThat(profile.lastContact()).isEqualTo("2025-09-01");
        assertThat(profile.of(FactKind.TIER).asOf()).isEqualTo("2025-10-31");
        assertThat(profile("B")).isEqualTo(Profile.UNKNOWN);
    }

    @Test
    void aFactWithoutADaySpeaksForTheDayItCameIn() {
        String file = "customer,tier\nA,light\n";
        files.bringIn(Kind.FACTS, file);
        assertThat(profile("A").of(FactKind.TIER).asOf()).isEqualTo(TODAY);
        assertThat(files.bringIn(Kind.FACTS, file).counts()).isEqualTo(new Counts(0, 0, 1, 0, 0));
        assertThat(files.bringIn(Kind.FACTS, "customer,tier\nA,\n").counts())
                .as("an empty cell erases nothing")
                .isEqualTo(new Counts(0, 0, 1, 0, 0));
    }

    @Test
    void thePreviewSaysWhatWouldChange() {
        files.bringIn(Kind.FACTS, ALPHA);
        Preview preview = files.preview(Kind.FACTS, ALPHA.replace(";2;5;no", ";0;7;yes"));
        assertThat(preview.counts()).isEqualTo(new Counts(0, 1, 0, 0, 0));
        assertThat(preview.changedRows().get(0).key()).isEqualTo("A");
        assertThat(preview.changedRows().get(0).changes())
                .extracting(Change::title)
                .containsExactly("open problems", "problems solved in twelve months", "joint plan");
        assertThat(profile("A").count(FactKind.PROBLEMS_OPEN))
                .as("a preview writes nothing")
                .isEqualTo(2);
    }

    @Test
    void oneWrongRowStopsAllOfThem() {
        Preview preview = files.preview(
                Kind.FACTS,
                "customer,tier,ceiling,open problems,fit,joint plan\n"
                        + "A,close,,,,\nA,huge,,,,\nA,,60,,,\nA,,,1.5,,\nA,,,-1,,\nA,,,,1.2,\nA,,,,,perhaps\nZ,close,,,,\n");
        assertThat(preview.counts().wrong()).isEqualTo(7);
        assertThat(preview.wrongRows().get(0).problems().get(0).sentence())
                .contains("'huge' is no service tier; write light, standard or close");
        assertThat(given.within(() -> AccountFact.count())).isZero();
    }

    @Test
    void whatStaffEstimatesStandsBesideTheOwnRecord() {
        UUID alpha = account("A").id;
        given.within(() -> AccountFact.estimate(alpha, FactKind.CEILING, new BigDecimal("0.8"), TODAY, Files.NOW));
        files.bringIn(Kind.FACTS, ALPHA);
        given.within(() -> AccountFact.estimate(alpha, FactKind.CEILING, new BigDecimal("0.9"), TODAY, Files.NOW));
        assertThat(profile("A").number(FactKind.CEILING)).isEqualByComparingTo("0.6");
        assertThat(profile("A").estimated().get(FactKind.CEILING).number()).isEqualByComparingTo("0.9");
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            textBlock =
                    """
            A,2024,120000                                  | 120000
            A,2025-Q1,30000;A,2025-Q2,30000                | -
            A,2023,100000;A,2024,120000                    | 120000
            A,2023-12-01..2024-11-30,90000                 | 90000
            A,2022,100000                                  | -
            """)
    void whatTheySpendWithAnyVendorCountsByWholeYears(String rows, BigDecimal spend) {
        files.bringIn(Kind.FIGURES, "customer,period,spend\n" + rows.replace(";", "\n") + "\n");
        UUID alpha = account("A").id;
        var sum = given.within(() -> figures.of(given.id(), alpha, TODAY).spend());
        if (spend == null) {
            assertThat(sum).isNull();
        } else {
            assertThat(sum.amount()).isEqualByComparingTo(spend);
            assertThat(sum.currency()).isEqualTo("EUR");
        }
    }

    @Test
    void aProspectIsOneUntilAFileSaysOtherwise() {
        assertThat(account("A").state).isEqualTo(AccountState.CUSTOMER);
        assertThat(account("B").state).isEqualTo(AccountState.PROSPECT);
        assertThat(files.bringIn(Kind.ACCOUNTS, "id,name\nA,Alpha\nB,Beta\n").counts())
                .isEqualTo(new Counts(0, 0, 2, 0, 0));
        assertThat(account("B").state).isEqualTo(AccountState.PROSPECT);
        files.bringIn(Kind.ACCOUNTS, "id,name,customer or prospect\nB,Beta,customer\n");
        assertThat(account("B").state).isEqualTo(AccountState.CUSTOMER);
    }

    @Test
    void twoOrganizationsOfTheSameKeysNeverMix() {
        Given other = Given.organization();
        Files others = new Files(intake, other);
        others.bringIn(Kind.ACCOUNTS, "id,name\nA,Alpha\nB,Beta\n");
        files.bringIn(Kind.FACTS, ALPHA);
        others.bringIn(Kind.FACTS, "customer,tier\nA,light\n");
        assertThat(profile("A").count(FactKind.TIER)).isEqualTo(3);
        UUID theirs =
                other.within(() -> Account.<Account>find("externalId", "A").firstResult().id);
        assertThat(other.within(() -> profiles.all(other.id(), TODAY)).keySet()).containsExactly(theirs);
        assertThat(given.within(() -> profiles.all(given.id(), TODAY)).keySet()).doesNotContain(theirs);
    }

    private Account account(String key) {
        return given.within(() -> Account.<Account>find("externalId", key).firstResult());
    }

    private Profile profile(String key) {
        UUID id = account(key).id;
        return given.within(() -> profiles.of(given.id(), id, TODAY));
    }
}
