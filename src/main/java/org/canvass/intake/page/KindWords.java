package org.canvass.intake.page;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.canvass.intake.mapping.Kind;
import org.canvass.organization.AccountWord;
import org.canvass.organization.site.Thousands;

/** How the pages of intake say things: the organization's word for accounts, counts, times. */
public record KindWords(AccountWord word, ZoneId zone) {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("d MMMM uuuu, HH:mm", Locale.ENGLISH);

    /** "customers", "purchase lines". */
    public String many(Kind kind) {
        return kind == Kind.ACCOUNTS ? word.many() : kind.many();
    }

    /** "91 customers", "1 purchase line". */
    public String counted(long count, Kind kind) {
        if (kind == Kind.HOLDINGS) {
            return grouped(count) + (count == 1 ? " word" : " words") + " on products taken and suited";
        }
        String one = kind == Kind.ACCOUNTS ? word.one() : kind.one();
        return grouped(count) + " " + (count == 1 ? one : many(kind));
    }

    /** "1 row", "3 rows". */
    public String rows(int count) {
        return number(count) + (count == 1 ? " row" : " rows");
    }

    /** 12345 with a thin space. */
    public String number(int count) {
        return grouped(count);
    }

    /** As {@link #number}, for counts of any size. */
    public String grouped(long count) {
        return Thousands.apart(count);
    }

    /** "Account managers", to begin with. */
    public String title(Kind kind) {
        return capital(many(kind));
    }

    /** A column's title in the organization's words. */
    public String column(String title) {
        return title.equals("account") ? word.one() : title;
    }

    /** A column's title above a table. */
    public String heading(String title) {
        return capital(column(title));
    }

    /** "22 November 2025, 09:00" in the organization's zone. */
    public String time(Instant at) {
        return TIME.withZone(zone).format(at);
    }

    /** The text with its first letter large. */
    static String capital(String text) {
        return text.isEmpty() ? text : Character.toUpperCase(text.charAt(0)) + text.substring(1);
    }
}
