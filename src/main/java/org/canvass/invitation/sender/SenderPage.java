package org.canvass.invitation.sender;

import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.canvass.organization.LettersFrom;
import org.canvass.organization.Organization;

/**
 * Who the letters come from.
 *
 * @param example what a contact's mail program shows where the organization writes, and where a manager does
 * @param administrator whether the reader may change the organization's address
 * @param problem why nothing was kept, or null
 */
record SenderPage(
        Organization organization,
        String signature,
        Sender ofOrganization,
        Sender ofManager,
        List<Manager> managers,
        List<Standing> standing,
        boolean administrator,
        boolean saved,
        String problem) {

    /** @param why why their letters come from the organization all the same; null where they come from them */
    record Manager(
            UUID id,
            String name,
            String email,
            String jobTitle,
            String phone,
            boolean left,
            long customers,
            String why) {}

    /** An own wording of a letter. */
    record Standing(String kind, String title, String language, String subject) {
        public String languageName() {
            return Locale.forLanguageTag(language).getDisplayLanguage(Locale.ENGLISH);
        }
    }

    /** Whether no manager can be answered, so that a made-up one shows how it would look. */
    public boolean isExampleOnly() {
        return managers.stream().allMatch(manager -> manager.why != null);
    }

    public boolean isByManager() {
        return organization.lettersFrom == LettersFrom.MANAGER;
    }

    /** Managers whose letters the organization would have to sign. */
    public long unanswerable() {
        return managers.stream()
                .filter(manager -> manager.customers > 0 && manager.why != null)
                .count();
    }
}
