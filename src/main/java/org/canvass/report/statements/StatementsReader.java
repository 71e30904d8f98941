package org.canvass.report.statements;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.canvass.account.AccountManager;
import org.canvass.organization.CurrentOrganization;
import org.canvass.report.ReportPage;
import org.canvass.report.statements.Statements.Item;
import org.canvass.response.link.WaveSurveys;
import org.canvass.response.trust.TrustReading;
import org.canvass.response.trust.TrustReadings;
import org.canvass.statistics.suppression.Shown;
import org.canvass.survey.Survey;
import org.canvass.survey.question.Feeds;
import org.canvass.wave.Wave;

/** Reads the statements of a wave for a reader's accounts. */
@RequestScoped
class StatementsReader {

    @Inject
    TrustReadings readings;

    @Inject
    WaveSurveys surveys;

    @Inject
    CurrentOrganization organization;

    @Inject
    EntityManager entities;

    /** Who looks after an account, and what it is called. */
    private record Owned(String name, UUID manager) {}

    /** Whether the wave asked any statement. */
    boolean asks(Wave wave) {
        return surveys.of(organization.id(), wave.id).feeding(Feeds.TRUST_ITEM).isPresent();
    }

    /** The newest of the waves that did; empty where none did. */
    Optional<Wave> lastThatAsks(ReportPage page) {
        return page.waves().stream().filter(this::asks).findFirst();
    }

    /** What may be shown; empty where it would tell what fewer than five said. */
    Optional<Statements> of(ReportPage page) {
        Map<UUID, Owned> accounts = accounts();
        List<TrustReading> all = readings.of(page.wave().id).stream()
                .filter(reading -> accounts.containsKey(reading.accountId()))
                .toList();
        List<TrustReading> seen = all.stream()
                .filter(reading -> page.manager() == null
                        || page.manager()
                                .equals(accounts.get(reading.accountId()).manager()))
                .toList();
        return shown(page, all, accounts)
                ? Optional.of(Statements.of(seen, words(page), mixed(seen, accounts)))
                : Optional.empty();
    }

    /** Decided for all managers at once, so that no two pages together tell what neither does. */
    private static boolean shown(ReportPage page, List<TrustReading> all, Map<UUID, Owned> accounts) {
        List<UUID> managers =
                AccountManager.byName().stream().map(manager -> manager.id).toList();
        int[][] bases = new int[managers.size() + 1][1];
        for (TrustReading reading : all) {
            if (!reading.scale().isCareless()) {
                int row = managers.indexOf(accounts.get(reading.accountId()).manager());
                bases[row < 0 ? managers.size() : row][0]++;
            }
        }
        Shown shown = Shown.of(bases);
        int row = managers.indexOf(page.manager());
        return page.manager() == null ? shown.total() : row >= 0 && shown.row(row);
    }

    private static List<MixedAnswers> mixed(List<TrustReading> seen, Map<UUID, Owned> accounts) {
        Map<UUID, List<TrustReading>> byAccount = seen.stream()
                .filter(reading -> !reading.scale().isCareless())
                .collect(Collectors.groupingBy(TrustReading::accountId, LinkedHashMap::new, Collectors.toList()));
        List<MixedAnswers> mixed = new ArrayList<>();
        byAccount.forEach(
                (id, of) -> mixed.add(MixedAnswers.of(id, accounts.get(id).name(), of)));
        mixed.removeIf(Objects::isNull);
        mixed.sort(
                (a, b) -> Double.compare(a.agreement().orElse(1), b.agreement().orElse(1)));
        return mixed;
    }

    private List<Item> words(ReportPage page) {
        Survey survey = surveys.of(organization.id(), page.wave().id);
        String language = survey.languageFor("en");
        String supplier = organization.get().name;
        return survey.questions().stream()
                .map(question ->
                        new Item(question.key(), question.basics().text().in(language, supplier), false, new int[5]))
                .toList();
    }

    private Map<UUID, Owned> accounts() {
        Map<UUID, Owned> accounts = new HashMap<>();
        entities.createQuery("select a.id, a.name, m.id from Account a left join a.manager m", Object[].class)
                .getResultList()
                .forEach(row -> accounts.put((UUID) row[0], new Owned((String) row[1], (UUID) row[2])));
        return accounts;
    }
}
