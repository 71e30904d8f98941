package org.canvass.mail.settings;

import java.util.Locale;
import java.util.Objects;
import java.util.regex.Pattern;
import org.canvass.mail.account.OwnAccount;
import org.canvass.mail.smtp.Reach;
import org.canvass.mail.smtp.Security;
import org.canvass.organization.Refused;
import org.jboss.resteasy.reactive.RestForm;

/** An organization's own mail server, as somebody typed it. */
public class AccountForm extends ServerForm {
    private static final Pattern HOST = Pattern.compile("[A-Za-z0-9]([A-Za-z0-9.-]{0,251}[A-Za-z0-9])?");
    private static final int LONGEST_USER = 254;
    private static final int LONGEST_PASSWORD = 500;
    private static final int MOST_A_MINUTE = 600_000;
    private static final int MOST_SESSIONS = 32;

    @RestForm
    public String perMinute;

    @RestForm
    public String perDomain;

    @RestForm
    public String sessions;

    static AccountForm of(OwnAccount own) {
        AccountForm form = new AccountForm();
        form.host = own.host;
        form.port = String.valueOf(own.port);
        form.security = own.security.name();
        form.username = own.username;
        form.perMinute = String.valueOf(own.perMinute);
        form.perDomain = String.valueOf(own.perDomain);
        form.sessions = String.valueOf(own.sessions);
        return form;
    }

    /** What most mail servers allow without having been asked. */
    static AccountForm empty() {
        AccountForm form = new AccountForm();
        form.port = "587";
        form.security = Security.STARTTLS.name();
        form.perMinute = "600";
        form.perDomain = "120";
        form.sessions = "4";
        return form;
    }

    /** What is typed as the server, checked and without the password. */
    record Checked(
            String host, int port, Security security, String username, int perMinute, int perDomain, int sessions) {}

    /** @throws Refused with a sentence for the first thing that cannot be */
    Checked checked(Reach reach) {
        String server = line(host).toLowerCase(Locale.ROOT);
        refuse(!HOST.matcher(server).matches(), "Name the mail server, such as smtp.example.com.");
        int door = number(port, 1, 65_535, "The port is a number, for most servers 587.");
        refuse(
                reach == Reach.OTHER_MACHINES && !Reach.MAIL_PORTS.contains(door),
                "Mail servers take mail on port 587, 465, 2525 or 25; Canvass speaks to no other.");
        Security secured = security(line(security));
        String user = line(username);
        refuse(user.length() > LONGEST_USER, "The user name has more than " + LONGEST_USER + " characters.");
        refuse(
                secured == Security.NONE && !user.isEmpty() && reach == Reach.OTHER_MACHINES,
                "Without encryption, anyone on the way could read the password. Choose STARTTLS or TLS.");
        return new Checked(
                server,
                door,
                secured,
                user.isEmpty() ? null : user,
                number(perMinute, 1, MOST_A_MINUTE, "Say how many letters a minute the server takes, at least 1."),
                number(perDomain, 0, MOST_A_MINUTE, "Say how many letters a minute one domain gets; 0 for no limit."),
                number(
                        sessions,
                        1,
                        MOST_SESSIONS,
                        "Say how many sessions at a time, from 1 to " + MOST_SESSIONS + "."));
    }

    /** Whether the password kept before was meant for this server and this user; nobody else gets it. */
    static boolean isTheSameServer(Checked now, OwnAccount before) {
        return before != null
                && now.host.equals(before.host)
                && now.port == before.port
                && now.security == before.security
                && Objects.equals(now.username, before.username);
    }

    /** The password typed, empty for none. */
    String typedPassword() {
        String typed = password == null ? "" : password;
        refuse(typed.length() > LONGEST_PASSWORD, "The password has more than " + LONGEST_PASSWORD + " characters.");
        refuse(typed.chars().anyMatch(Character::isISOControl), "The password holds a character that cannot be sent.");
        return typed;
    }

    private static Security security(String typed) {
        try {
            return Security.valueOf(typed);
        } catch (IllegalArgumentException unknown) {
            throw new Refused("Choose how the way to the mail server is encrypted.");
        }
    }

    private static int number(String typed, int least, int most, String sentence) {
        String digits = line(typed);
        refuse(!digits.matches("\\d{1,6}"), sentence);
        int number = Integer.parseInt(digits);
        refuse(number < least || number > most, sentence);
        return number;
    }

    static String line(String typed) {
        String line = typed == null ? "" : typed.strip();
        refuse(line.chars().anyMatch(Character::isISOControl), "Leave out line breaks and invisible characters.");
        return line;
    }

    static void refuse(boolean wrong, String sentence) {
        if (wrong) {
            throw new Refused(sentence);
        }
    }
}
