package org.canvass.intake.cell;

import java.net.IDN;
import java.util.Locale;
import java.util.regex.Pattern;

/** E-mail addresses in a cell: one bare address that a mail server would take, in lower case. */
public final class Emails {

    private static final int LONGEST = 254;
    private static final int LONGEST_LOCAL = 64;
    private static final Pattern LOCAL =
            Pattern.compile("[a-z0-9!#$%&'*+/=?^_`{|}~-]+(?:\\.[a-z0-9!#$%&'*+/=?^_`{|}~-]+)*");
    private static final Pattern DOMAIN =
            Pattern.compile("(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\\.)+[a-z](?:[a-z0-9-]{0,61}[a-z0-9])");

    private Emails() {}

    /** The address, null where the cell is empty. */
    public static String read(String cell) throws BadCell {
        Texts.refuseControls(cell);
        String text = Texts.stripped(cell);
        if (text.isEmpty()) {
            return null;
        }
        int at = text.lastIndexOf('@');
        String address =
                at < 1 ? "" : text.substring(0, at).toLowerCase(Locale.ROOT) + "@" + domain(text.substring(at + 1));
        int mark = address.lastIndexOf('@');
        if (mark < 1
                || address.length() > LONGEST
                || mark > LONGEST_LOCAL
                || !LOCAL.matcher(address.substring(0, mark)).matches()
                || !DOMAIN.matcher(address.substring(mark + 1)).matches()) {
            throw new BadCell(BadCell.quoted(text) + " is not an e-mail address; write one like anna@example.com");
        }
        return address;
    }

    private static String domain(String text) {
        try {
            return IDN.toASCII(text).toLowerCase(Locale.ROOT);
        } catch (IllegalArgumentException none) {
            return "";
        }
    }
}
