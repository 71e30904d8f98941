package org.canvass.report.coverage;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.canvass.report.Book;
import org.canvass.report.Figures;
import org.canvass.report.PlacedAccount;
import org.canvass.segmentation.Evidence;

/**
 * How many of a group of accounts were asked in a wave and heard: by contact, by account and by revenue; and on what
 * their placements rest.
 *
 * @param name the group's
 * @param contacts invited contacts
 * @param contactsHeard of them, those who posted at least one page
 * @param invited accounts with an invited contact
 * @param heard accounts with a contact who was heard
 * @param revenueHeard the revenue of the accounts heard
 */
public record Reach(
        String name,
        int accounts,
        int contacts,
        int contactsHeard,
        int invited,
        int heard,
        BigDecimal revenue,
        BigDecimal revenueHeard,
        int asked,
        int partly,
        int assumed) {

    static Reach of(String name, List<PlacedAccount> accounts) {
        return new Reach(
                name,
                accounts.size(),
                accounts.stream().mapToInt(PlacedAccount::invited).sum(),
                accounts.stream().mapToInt(PlacedAccount::heard).sum(),
                (int) accounts.stream().filter(a -> a.invited() > 0).count(),
                (int) accounts.stream().filter(a -> a.heard() > 0).count(),
                money(accounts),
                money(accounts.stream().filter(a -> a.heard() > 0).toList()),
                count(accounts, Evidence.ASKED),
                count(accounts, Evidence.PARTLY_ASKED),
                count(accounts, Evidence.ASSUMED));
    }

    /** The share of invited contacts who were heard, 0..1; shares of what was asked need no base. */
    public Optional<Double> contactShare() {
        return share(contactsHeard, contacts);
    }

    /** The share of the accounts, invited or not, that were heard in this wave. */
    public Optional<Double> accountShare() {
        return share(heard, accounts);
    }

    /** The share of the revenue that the accounts heard stand for. */
    public Optional<Double> revenueShare() {
        return Figures.share(revenueHeard, revenue);
    }

    /** The share of the accounts whose placement rests on what they said themselves. */
    public Optional<Double> askedShare() {
        return share(asked, accounts);
    }

    private static Optional<Double> share(int part, int whole) {
        return whole == 0 ? Optional.empty() : Optional.of((double) part / whole);
    }

    private static BigDecimal money(List<PlacedAccount> accounts) {
        return Book.sum(accounts);
    }

    private static int count(List<PlacedAccount> accounts, Evidence evidence) {
        return (int) accounts.stream().filter(a -> a.evidence() == evidence).count();
    }
}
