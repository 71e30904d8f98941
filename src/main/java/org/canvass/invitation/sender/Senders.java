package org.canvass.invitation.sender;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.canvass.account.AccountManager;
import org.canvass.mail.MailConfig;
import org.canvass.organization.LettersFrom;
import org.canvass.organization.Member;
import org.canvass.organization.Organization;
import org.canvass.wave.letter.LetterTexts;

/** Finds out who a letter comes from. */
@ApplicationScoped
public class Senders {
    @Inject
    MailConfig config;

    /**
     * @param manager of the contact's account, or null; looked at only where letters come from managers
     * @param language of the letter
     */
    public Sender of(Organization organization, AccountManager manager, String language) {
        boolean asked = organization.lettersFrom == LettersFrom.MANAGER && manager != null;
        return Sender.of(
                organization, asked ? manager : null, asked && gone(manager), config.from(), LetterTexts.in(language));
    }

    /** Whose name letters bear where the organization itself writes. */
    Sender ofOrganization(Organization organization) {
        return Sender.byOrganization(organization, config.from());
    }

    /** Whose name they would bear where managers write; an example where there is no manager yet. */
    Sender ofSomeManager(Organization organization) {
        AccountManager manager = AccountManager.byName().stream()
                .filter(one -> Sender.answerable(one, gone(one)))
                .findFirst()
                .orElseGet(() -> {
                    AccountManager example = new AccountManager();
                    example.name = "Anna Berg";
                    example.email = "anna.berg@example.com";
                    return example;
                });
        return Sender.byManager(organization, manager, config.from(), LetterTexts.in(organization.language));
    }

    /** Whether the manager is a member who was shut out. */
    static boolean gone(AccountManager manager) {
        Member member = manager.memberId == null ? null : Member.byId(manager.memberId);
        return member != null && member.deactivatedAt != null;
    }
}
