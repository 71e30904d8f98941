package org.canvass.demo;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.canvass.TestServers;
import org.canvass.account.Account;
import org.canvass.account.AccountFact;
import org.canvass.account.AccountManager;
import org.canvass.account.AccountState;
import org.canvass.account.Contact;
import org.canvass.account.FactKind;
import org.canvass.account.Figure;
import org.canvass.account.FigureKind;
import org.canvass.leaver.Leaver;
import org.canvass.mail.Letter;
import org.canvass.mail.LetterState;
import org.canvass.mail.returned.Returned;
import org.canvass.mail.returned.ReturnedKind;
import org.canvass.organization.CurrentOrganization;
import org.canvass.organization.Member;
import org.canvass.organization.Organization;
import org.canvass.organization.Transactions;
import org.canvass.placement.Placement;
import org.canvass.response.NamedFact;
import org.canvass.response.NamedFacts;
import org.canvass.response.trust.TrustReading;
import org.canvass.response.trust.TrustReadings;
import org.canvass.wave.Wave;
import org.canvass.wave.WaveState;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** The demo is made once for all of these tests, after a first try that was cut off. */
@QuarkusTest
@QuarkusTestResource(TestServers.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DemoOrganizationTest {
    private static final Instant NOW = Instant.parse("2026-03-10T17:30:00Z");

    @Inject
    DemoOrganization demo;

    @Inject
    Installation installation;

    @Inject
    TryOut tryOut;

    @Inject
    DataSource database;

    @Inject
    TrustReadings readings;

    @Inject
    NamedFacts facts;

    private Map<String, Long> rowsOfACutOffDemo;
    private Map<String, Long> rowsAfterItsRemoval;
    private long seconds;

    @BeforeAll
    void made() {
        remove();
        CurrentOrganization.run(
                DemoOrganization.ID,
                () -> Transactions.retried(() -> {
                    DemoOrganization.organization(DemoOrganization.ID, NOW);
                    DemoOrganization.members(NOW);
                }));
        rowsOfACutOffDemo = rows(DemoOrganization.ID);
        installation.remove(DemoOrganization.ID);
        rowsAfterItsRemoval = rows(DemoOrganization.ID);
        long begin = System.nanoTime();
        installation.alone(() -> demo.make(NOW));
        seconds = (System.nanoTime() - begin) / 1_000_000_000;
        System.out.println("The demo was made in " + seconds + " s");
    }

    @AfterAll
    void remove() {
        installation.remove(TryOut.ID);
        installation.remove(DemoOrganization.ID);
        sql("delete from installation");
    }

    @Test
    void whatAnInterruptedStartLeftIsRemovedWithoutATrace() {
        assertThat(rowsOfACutOffDemo).containsEntry("organization", 1L).containsEntry("member", 4L);
        assertThat(rowsAfterItsRemoval).isEmpty();
    }

    @Test
    void theFilesAreInWhole() {
        assertThat(rows(DemoOrganization.ID))
                .containsEntry("account", 101L)
                .containsEntry("account_manager", 9L)
                .containsEntry("product", 8L)
                .containsEntry("article", 77L)
                .containsEntry("purchase", 830L)
                .containsEntry("purchase_line", 2155L);
    }

    @Test
    void theLastOrderLiesWithinThePastTwelveMonths() {
        LocalDate last = LocalDate.parse(
                one("select max(ordered_on) from purchase where organization_id = '" + DemoOrganization.ID + "'"));
        assertThat(last).isEqualTo(LocalDate.of(2025, 5, 6)).isAfter(LocalDate.of(2025, 3, 10));
    }

    @Test
    void threeWavesAreClosedAndAFourthIsReadyToLaunch() {
        within(() -> {
            List<Wave> waves = Wave.all();
            assertThat(waves)
                    .extracting(wave -> wave.name, wave -> wave.state)
                    .containsExactly(
                            org.assertj.core.groups.Tuple.tuple("Spring 2026", WaveState.DRAFT),
                            org.assertj.core.groups.Tuple.tuple("Autumn 2025", WaveState.CLOSED),
                            org.assertj.core.groups.Tuple.tuple("Spring 2025", WaveState.CLOSED),
                            org.assertj.core.groups.Tuple.tuple("Autumn 2024", WaveState.CLOSED));
            assertThat(waves.get(0).closesOn).isEqualTo(LocalDate.of(2026, 3, 31));
            assertThat(waves.get(1).launchedAt).isEqualTo(Instant.parse("2025-09-09T16:00:00Z"));
            assertThat(waves.get(1).closedAt).isEqualTo(Instant.parse("2025-10-01T07:00:00Z"));
        });
    }

    @Test
    void everySegmentIsThereInTheLastClosedWaveAndSomeAreUnplaced() {
        within(() -> {
            List<Placement> last = Placement.list(
                    "waveId = ?1 and modelKey = 'canvas'", Wave.launched().get(0).id);
            assertThat(last).hasSize(91).allMatch(placement -> placement.frozenAt != null);
            Map<String, Long> segments = counted(last, placement -> placement.segment);
            assertThat(segments).containsOnlyKeys("1", "2", "3", "4", "5", "6", "null");
            assertThat(counted(last, placement -> placement.evidence)).containsKeys("ASKED", "ASSUMED");
            assertThat(Placement.count("evidence", "PARTLY_ASKED")).isPositive();
        });
    }

    @Test
    void accountsMoveBetweenWaves() {
        within(
                () -> {
                    List<Map<String, Integer>> waves = Wave.launched().stream()
                            .map(wave -> Placement.<Placement>list(
                                            "waveId = ?1 and modelKey = 'canvas' and segment is not null", wave.id)
                                    .stream()
                                    .collect(Collectors.toMap(p -> p.accountId.toString(), p -> p.segment)))
                            .toList();
                    long moved = waves.get(0).entrySet().stream()
                            .filter(now -> waves.get(1).containsKey(now.getKey())
                                    && !waves.get(1).get(now.getKey()).equals(now.getValue()))
                            .count();
                    assertThat(moved).isBetween(5L, 45L);
                });
    }

    @Test
    void everyLetterWasSentAtItsTimeAndNobodyRealIsWrittenTo() {
        within(() -> {
            List<Letter> letters = Letter.listAll();
            assertThat(counted(letters, letter -> letter.state))
                    .containsKey(LetterState.SENT.name())
                    .doesNotContainKeys("FAILED", "UNCERTAIN", "QUEUED", "SENDING");
            assertThat(letters)
                    .filteredOn(letter -> letter.state == LetterState.SENT)
                    .allMatch(letter -> letter.address.endsWith(".example.com"))
                    .filteredOn(letter -> letter.sentAt.isBefore(letter.dueAt)
                            || letter.sentAt.isAfter(letter.dueAt.plusSeconds(600)))
                    .extracting(letter -> letter.kind + " due " + letter.dueAt + " sent " + letter.sentAt)
                    .isEmpty();
            assertThat(Contact.<Contact>listAll()).allMatch(contact -> contact.email.endsWith(".example.com"));
        });
    }

    @Test
    void oneAddressOfTheLastWaveIsDeadAndOneMailboxWasFull() {
        within(() -> {
            UUID last = Wave.launched().get(0).id;
            assertThat(Returned.of(last))
                    .extracting(Returned.Group::kind, Returned.Group::letters)
                    .containsExactly(
                            org.assertj.core.groups.Tuple.tuple(ReturnedKind.HARD, 1L),
                            org.assertj.core.groups.Tuple.tuple(ReturnedKind.SOFT, 1L));
            Contact dead = Contact.<Contact>find("unreachableAt is not null").singleResult();
            assertThat(dead.account.manager.name).isEqualTo("Nancy Davolio");
            assertThat(Leaver.allOpen()).anyMatch(leaver -> leaver.contact.id.equals(dead.id));
        });
    }

    @Test
    void theThirdWaveWentDeeperAndSomeAnsweredCarelessly() {
        within(() -> {
            Wave deep = Wave.launched().get(0);
            assertThat(deep.surveyKey).isEqualTo("relationship");
            List<TrustReading> read = readings.of(deep.id);
            assertThat(read).hasSizeGreaterThan(30);
            long careless =
                    read.stream().filter(one -> one.scale().isCareless()).count();
            assertThat(careless).isBetween(1L, read.size() / 5L);
            assertThat(facts.of(deep.id))
                    .extracting(NamedFact::name)
                    .contains("shareOfWallet", "ceiling", "needImportance", "needPerformance", "competitor");
        });
    }

    @Test
    void whatTheOwnRecordSaysIsInAndProspectsAreNotPlaced() {
        within(() -> {
            assertThat(Account.count("state", AccountState.PROSPECT)).isEqualTo(10);
            assertThat(AccountFact.<AccountFact>listAll())
                    .extracting(fact -> fact.kind)
                    .contains(
                            FactKind.TIER, FactKind.CEILING, FactKind.FIT, FactKind.JOINT_PLAN, FactKind.LAST_CONTACT);
            assertThat(Figure.count("kind", FigureKind.SPEND)).isGreaterThan(100);
        });
    }

    @Test
    void commentsComeInFourLanguages() {
        assertThat(column("select distinct r.language from response r join answer a on a.organization_id ="
                        + " r.organization_id and a.response_id = r.id where a.feeds = 'COMMENT'"
                        + " and r.organization_id = '" + DemoOrganization.ID + "'"))
                .containsExactlyInAnyOrder("en", "de", "fr", "es");
    }

    @Test
    void itsMembersMaySignInAndNancyLooksAfterHerAccounts() {
        within(() -> {
            assertThat(Member.active())
                    .extracting(member -> member.person.email)
                    .containsExactlyInAnyOrder(
                            "administrator@northwind.example.com",
                            "consultant@northwind.example.com",
                            "manager@northwind.example.com",
                            "account-manager@northwind.example.com");
            AccountManager nancy =
                    AccountManager.<AccountManager>find("name", "Nancy Davolio").firstResult();
            assertThat(Member.byId(nancy.memberId).name()).isEqualTo("Nancy Davolio");
            assertThat(Account.count("manager", nancy)).isPositive();
        });
    }

    @Test
    void theSurveyLinkIsOpenAndInNoReportOfTheDemo() {
        assertThat(tryOut.link()).hasValueSatisfying(link -> assertThat(link).contains("/s/"));
        assertThat(CurrentOrganization.run(
                        TryOut.ID,
                        () -> Transactions.retried(() -> Wave.launched().size())))
                .isOne();
    }

    @Test
    void itIsMarkedAsADemoAndAsSetUp() {
        within(() -> assertThat(Organization.byId(DemoOrganization.ID).demo).isTrue());
        assertThat(column("select id from installation")).containsExactly("1");
    }

    private static void within(Runnable work) {
        CurrentOrganization.run(DemoOrganization.ID, () -> Transactions.retried(work));
    }

    private static <T> Map<String, Long> counted(List<T> list, Function<T, Object> by) {
        return list.stream()
                .collect(Collectors.groupingBy(
                        one -> String.valueOf(by.apply(one)), TreeMap::new, Collectors.counting()));
    }

    /** Rows of an organization by table; tables without any are left out. */
    private Map<String, Long> rows(String organizationId) {
        Map<String, Long> rows = new TreeMap<>();
        for (String table : column("select table_name from information_schema.columns"
                + " where table_schema = database() and column_name = 'organization_id'")) {
            long count = Long.parseLong(
                    one("select count(*) from `" + table + "` where organization_id = '" + organizationId + "'"));
            if (count > 0) {
                rows.put(table, count);
            }
        }
        long itself = Long.parseLong(one("select count(*) from organization where id = '" + organizationId + "'"));
        long persons = Long.parseLong(one("select count(*) from person where email like '%@northwind.example.com'"));
        if (itself + persons > 0) {
            rows.put("organization", itself);
            rows.put("person", persons);
        }
        return rows;
    }

    private String one(String query) {
        return column(query).get(0);
    }

    private List<String> column(String query) {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(query)) {
            List<String> values = new ArrayList<>();
            while (row.next()) {
                values.add(row.getString(1));
            }
            return values;
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }

    private void sql(String change) {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            statement.executeUpdate(change);
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }
}
