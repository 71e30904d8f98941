package org.canvass.placement;

import io.quarkus.arc.Arc;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.canvass.account.Account;
import org.canvass.account.AccountManager;
import org.canvass.account.AccountsChanged;
import org.canvass.account.ContactRole;
import org.canvass.account.Product;
import org.canvass.invitation.Invitation;
import org.canvass.organization.CurrentOrganization;
import org.canvass.organization.Given;
import org.canvass.organization.Ids;
import org.canvass.organization.Role;
import org.canvass.response.Invited;
import org.canvass.response.ResponseRecorded;
import org.canvass.survey.Survey;
import org.canvass.survey.question.Feeds;
import org.canvass.survey.question.Question;
import org.canvass.survey.question.SingleChoice;
import org.canvass.wave.SomeContacts;
import org.canvass.wave.Wave;

/**
 * A book of accounts for tests: accounts with figures, products and contacts, waves at any time, answers given at any
 * time. What a wave does to placements goes through the same events as real use.
 */
public final class SomeBook {

    private static final Survey PULSE = Invited.pulse();

    public final Given given;

    private final Map<String, UUID> products = new HashMap<>();

    public SomeBook(Given given) {
        this.given = given;
    }

    public static SomeBook create() {
        return new SomeBook(Given.organization("Northwind Traders"));
    }

    /** An account with a contact who decides; figures are of the year that ended a week ago, null is unknown. */
    public UUID account(String name, Integer revenue, Integer touches, String taken, String suited) {
        return given.within(() -> {
            Account account = SomeContacts.account(name, "Germany");
            account.flush();
            figure(account.id, "REVENUE", revenue, "EUR");
            figure(account.id, "ENGAGEMENT", touches, null);
            for (String product : words(taken)) {
                holds(account.id, product, true, null);
            }
            for (String product : words(suited)) {
                holds(account.id, product, false, true);
            }
            return account.id;
        });
    }

    public UUID contact(UUID account, String name, ContactRole role) {
        return given.within(() -> SomeContacts.contact(Account.findById(account), name, "de", role).id);
    }

    /** An account manager; {@code role} is the member behind, null for none. */
    public UUID manager(String name, Role role, UUID... accounts) {
        return given.within(() -> {
            AccountManager manager = new AccountManager();
            manager.id = Ids.next();
            manager.externalId = name;
            manager.name = name;
            manager.memberId = role == null ? null : given.member(role).id();
            manager.persist();
            for (UUID account : accounts) {
                Account.<Account>findById(account).manager = manager;
            }
            return manager.id;
        });
    }

    /** A wave of the pulse to everyone, launched so many days ago. */
    public UUID launch(String name, int daysAgo) {
        return launch(name, daysAgo, false);
    }

    public UUID launch(String name, int daysAgo, boolean confidential) {
        Instant at = daysAgo(daysAgo);
        LocalDate today = LocalDate.now(ZoneOffset.UTC);
        UUID id = given.within(() -> {
            Wave wave = Wave.draft(name, "pulse", today, null, at);
            wave.confidential = confidential;
            wave.closesOn = today.plusDays(21);
            return wave.id;
        });
        given.within(() -> Wave.byId(id).launch(null, at));
        return id;
    }

    /** A wave of an organization of its own, with one account and one contact. */
    public UUID launchEmpty() {
        contact(account("Somebody", 1, 1, null, null), "Somebody Else", null);
        return launch("Elsewhere", 1);
    }

    public void close(UUID wave, int daysAgo) {
        given.within(() -> Wave.byId(wave).close(null, daysAgo(daysAgo)));
    }

    /** Answers of a contact in a wave, so many days ago: question=code, question=number or question=text. */
    public void answer(UUID wave, UUID contact, int daysAgo, String... answers) {
        Instant at = daysAgo(daysAgo);
        given.within(() -> {
            Invitation invitation = Invitation.find("wave.id = ?1 and contact.id = ?2", wave, contact)
                    .firstResult();
            UUID account = invitation.account.id;
            UUID response = Ids.next();
            LocalDateTime when = LocalDateTime.ofInstant(at, ZoneOffset.UTC);
            Invited.sql(
                    "insert into response (organization_id, id, invitation_id, wave_id, account_id, contact_id,"
                            + " language, reached, started_at, answered_at, updated_at)"
                            + " values (?, ?, ?, ?, ?, ?, 'de', 3, ?, ?, ?)",
                    given.id(),
                    response,
                    invitation.id,
                    wave,
                    account,
                    contact,
                    when,
                    when,
                    when);
            Invited.sql(
                    "update invitation set started_at = ?, answered_at = ? where organization_id = ? and id = ?",
                    when,
                    when,
                    given.id(),
                    invitation.id);
            for (String answer : answers) {
                String[] parts = answer.split("=", 2);
                row(response, parts[0], parts[1], when);
            }
            fire(new ResponseRecorded(given.id(), wave, account, contact, at));
        });
    }

