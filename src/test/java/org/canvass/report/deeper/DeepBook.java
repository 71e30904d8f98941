package org.canvass.report.deeper;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.UUID;
import org.canvass.account.Account;
import org.canvass.account.AccountFact;
import org.canvass.account.AccountState;
import org.canvass.account.ContactRole;
import org.canvass.account.FactKind;
import org.canvass.organization.Ids;
import org.canvass.placement.SomeBook;
import org.canvass.response.Invited;

/**
 * A small book for what lies deeper: Alfa is on three lists, Beta wants no more, Gamma and Delta are on none, Tau lacks
 * what its five peers take.
 */
final class DeepBook {

    final SomeBook book = SomeBook.create();
    final UUID alfa;
    final UUID beta;
    final UUID gamma;
    final UUID delta;
    final UUID tau;
    final UUID maria;
    final UUID karl;
    final UUID wave;

    DeepBook() {
        alfa = book.account("Alfa", 30_000, 14, "Tea", "Wine Rice");
        beta = book.account("Beta", 20_000, 1, "Tea", "Wine");
        gamma = book.account("Gamma", 10_000, 14, "Tea Fish Beer Bread", "Wine");
        delta = book.account("Delta", 50_000, 14, "Tea Fish Beer Bread", null);
        tau = book.account("Tau", 15_000, 14, "Tea Fish", "Beer");
        maria = book.contact(alfa, "Maria Anders", ContactRole.DM);
        karl = book.contact(alfa, "Karl Hess", ContactRole.USE);
        UUID bodo = book.contact(beta, "Bodo Klein", ContactRole.DM);
        UUID gabi = book.contact(gamma, "Gabi Roth", ContactRole.INF);
        UUID dora = book.contact(delta, "Dora Lang", ContactRole.USE);
        UUID tina = book.contact(tau, "Tina Berg", ContactRole.DM);
        UUID[] peers = new UUID[5];
        for (int i = 0; i < peers.length; i++) {
            UUID peer = book.account("Peer " + i, 12_000 + i, 14, "Tea Fish Beer Bread", "Wine");
            peers[i] = book.contact(peer, "Person " + (char) ('A' + i), ContactRole.DM);
        }
        wave = book.launch("Spring", 3);
        book.answer(wave, maria, 1, "P1=knowledge", "P2=yes", "P3=Wine", "P4=9");
        book.answer(wave, karl, 1, "P1=knowledge", "P2=yes");
        book.answer(wave, bodo, 1, "P1=risk", "P2=same");
        book.answer(wave, gabi, 1, "P1=knowledge", "P2=yes");
        book.answer(wave, dora, 1, "P1=everyday", "P2=maybe");
        book.answer(wave, tina, 1, "P1=identification", "P2=maybe");
        for (UUID peer : peers) {
            book.answer(wave, peer, 1, "P1=knowledge", "P2=maybe");
        }
        spend(alfa, 120_000);
        spend(beta, 40_000);
        spend(gamma, 20_000);
        spend(delta, 20_000);
        fact(alfa, FactKind.CEILING, "0.6");
        fact(beta, FactKind.CEILING, "0.6");
        fact(gamma, FactKind.CEILING, "0.55");
        fact(alfa, FactKind.TIER, "1");
        fact(gamma, FactKind.TIER, "1");
        said(maria, "INVOLVED_EARLY", null, null, null, 4, null, null);
        book.placeDue();
    }

    /** What they spend with any vendor in each of the two years before this one. */
    void spend(UUID account, int amount) {
        book.given.within(() -> {
            LocalDate end = LocalDate.now(ZoneOffset.UTC).minusDays(65);
            Invited.sql(
                    "insert into figure (organization_id, id, account_id, kind, period_start, period_end, amount,"
                            + " currency, source, updated_at) values (?, ?, ?, 'SPEND', ?, ?, ?, 'EUR', 'file', now(6))",
                    book.given.id(),
                    Ids.next(),
                    account,
                    end.minusYears(1).plusDays(1),
                    end,
                    BigDecimal.valueOf(amount));
        });
    }

    void fact(UUID account, FactKind kind, String number) {
        book.given.within(() -> {
            AccountFact fact = new AccountFact();
            fact.id = Ids.next();
            fact.accountId = account;
            fact.kind = kind;
            fact.source = AccountFact.FILE;
            fact.number = new BigDecimal(number);
            fact.asOf = LocalDate.now(ZoneOffset.UTC);
            fact.updatedAt = SomeBook.daysAgo(0);
            fact.persist();
        });
    }

    /** Somebody's answer in the wave, in which they have answered before; what is null they did not say. */
    void said(
            UUID contact,
            String feeds,
            String about,
            String means,
            String codes,
            Integer number,
            String value,
            String text) {
        book.given.within(() -> Invited.sql(
                "insert into answer (organization_id, response_id, question, feeds, about, means, codes, number, value,"
                        + " text, answered_at) select organization_id, id, ?, ?, ?, ?, ?, ?, ?, ?, ? from response"
                        + " where organization_id = ? and wave_id = ? and contact_id = ?",
                feeds + (about == null ? "" : about),
                feeds,
                about,
                means,
                codes,
                number,
                value == null ? null : new BigDecimal(value),
                text,
                LocalDateTime.ofInstant(SomeBook.daysAgo(1), ZoneOffset.UTC),
                book.given.id(),
                wave,
                contact));
    }

    UUID prospect(String name, String fit, Integer potential) {
        UUID id = book.account(name, null, null, null, null);
        book.given.within(() -> {
            Account.<Account>findById(id).state = AccountState.PROSPECT;
            if (potential != null) {
                Invited.sql(
                        "insert into figure (organization_id, id, account_id, kind, period_start, period_end, amount,"
                                + " currency, source, updated_at)"
                                + " values (?, ?, ?, 'POTENTIAL', '2025-01-01', '2029-12-31', ?, 'EUR', 'file', now(6))",
                        book.given.id(),
                        Ids.next(),
                        id,
                        BigDecimal.valueOf(potential));
            }
        });
        if (fit != null) {
            fact(id, FactKind.FIT, fit);
        }
        return id;
    }
}
