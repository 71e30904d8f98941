package org.canvass.placement;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.canvass.account.ContactRole;
import org.canvass.organization.Role;

/** A book with a past: sixteen accounts, three closed waves and a running one, for pages to be tested and looked at. */
public final class SomeHistory {

    private static final List<String> NAMES = List.of(
            "Alfreds Futterkiste",
            "Around the Horn",
            "Berglunds snabbköp",
            "Blondesddsl père et fils",
            "Bólido Comidas preparadas",
            "Chop-suey Chinese",
            "Ernst Handel",
            "Folk och fä HB",
            "Hungry Owl All-Night Grocers",
            "Königlich Essen",
            "La maison d'Asie",
            "QUICK-Stop",
            "Rattlesnake Canyon Grocery",
            "Save-a-lot Markets",
            "Wartian Herkku",
            "Wolski Zajazd");
    private static final List<String> STAGES = List.of("everyday", "risk", "knowledge", "identification");
    private static final List<String> WISHES = List.of("less", "same", "maybe", "yes");
    private static final List<String> WORDS = List.of(
            "Deliver before nine. Our shelves wait for you, and so do our customers.",
            "Never stop sending Nancy. She knows our shop better than we do.",
            "Tell us earlier when an article is going out of the range.",
            "Die Ware ist immer gut, nur die Rechnungen sind ein Rätsel.",
            "We would plan the season with you, if you asked us in spring.",
            "Moins de papier, s'il vous plaît.");

    public final SomeBook book;
    public final List<UUID> accounts = new ArrayList<>();
    public UUID ernst;
    public UUID folk;
    public UUID wolski;
    public UUID running;

    private final Random random = new Random(7);
    private final List<List<UUID>> contacts = new ArrayList<>();

    private SomeHistory(SomeBook book) {
        this.book = book;
    }

    public static SomeHistory create() {
        SomeHistory history = new SomeHistory(SomeBook.create());
        history.accounts();
        UUID first = history.book.launch("Spring 2025", 540);
        history.answers(first, 520, 0.6, 0);
        history.book.close(first, 519);
        UUID second = history.book.launch("Autumn 2025", 360);
        history.answers(second, 350, 0.6, 1);
        history.book.close(second, 339);
        UUID third = history.book.launch("Spring 2026", 180);
        history.answers(third, 170, 0.7, 2);
        history.book.close(third, 159);
        history.running = history.book.launch("Autumn 2026", 6);
        history.answers(history.running, 2, 0.6, 3);
        history.book.placeDue();
        return history;
    }

    private void accounts() {
        String[] all = "Beverages Condiments Confections Dairy Grains Meat Produce Seafood".split(" ");
        for (int i = 0; i < NAMES.size(); i++) {
            int taken = 1 + random.nextInt(5);
            String has = String.join(" ", List.of(all).subList(0, taken));
            int suited = random.nextInt(4);
            String suits = String.join(" ", List.of(all).subList(taken, Math.min(all.length, taken + suited)));
            Integer revenue = i == 15 ? null : (int) Math.exp(7 + 4 * random.nextDouble());
            UUID account = book.account(NAMES.get(i), revenue, i % 7 == 3 ? null : random.nextInt(20), has, suits);
            accounts.add(account);
            List<UUID> people = new ArrayList<>();
            people.add(book.contact(account, "Person " + (char) ('A' + i) + "nders", ContactRole.DM));
            if (i % 2 == 0) {
                people.add(book.contact(account, "Colleague " + (char) ('A' + i) + "lbers", ContactRole.USE));
            }
            contacts.add(people);
        }
        ernst = accounts.get(6);
        folk = accounts.get(7);
        wolski = accounts.get(15);
        book.manager(
                "Nancy Davolio", Role.ACCOUNT_MANAGER, accounts.subList(0, 8).toArray(UUID[]::new));
        book.manager("Andrew Fuller", null, accounts.subList(8, 15).toArray(UUID[]::new));
    }

    private void answers(UUID wave, int daysAgo, double rate, int round) {
        for (int i = 0; i < accounts.size(); i++) {
            for (int k = 0; k < contacts.get(i).size(); k++) {
                boolean answers = i == 6 || i != 15 && random.nextDouble() < rate;
                int stage = Math.max(0, Math.min(3, (i + round + random.nextInt(2) + k) % 5 - (i % 3 == 0 ? 1 : 0)));
                int wish = (i + round * (1 + i % 2) + k) % 4;
                if (answers) {
                    List<String> said = new ArrayList<>(List.of(
                            "P1=" + STAGES.get(stage), "P2=" + WISHES.get(wish), "P4=" + (5 + (stage + wish) % 6)));
                    if (wish > 1) {
                        said.add("P3=Seafood Produce");
                    }
                    if (random.nextInt(3) == 0 || i == 6) {
                        said.add("P6=" + WORDS.get((i + k + round) % WORDS.size()));
                    }
                    said.add("P7=" + (i % 5 == 0 ? "no" : "yes"));
                    book.answer(wave, contacts.get(i).get(k), daysAgo - i % 2, said.toArray(String[]::new));
                }
            }
        }
    }
}
