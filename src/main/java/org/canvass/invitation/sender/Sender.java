package org.canvass.invitation.sender;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.canvass.account.AccountManager;
import org.canvass.mail.Address;
import org.canvass.organization.LettersFrom;
import org.canvass.organization.Organization;
import org.canvass.organization.site.EmailAddress;
import org.canvass.wave.letter.LetterTexts;

/**
 * Who a letter comes from.
 *
 * @param from always an address of the organization, so that its domain is the one that signs (DMARC), whoever's name
 *     stands beside it
 * @param replyTo where answers go; null for the sender's address
 * @param name as the letter's text says it
 * @param signature the lines it is signed with
 */
public record Sender(Address from, Address replyTo, String name, List<String> signature) {

    /**
     * The organization itself, or the manager of the account where the organization wants it so and the manager can be
     * answered: has an address and still works here.
     *
     * @param manager of the contact's account, or null
     * @param gone whether the manager may no longer sign in
     * @param installation the address of organizations that have none of their own
     * @param frame the words of the letter's language
     * @throws IllegalArgumentException for a name or address that cannot stand in a header
     */
    public static Sender of(
            Organization organization, AccountManager manager, boolean gone, String installation, LetterTexts frame) {
        return organization.lettersFrom == LettersFrom.MANAGER && answerable(manager, gone)
                ? byManager(organization, manager, installation, frame)
                : byOrganization(organization, installation);
    }

    static Sender byManager(Organization organization, AccountManager manager, String installation, LetterTexts frame) {
        String shown =
                frame.words("from-manager").replace("{manager}", manager.name).replace("{supplier}", organization.name);
        return new Sender(
                new Address(shown, address(organization, installation)),
                new Address(manager.name, manager.email),
                manager.name,
                lines(manager.name, manager.jobTitle, organization.name, manager.phone));
    }

    static Sender byOrganization(Organization organization, String installation) {
        return new Sender(
                new Address(organization.signature(), address(organization, installation)),
                organization.replyTo == null ? null : new Address(null, organization.replyTo),
                organization.signature(),
                organization.signatureLines == null
                        ? lines(organization.signature(), organization.name)
                        : organization.signatureLines.lines().toList());
    }

    private static String address(Organization organization, String installation) {
        return organization.senderEmail == null ? Address.of(installation).email() : organization.senderEmail;
    }

    /** Whether a contact who replies would reach the manager. */
    static boolean answerable(AccountManager manager, boolean gone) {
        return manager != null && !gone && manager.leftAt == null && EmailAddress.isPlausible(manager.email);
    }

    private static List<String> lines(String... some) {
        List<String> lines = new ArrayList<>();
        Stream.of(some)
                .filter(line -> line != null && !line.isBlank() && !lines.contains(line))
                .forEach(lines::add);
        return List.copyOf(lines);
    }
}
