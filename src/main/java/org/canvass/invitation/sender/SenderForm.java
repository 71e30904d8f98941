package org.canvass.invitation.sender;

import java.util.List;
import org.canvass.account.AccountManager;
import org.canvass.organization.LettersFrom;
import org.canvass.organization.Organization;
import org.canvass.organization.Refused;
import org.canvass.organization.site.EmailAddress;
import org.canvass.survey.text.WrittenText;

/** What was typed about who letters come from, checked. */
final class SenderForm {
    private static final int MOST_LINES = 6;
    private static final int MOST_A_LINE = 100;
    private static final int MOST_TITLE = 120;
    private static final int MOST_PHONE = 40;

    private SenderForm() {}

    /** @param signature lines, or nothing for the sender's and the organization's name */
    static void apply(Organization organization, String from, String signature) {
        organization.lettersFrom = "MANAGER".equals(from) ? LettersFrom.MANAGER : LettersFrom.ORGANIZATION;
        organization.signatureLines = signature(signature);
    }

    /** Refuses what cannot stand in a letter. */
    static void apply(AccountManager manager, String email, String jobTitle, String phone) {
        String address = line(email, 254, "The e-mail");
        if (address != null && !EmailAddress.isPlausible(address)) {
            throw new Refused("The e-mail must look like ann@example.com.");
        }
        manager.email = address;
        manager.jobTitle = line(jobTitle, MOST_TITLE, "The job title");
        manager.phone = line(phone, MOST_PHONE, "The phone number");
    }

    private static String signature(String typed) {
        String tidy = typed == null ? "" : WrittenText.tidy(typed);
        List<String> lines =
                tidy.lines().map(String::strip).filter(line -> !line.isEmpty()).toList();
        if (lines.size() > MOST_LINES || lines.stream().anyMatch(line -> WrittenText.length(line) > MOST_A_LINE)) {
            throw new Refused("Keep the signature within " + MOST_LINES + " lines of " + MOST_A_LINE + " characters.");
        }
        lines.forEach(line -> line(line, MOST_A_LINE, "The signature"));
        return lines.isEmpty() ? null : String.join("\n", lines);
    }

    private static String line(String typed, int most, String what) {
        String line = typed == null ? "" : typed.strip();
        if (line.contains("\n") || line.contains("\t") || !WrittenText.readable(line)) {
            throw new Refused(what + " holds a line break or another character that cannot be sent. Type it again.");
        }
        if (WrittenText.length(line) > most) {
            throw new Refused(what + " is too long; there is room for " + most + " characters.");
        }
        return line.isEmpty() ? null : line;
    }
}
