package org.canvass.demo.panel;

import java.util.HashMap;
import java.util.Map;
import org.canvass.account.ContactRole;

/**
 * What accounts truly think of their supplier, wave by wave, and what their contacts say of it. All of it is made up,
 * by one model with a fixed seed; the truth is known, so that whatever reads the answers can be checked against it.
 *
 * <p>Trust is a number that larger accounts have a little more of. From wave to wave it drifts, rises where somebody
 * works on it (three accounts in ten), and breaks in the third wave for one account in twelve. Happier contacts answer
 * more often, deciders less often.
 */
public final class Panel {
    /** Waves whose truth is known. */
    public static final int WAVES = 4;

    private static final int THE_WAVE_OF_FALLS = 2;
    private static final double MEAN_SCORE = 7.3;

    private final Map<String, Account> accounts = new HashMap<>();
    private final Noise noise;
    private final Course course;

    /**
     * How the world goes.
     *
     * @param pull how much more those answer who trust more, on the logit scale; 0 where response is by chance
     * @param still whether the truth stays as it was in the first wave
     */
    public record Course(double pull, boolean still) {
        public static final Course REAL = new Course(0.6, false);
    }

    /**
     * An account's truth.
     *
     * @param size the standard score of its logarithmic revenue
     * @param trust by wave, from 0
     * @param wants latent appetite by wave
     */
    private record Account(double size, double[] trust, double[] wants) {}

    /**
     * Somebody who is asked.
     *
     * @param email what their chance is drawn for
     * @param role their part in the decision, whether or not the organization knows it
     */
    public record Contact(String email, String account, ContactRole role) {}

    /** @param revenue of each account by key, in any one currency; an account without any has 0 */
    public Panel(Map<String, Double> revenue, Noise noise) {
        this(revenue, noise, Course.REAL);
    }

    /** As {@link #Panel(Map, Noise)}, in another world; the same chances fall in each. */
    public Panel(Map<String, Double> revenue, Noise noise, Course course) {
        this.noise = noise;
        this.course = course;
        double mean = revenue.values().stream()
                .filter(amount -> amount > 0)
                .mapToDouble(Math::log)
                .average()
                .orElse(0);
        double variance = revenue.values().stream()
                .filter(amount -> amount > 0)
                .mapToDouble(amount -> Math.pow(Math.log(amount) - mean, 2))
                .average()
                .orElse(1);
        revenue.forEach((key, amount) ->
                accounts.put(key, account(key, amount > 0 ? (Math.log(amount) - mean) / Math.sqrt(variance) : -2)));
    }

    /** The standard score of the account's size; 0 is the middle. */
    public double size(String account) {
        return accounts.get(account).size;
    }

    /** The account's share of wallet, 0 to 1: the closer, the larger. */
    public double share(String account) {
        double own = Chance.of("share", account).normal(0.6);
        return 1 / (1 + Math.exp(0.6 - 0.5 * truth(account, 0).trust() - own));
    }

    /** What is, whoever says it. */
    public Opinion truth(String account, int wave) {
        Account of = accounts.get(account);
        int at = course.still ? 0 : wave;
        return new Opinion(of.trust[at], of.wants[at], MEAN_SCORE + 1.2 * of.trust[at]);
    }

    /** Whether the account's trust broke with this wave. */
    public boolean fell(String account, int wave) {
        Account of = accounts.get(account);
        return wave == THE_WAVE_OF_FALLS && of.trust[wave] < of.trust[wave - 1] - 0.9;
    }

    /** What the contact says in the wave, if they answer. */
    public Opinion opinion(Contact contact, int wave) {
        Opinion truth = truth(contact.account, wave);
        double own = Chance.of("contact", contact.email).normal(noise.contact());
        Chance chance = Chance.of("opinion", contact.email, wave);
        return new Opinion(
                truth.trust() + own + chance.normal(noise.placement()),
                truth.wants() + chance.normal(noise.appetite()),
                truth.recommend() + 1.2 * own + chance.normal(noise.recommend()));
    }

    /** How far the contact trusts, without what a single question adds by chance. */
    public double trust(Contact contact, int wave) {
        return truth(contact.account, wave).trust()
                + Chance.of("contact", contact.email).normal(noise.contact());
    }

    /** Whether the contact answers the invitation: happier customers answer more. */
    public boolean answers(Contact contact, int wave) {
        return Chance.of("response", contact.email, wave).happens(willingness(contact, wave));
    }

    /** Whether a contact who left the invitation unanswered answers the reminder: a third as willing as before. */
    public boolean answersReminder(Contact contact, int wave) {
        return Chance.of("reminder", contact.email, wave).happens(willingness(contact, wave) / 3);
    }

    private double willingness(Contact contact, int wave) {
        double logit =
                -0.9 + course.pull * truth(contact.account, wave).trust() - (contact.role == ContactRole.DM ? 0.3 : 0);
        return 1 / (1 + Math.exp(-logit));
    }

    private static Account account(String key, double size) {
        Chance chance = Chance.of("account", key);
        boolean programme = chance.happens(0.3);
        boolean falls = chance.happens(0.08);
        double[] trust = new double[WAVES];
        double[] wants = new double[WAVES];
        double mood = chance.normal(1);
        trust[0] = chance.normal(0.9) + 0.35 * size;
        wants[0] = 0.4 * trust[0] + mood;
        for (int wave = 1; wave < WAVES; wave++) {
            trust[wave] = 0.97 * trust[wave - 1]
                    + chance.normal(0.25)
                    + (programme ? 0.25 : 0)
                    - (falls && wave == THE_WAVE_OF_FALLS ? 1.4 : 0);
            mood = 0.8 * mood + chance.normal(0.6);
            wants[wave] = 0.4 * trust[wave] + mood;
        }
        return new Account(size, trust, wants);
    }
}
