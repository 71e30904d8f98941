package org.canvass.demo.panel;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiPredicate;
import org.canvass.account.ContactRole;
import org.canvass.demo.panel.Panel.Contact;
import org.canvass.demo.panel.Panel.Course;
import org.canvass.segmentation.Appetite;
import org.canvass.segmentation.ContactVoices;
import org.canvass.segmentation.ContactVoices.Voice;
import org.canvass.segmentation.Inputs;
import org.canvass.segmentation.Placing;
import org.canvass.segmentation.SegmentationModel;
import org.canvass.segmentation.Stage;
import org.canvass.segmentation.file.SegmentationModels;
import org.canvass.segmentation.model.Part;
import org.canvass.segmentation.model.Terciles;

/**
 * A book of accounts with known truth: revenue, contacts and products by the recipe of the method, trust and appetite
 * from the panel. What it says of a wave is what the product would make of the answers: each contact's latest, carried
 * for a year, weighed by their part.
 */
final class MadeUpBook {
    static final SegmentationModel CANVAS = SegmentationModels.shipped("canvas");

    /** Waves are half-yearly, so an answer is carried into the two that follow. */
    private static final int CARRIED = 2;

    /** An account without its opinions. */
    record Account(String key, double revenue, int suited, int taken, int touches, List<Contact> contacts) {}

    /**
     * What a wave makes of an account.
     *
     * @param heard contacts whose answer counts, of this wave or carried
     * @param heardNow contacts who answered this wave
     */
    record Placed(Account account, Placing placing, Optional<Stage> stage, int heard, int heardNow) {

        boolean asked() {
            return heard > 0;
        }

        int segment() {
            return placing.segment().orElse(0);
        }
    }

    final Panel panel;
    final List<Account> accounts = new ArrayList<>();
    private final Map<String, Terciles> cuts;

    /** @param name draws other chances for another name */
    MadeUpBook(String name, int size, Noise noise, Course course) {
        Map<String, Double> revenue = new LinkedHashMap<>();
        for (int i = 0; i < size; i++) {
            String key = name + "-" + i;
            revenue.put(
                    key, Math.exp(Math.log(30_000) + Chance.of("revenue", key).normal(1.68)));
        }
        panel = new Panel(revenue, noise, course);
        revenue.forEach((key, amount) -> accounts.add(account(key, amount)));
        cuts = Map.of(
                "revenue",
                Terciles.freeze(revenue.values().stream().map(MadeUpBook::money).toList()));
    }

    private Account account(String key, double revenue) {
        Chance chance = Chance.of("shape", key);
        double z = panel.size(key);
        double trust = panel.truth(key, 0).trust();
        int suited = binomial(10, 0.3 + 0.12 * z, chance);
        int taken = Math.max(1, binomial(suited, 0.35 + 0.1 * trust, chance));
        int people = Math.min(8, 1 + chance.poisson(1.3 + 0.7 * z));
        List<Contact> contacts = new ArrayList<>();
        for (int i = 0; i < people; i++) {
            ContactRole role = i == 0 && chance.happens(0.7)
                    ? ContactRole.DM
                    : chance.happens(0.4) ? ContactRole.INF : ContactRole.USE;
            contacts.add(new Contact(key + "/" + i, key, role));
        }
        return new Account(key, revenue, Math.max(0, suited - taken), taken, chance.poisson(5 + 2 * z), contacts);
    }

    /** Whether the contact answers the wave, to the invitation or its reminder. */
    boolean answers(Contact contact, int wave) {
        return panel.answers(contact, wave) || panel.answersReminder(contact, wave);
    }

    /** The book as a wave places it. */
    List<Placed> wave(int wave) {
        return wave(wave, this::answers);
    }

    List<Placed> wave(int wave, BiPredicate<Contact, Integer> answers) {
        return accounts.stream().map(account -> place(account, wave, answers)).toList();
    }

    private Placed place(Account account, int wave, BiPredicate<Contact, Integer> answers) {
        List<Voice<Stage>> trust = new ArrayList<>();
        List<Voice<Appetite>> appetite = new ArrayList<>();
        int now = 0;
        for (Contact contact : account.contacts) {
            for (int past = wave; past >= Math.max(0, wave - CARRIED); past--) {
                if (answers.test(contact, past)) {
                    Opinion opinion = panel.opinion(contact, past);
                    trust.add(new Voice<>(opinion.stage(), part(contact.role())));
                    appetite.add(new Voice<>(opinion.appetite(), part(contact.role())));
                    now += past == wave ? 1 : 0;
                    break;
                }
            }
        }
        var weights = CANVAS.settings().contacts();
        Optional<Stage> stage = new ContactVoices<>(trust, weights).answer();
        Map<String, Object> raw = new HashMap<>();
        raw.put("revenue", money(account.revenue));
        raw.put("opportunities", account.suited);
        raw.put("engagement", account.touches + trust.size());
        raw.put("products", account.taken);
        stage.ifPresent(said -> raw.put("trust", said.code()));
        new ContactVoices<>(appetite, weights).answer().ifPresent(said -> raw.put("appetite", said.code()));
        Inputs inputs = CANVAS.read(raw, cuts);
        return new Placed(account, CANVAS.place(inputs), stage, trust.size(), now);
    }

    /** The true segment, by the rules written a second time, plainly. */
    int truth(Account account, int wave, int heard) {
        Opinion opinion = panel.truth(account.key, wave);
        long below = accounts.stream()
                .filter(a -> money(a.revenue).compareTo(money(account.revenue)) < 0)
                .count();
        long equal = accounts.stream()
                .filter(a -> money(a.revenue).compareTo(money(account.revenue)) == 0)
                .count();
        long rank = 3 * (2 * below + equal);
        int q1 = rank < 2L * accounts.size() ? 1 : rank < 4L * accounts.size() ? 2 : 3;
        int q2 = account.suited == 0 ? 1 : account.suited <= 2 ? 2 : 3;
        int q3 = opinion.wants() < -0.5 ? 1 : opinion.wants() < 0.5 ? 2 : 3;
        int touches = account.touches + heard;
        int q4 = touches < 4 ? 1 : touches < 12 ? 2 : 3;
        int q5 = account.taken <= 1 ? 1 : account.taken <= 3 ? 2 : 3;
        int q6 = opinion.trust() < 0.6 ? 1 : opinion.trust() < 1.6 ? 2 : 3;
        int x = q2 == 1 || q3 == 1 ? 1 : (int) Math.round((q1 + q2 + q3) / 3.0);
        int y = (int) Math.round((q4 + q5 + q6) / 3.0);
        return new int[][] {{1, 3, 5}, {2, 3, 6}, {2, 4, 6}}[y - 1][x - 1];
    }

    private static BigDecimal money(double amount) {
        return BigDecimal.valueOf(Math.round(amount * 100), 2);
    }

    private static int binomial(int tries, double probability, Chance chance) {
        int hits = 0;
        for (int i = 0; i < tries; i++) {
            hits += chance.happens(probability) ? 1 : 0;
        }
        return hits;
    }

    private static Part part(ContactRole role) {
        return switch (role) {
            case DM -> Part.DECIDES;
            case INF -> Part.ADVISES;
            case USE -> Part.USES;
            default -> Part.NONE;
        };
    }
}