    /** Another figure of the same year; tells it as an intake does. */
    public void revenue(UUID account, Integer revenue) {
        given.within(() -> {
            Invited.sql(
                    "delete from figure where organization_id = ? and account_id = ? and kind = 'REVENUE'",
                    given.id(),
                    account);
            figure(account, "REVENUE", revenue, "EUR");
            fire(new AccountsChanged(given.id()));
        });
    }

    public void placeDue() {
        CurrentOrganization.run(
                given.id(),
                () -> Arc.container().instance(Placements.class).get().placeDue(Instant.now()));
    }

    public Placement placement(UUID wave, UUID account) {
        return given.within(() -> Placement.of(wave, account));
    }

    public Explanation explained(UUID wave, UUID account) {
        return given.within(
                () -> Arc.container().instance(Explanations.class).get().of(Placement.of(wave, account)));
    }

    public UUID product(String name) {
        return products.computeIfAbsent(name, wanted -> {
            Product product = new Product();
            product.id = Ids.next();
            product.externalId = wanted;
            product.name = wanted;
            product.persist();
            product.flush();
            return product.id;
        });
    }

    public static Instant daysAgo(int days) {
        return Instant.now().truncatedTo(ChronoUnit.MICROS).minus(days, ChronoUnit.DAYS);
    }

    public static void fire(Object event) {
        Arc.container().beanManager().getEvent().fire(event);
    }

    private void row(UUID response, String key, String value, LocalDateTime when) {
        Question question = PULSE.question(key).orElseThrow();
        Feeds feeds = question.basics().feeds().orElse(null);
        boolean choice = question instanceof SingleChoice;
        String means = choice
                ? ((SingleChoice) question).option(value).orElseThrow().means().orElse(null)
                : null;
        boolean multi = feeds == Feeds.INTEREST;
        boolean number = feeds == Feeds.RECOMMEND;
        Invited.sql(
                "insert into answer (organization_id, response_id, question, feeds, means, codes, number, text,"
                        + " answered_at) values (?, ?, ?, ?, ?, ?, ?, ?, ?)",
                given.id(),
                response,
                key,
                feeds == null ? null : feeds.name(),
                means,
                choice ? value : multi ? codes(value) : null,
                number ? Integer.valueOf(value) : null,
                choice || multi || number ? null : value,
                when);
    }

    private String codes(String names) {
        return String.join(
                " ",
                List.of(names.split(" ")).stream()
                        .map(name -> "product:" + product(name))
                        .toList());
    }

    private void figure(UUID account, String kind, Integer amount, String currency) {
        if (amount == null) {
            return;
        }
        LocalDate end = LocalDate.now(ZoneOffset.UTC).minusDays(430);
        for (int year = 0; year < 2; year++) {
            Invited.sql(
                    "insert into figure (organization_id, id, account_id, kind, period_start, period_end, amount,"
                            + " currency, source, updated_at) values (?, ?, ?, ?, ?, ?, ?, ?, 'file', now(6))",
                    given.id(),
                    Ids.next(),
                    account,
                    kind,
                    end.minusYears(1).plusDays(1),
                    end,
                    BigDecimal.valueOf(amount),
                    currency);
            end = end.plusYears(1);
        }
    }

    private void holds(UUID account, String product, Boolean taken, Boolean suited) {
        Invited.sql(
                "insert into account_product (organization_id, account_id, product_id, taken, suited, updated_at)"
                        + " values (?, ?, ?, ?, ?, now(6))",
                given.id(),
                account,
                product(product),
                taken,
                suited);
    }

    private static List<String> words(String text) {
        return text == null || text.isBlank() ? List.of() : List.of(text.split(" "));
    }
}
