package org.canvass.staff;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.canvass.account.Account;
import org.canvass.account.AccountManager;
import org.canvass.mail.Mailing;
import org.canvass.mail.NewLetter;
import org.canvass.mail.Outbox;
import org.canvass.organization.CurrentOrganization;
import org.canvass.wave.Refusal;
import org.canvass.wave.WaveClosed;

/** Asks the account managers: one letter each, about all their accounts. */
@ApplicationScoped
public class StaffLaunch {
    /** The kind of letter, for whoever writes it. */
    public static final String LETTER = "staff-estimate";

    /** The one reminder, in the same words. */
    public static final String REMINDER = "staff-reminder";

    @Inject
    CurrentOrganization current;

    @Inject
    StaffTokens tokens;

    @Inject
    Outbox outbox;

    /**
     * An account manager who would be asked.
     *
     * @param email where to; null where nobody knows, and then they are not asked
     */
    public record Colleague(AccountManager manager, long accounts, String email) {}

    /** Everyone who looks after an account, by name. */
    public List<Colleague> colleagues() {
        Map<UUID, Long> accounts = Account.customersByManager();
        return AccountManager.byName().stream()
                .filter(manager -> accounts.containsKey(manager.id))
                .map(manager -> new Colleague(manager, accounts.get(manager.id), manager.reachableAt()))
                .sorted(Comparator.comparing((Colleague one) -> one.email() == null))
                .toList();
    }

    /** Begins a Voice of Staff and queues its letters, in the caller's transaction. */
    public StaffWave launch(StaffWave.Plan plan, UUID by, Instant now) {
        List<Colleague> asked =
                colleagues().stream().filter(one -> one.email() != null).toList();
        if (asked.isEmpty()) {
            throw new Refusal(
                    "Nobody would be asked: no account manager with an account has an e-mail address. Bring in"
                            + " a file of account managers with their addresses first.");
        }
        LocalDate today = LocalDate.ofInstant(now, current.get().zone());
        StaffWave wave = StaffWave.begin(plan, by, today, now);
        Mailing.open(wave.id, now);
        List<NewLetter> letters = new ArrayList<>();
        for (Colleague one : asked) {
            StaffAsk ask = StaffAsk.of(wave, one.manager(), tokens, now);
            letters.add(new NewLetter(ask.id, LETTER, one.email(), now));
        }
        StaffAsk.getEntityManager().flush();
        outbox.queue(wave.id, letters, now);
        return wave;
    }

    /** One more letter to those who have not finished; nobody gets a second one. Says how many get it. */
    public int remind(StaffWave wave, Instant now) {
        if (!wave.isOpen(now, current.get().zone())) {
            throw new Refusal("“" + wave.name + "” has ended, so nobody is reminded.");
        }
        Map<UUID, String> emails = new HashMap<>();
        colleagues().stream()
                .filter(one -> one.email() != null)
                .forEach(one -> emails.put(one.manager().id, one.email()));
        List<NewLetter> letters = StaffAsk.of(wave.id).stream()
                .filter(ask -> ask.finishedAt == null && emails.containsKey(ask.manager.id))
                .map(ask -> new NewLetter(ask.id, REMINDER, emails.get(ask.manager.id), now))
                .toList();
        outbox.queue(wave.id, letters, now);
        return letters.size();
    }

    /** What was asked beside a wave ends with it: then its results are there for everyone. */
    void closed(@Observes WaveClosed event) {
        StaffWave beside = StaffWave.beside(event.wave().id);
        if (beside != null && beside.closedAt == null) {
            beside.close(null, event.at());
            outbox.withdraw(beside.id, "The wave was closed.", event.at());
        }
    }

    /** Ends it by a person's word. */
    public void close(StaffWave wave, UUID by, Instant now) {
        wave.close(by, now);
        outbox.withdraw(wave.id, "It was closed.", now);
    }
}
