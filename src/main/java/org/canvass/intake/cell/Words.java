package org.canvass.intake.cell;

import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.canvass.account.AccountState;
import org.canvass.account.ContactRole;
import org.canvass.account.FigureKind;
import org.canvass.calendar.zone.Zones;

/** Words in a cell that stand for something: yes and no, a part in the decision, a kind of figure, a language. */
public final class Words {

    private static final Set<String> YES =
            Set.of("yes", "y", "true", "1", "x", "ja", "j", "oui", "o", "si", "sí", "wahr", "t", "✓", "✔");
    private static final Set<String> NO = Set.of("no", "n", "false", "0", "nein", "non", "falsch", "f", "-", "–");

    private static final Map<ContactRole, List<String>> ROLES = Map.of(
            ContactRole.DM,
                    List.of(
                            "dm",
                            "decides",
                            "decide",
                            "decider",
                            "decision maker",
                            "decision-maker",
                            "entscheider",
                            "entscheidet",
                            "entscheiderin"),
            ContactRole.INF,
                    List.of(
                            "inf",
                            "advises",
                            "advise",
                            "adviser",
                            "advisor",
                            "influencer",
                            "influences",
                            "berät",
                            "berater",
                            "beraterin"),
            ContactRole.USE, List.of("use", "uses", "user", "nutzt", "nutzer", "nutzerin", "anwender"),
            ContactRole.NONE, List.of("none", "no part", "keine", "aucun"));

    private static final Map<FigureKind, List<String>> FIGURES = Map.of(
            FigureKind.REVENUE, List.of("revenue", "sales", "turnover", "umsatz", "erlös"),
            FigureKind.PROFIT, List.of("profit", "margin", "gewinn", "deckungsbeitrag", "marge"),
            FigureKind.POTENTIAL, List.of("potential", "five-year potential", "5-year potential", "potenzial"),
            FigureKind.ENGAGEMENT, List.of("engagement", "engagement count", "interactions", "meetings", "kontakte"),
            FigureKind.SPEND, List.of("spend", "total spend", "spend with any vendor", "einkaufsvolumen"),
            FigureKind.PROFIT_POOL, List.of("profit pool", "profit of all vendors"));

    /** How much care an account gets, 1 to 3. */
    private static final Map<Integer, List<String>> TIERS = Map.of(
            1, List.of("1", "light", "light touch", "basic", "bronze", "c", "leicht"),
            2, List.of("2", "standard", "regular", "silver", "silber", "b", "normal"),
            3, List.of("3", "close", "key", "key account", "premium", "gold", "a", "eng"));

    private static final Map<AccountState, List<String>> STATES = Map.of(
            AccountState.CUSTOMER, List.of("customer", "client", "active", "kunde", "no", "n", "false", "0", "nein"),
            AccountState.PROSPECT, List.of("prospect", "lead", "interessent", "yes", "y", "true", "1", "x", "ja", "j"));

    private static final Pattern TAG = Pattern.compile("([a-z]{2,3})(?:[-_][A-Za-z0-9]{2,8})*");
    private static final Map<String, String> LANGUAGES = languages();
    private static final int LONGEST_TAG = 12;

    private Words() {}

    /** Yes or no, null where the cell is empty. */
    public static Boolean yesNo(String cell) throws BadCell {
        String word = word(cell);
        if (word == null) {
            return null;
        }
        if (YES.contains(word)) {
            return true;
        }
        if (NO.contains(word)) {
            return false;
        }
        throw new BadCell(BadCell.quoted(cell) + " is neither yes nor no; write one of these, or leave it empty");
    }

    /** A part in the decision, null where the cell is empty. */
    public static ContactRole role(String cell) throws BadCell {
        return named(cell, ROLES, "no part in the decision; write decides, advises, uses or none");
    }

    /** A kind of figure, null where the cell is empty. */
    public static FigureKind figure(String cell) throws BadCell {
        return named(
                cell, FIGURES, "no kind of figure; write revenue, profit, potential, engagement, spend or profit pool");
    }

    /** A service tier from 1, light, to 3, close; null where the cell is empty. */
    public static Integer tier(String cell) throws BadCell {
        return named(cell, TIERS, "no service tier; write light, standard or close");
    }

    /** Whether an account is a customer yet; null where the cell is empty. */
    public static AccountState state(String cell) throws BadCell {
        return named(cell, STATES, "neither customer nor prospect; write one of these, or leave it empty");
    }

    /** A language as a BCP 47 tag, from "de", "de-CH", "German" or "Deutsch"; null where the cell is empty. */
    public static String language(String cell) throws BadCell {
        String word = word(cell);
        if (word == null) {
            return null;
        }
        if (LANGUAGES.containsKey(word)) {
            return LANGUAGES.get(word);
        }
        var matcher = TAG.matcher(word);
        if (matcher.matches() && LANGUAGES.containsValue(matcher.group(1)) && word.length() <= LONGEST_TAG) {
            return Locale.forLanguageTag(word.replace('_', '-')).toLanguageTag();
        }
        throw new BadCell(BadCell.quoted(cell) + " is no language; write a code like de or en-GB");
    }

    /** A time zone's IANA name, null where the cell is empty. */
    public static String timeZone(String cell) throws BadCell {
        String text = Texts.stripped(cell);
        if (text.isEmpty()) {
            return null;
        }
        return Zones.read(text)
                .orElseThrow(() -> new BadCell(
                        BadCell.quoted(text) + " is no time zone; write one like Europe/Lisbon, or leave it empty"));
    }

    /** A currency's ISO 4217 code, null where the cell is empty. */
    public static String currency(String cell) throws BadCell {
        String word = word(cell);
        if (word == null) {
            return null;
        }
        String code = Map.of("€", "EUR", "$", "USD", "£", "GBP").getOrDefault(word, word.toUpperCase(Locale.ROOT));
        try {
            return Currency.getInstance(code).getCurrencyCode();
        } catch (IllegalArgumentException none) {
            throw new BadCell(BadCell.quoted(cell) + " is no currency; write a code like EUR");
        }
    }

    private static <K> K named(String cell, Map<K, List<String>> words, String otherwise) throws BadCell {
        String word = word(cell);
        if (word == null) {
            return null;
        }
        for (Map.Entry<K, List<String>> each : words.entrySet()) {
            if (each.getValue().contains(word)) {
                return each.getKey();
            }
        }
        throw new BadCell(BadCell.quoted(cell) + " is " + otherwise);
    }

    private static String word(String cell) {
        String text = Texts.stripped(cell).toLowerCase(Locale.ROOT);
        return text.isEmpty() ? null : text;
    }

    private static Map<String, String> languages() {
        Map<String, String> languages = new HashMap<>();
        for (String code : Locale.getISOLanguages()) {
            Locale locale = Locale.forLanguageTag(code);
            languages.putIfAbsent(locale.getDisplayLanguage(Locale.ENGLISH).toLowerCase(Locale.ROOT), code);
            languages.putIfAbsent(locale.getDisplayLanguage(locale).toLowerCase(Locale.ROOT), code);
            languages.put(code, code);
        }
        return Map.copyOf(languages);
    }
}
