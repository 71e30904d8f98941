package org.canvass.intake.page;

import java.util.Map;
import org.canvass.intake.mapping.Kind;
import org.canvass.organization.AccountWord;

/**
 * What is most useful to bring in next.
 *
 * @param headline what there is, as a finding
 * @param sentence what to do now, and why
 * @param done whether everything that a wave needs is there
 */
record NextStep(String headline, String sentence, boolean done) {

    static NextStep of(Map<Kind, Long> counts, AccountWord word) {
        KindWords words = new KindWords(word, null);
        long accounts = counts.get(Kind.ACCOUNTS);
        long contacts = counts.get(Kind.CONTACTS);
        if (accounts == 0) {
            return new NextStep(
                    "No " + word.many() + " yet",
                    "Begin with a file of your " + word.many()
                            + ": a key and a name for each. If you also have a file of"
                            + " account managers, bring that in first.",
                    false);
        }
        String there = words.counted(accounts, Kind.ACCOUNTS);
        if (contacts == 0) {
            return new NextStep(
                    there + ", and nobody to ask yet",
                    "Bring in the contacts next: the key of their " + word.one()
                            + " and an e-mail address. Nobody can be" + " asked without one.",
                    false);
        }
        String people = there + " with " + words.counted(contacts, Kind.CONTACTS);
        if (counts.get(Kind.FIGURES) == 0 && counts.get(Kind.PURCHASE_LINES) == 0) {
            return new NextStep(
                    people + ", revenue unknown",
                    "Bring in what they buy next: either revenue by year or month, or the raw orders and order lines, which"
                            + " Canvass sums itself.",
                    false);
        }
        if (counts.get(Kind.PRODUCTS) == 0) {
            return new NextStep(
                    people + ", products unknown",
                    "Bring in your products next. Canvass counts which of them a " + word.one() + " takes.",
                    false);
        }
        if (counts.get(Kind.HOLDINGS) == 0) {
            return new NextStep(
                    people,
                    "You can ask them now. To see what each could still take, bring in which products suit which "
                            + word.one() + ".",
                    true);
        }
        return new NextStep(
                people, "Everything a wave needs is here. Bring in newer files whenever you have them.", true);
    }
}
