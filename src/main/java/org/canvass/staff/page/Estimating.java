package org.canvass.staff.page;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.canvass.account.Account;
import org.canvass.account.AccountState;
import org.canvass.account.Product;
import org.canvass.account.facts.Holdings;
import org.canvass.organization.CurrentOrganization;
import org.canvass.organization.Organization;
import org.canvass.organization.Transactions;
import org.canvass.organization.site.LinkTokens;
import org.canvass.staff.Estimate;
import org.canvass.staff.EstimateGiven;
import org.canvass.staff.StaffAsk;
import org.canvass.staff.StaffTokens;
import org.canvass.staff.StaffWords;
import org.canvass.survey.FormReading;
import org.canvass.survey.Survey;
import org.canvass.survey.answer.Answers;
import org.canvass.survey.answer.Asking;

/**
 * Takes in what an account manager estimates. The ask's row is locked first and only while it is not finished, so that an
 * estimate and the finish come one after the other: after the finish nothing changes any more.
 */
@ApplicationScoped
public class Estimating {

    @Inject
    StaffTokens tokens;

    @Inject
    CurrentOrganization organization;

    @Inject
    EstimateRows rows;

    @Inject
    Holdings holdings;

    @Inject
    EntityManager entities;

    @Inject
    Event<EstimateGiven> given;

    /** What became of what was sent. */
    public sealed interface Outcome {}

    /** It is kept. */
    public record Kept(Opened opened) implements Outcome {}

    /** It was not, and what is wrong with it; {@code form} null where nothing was chosen. */
    public record NotKept(Opened opened, Account account, FormReading form) implements Outcome {}

    /** Nothing is taken any more. */
    public record Over(Opened opened) implements Outcome {}

    /** The link leads nowhere, or not to this account. */
    public record Unknown() implements Outcome {}

    /**
     * What stands behind a link.
     *
     * @param open whether estimates are taken
     * @param accounts by name; those the account manager looks after now
     */
    public record Opened(
            StaffAsk ask,
            Organization organization,
            boolean open,
            List<Account> accounts,
            Map<UUID, Estimate> estimates,
            Survey survey) {

        Optional<Account> account(UUID id) {
            return accounts.stream().filter(one -> one.id.equals(id)).findFirst();
        }
    }

    /** What stands behind a link; empty for what was never given out. */
    public Optional<Opened> open(String token, Instant now) {
        return inside(token, () -> Optional.of(opened(token, now)), Optional.empty());
    }

    /** What has been answered about an account. */
    public Answers answers(Opened opened, UUID account) {
        Estimate estimate = opened.estimates().get(account);
        return estimate == null ? Answers.none() : rows.read(estimate);
    }

    /** How the survey speaks of an account: its products that are not taken can be offered. */
    public Asking asking(Opened opened, Account account, Instant now) {
        Organization asks = opened.organization();
        List<Product> taken =
                holdings.taken(asks.id, account.id, now.atZone(asks.zone()).toLocalDate());
        List<UUID> has = taken.stream().map(product -> product.id).toList();
        List<Asking.Product> others = Product.<Product>list("order by name").stream()
                .filter(product -> !has.contains(product.id))
                .map(product -> new Asking.Product(product.id.toString(), product.name))
                .toList();
        return Asking.of(
                        opened.survey().languageFor(StaffWords.in(asks.language).language()),
                        asks.name,
                        opened.ask().id.toString(),
                        now)
                .about(account.name, asks.currency)
                .withProducts(others);
    }

    /** Keeps an estimate of an account as a whole, in place of an earlier one. */
    public Outcome estimate(String token, UUID accountId, Map<String, List<String>> fields, Instant now) {
        return taken(token, accountId, now, (opened, account) -> {
            Asking asking = asking(opened, account, now);
            FormReading form = opened.survey().readForm(opened.survey().sections(), fields, Answers.none(), asking);
            if (!form.good()) {
                throw new Stop(new NotKept(opened, account, form));
            }
            if (form.given().isEmpty()) {
                throw new Stop(new NotKept(opened, account, null));
            }
            rows.write(opened.ask(), account.id, opened.survey(), form.given(), now);
        });
    }

    /** "I cannot judge them": closes an account without an estimate. */
    public Outcome pass(String token, UUID accountId, Instant now) {
        return taken(
                token, accountId, now, (opened, account) -> rows.pass(opened.ask(), account.id, opened.survey(), now));
    }

    /** Locks everything for good; from then on the customers' answers may be seen. */
    public Outcome finish(String token, Instant now) {
        return inside(
                token,
                () -> {
                    Opened opened = opened(token, now);
                    if (!opened.open() || !rows.finish(opened.ask(), now)) {
                        return new Over(opened);
                    }
                    return new Kept(opened);
                },
                new Unknown());
    }

    private interface Verb {
        void done(Opened opened, Account account);
    }

    private Outcome taken(String token, UUID accountId, Instant now, Verb verb) {
        try {
            return inside(
                    token,
                    () -> {
                        LinkTokens.Holder holder = tokens.holder(token).orElseThrow();
                        boolean mine = rows.lock(holder.id(), now);
                        Opened opened = opened(token, now);
                        Account account = opened.account(accountId).orElseThrow(() -> new Stop(new Unknown()));
                        if (!mine || !opened.open()) {
                            throw new Stop(new Over(opened));
                        }
                        verb.done(opened, account);
                        entities.flush();
                        given.fire(new EstimateGiven(opened.organization().id, account.id, now));
                        return new Kept(opened);
                    },
                    new Unknown());
        } catch (Stop stop) {
            return stop.outcome;
        }
    }

    private <T> T inside(String token, Supplier<T> work, T unknown) {
        Optional<LinkTokens.Holder> holder = tokens.holder(token);
        if (holder.isEmpty()) {
            return unknown;
        }
        organization.use(holder.get().organizationId());
        return Transactions.retried(work);
    }

    private Opened opened(String token, Instant now) {
        StaffAsk ask = StaffAsk.byId(tokens.holder(token).orElseThrow().id());
        entities.refresh(ask);
        Organization asks = organization.get();
        List<Account> accounts =
                Account.list("manager = ?1 and state = ?2 order by name, id", ask.manager, AccountState.CUSTOMER);
        return new Opened(
                ask,
                asks,
                ask.finishedAt == null && ask.wave.isOpen(now, asks.zone()),
                accounts,
                Estimate.of(ask.wave.id),
                ask.wave.survey());
    }

    /** Rolls the transaction back. */
    private static final class Stop extends RuntimeException {
        private static final long serialVersionUID = 1L;

        private final transient Outcome outcome;

        Stop(Outcome outcome) {
            super(null, null, false, false);
            this.outcome = outcome;
        }
    }
}
