package org.canvass.invitation.editing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.canvass.account.Contact;
import org.canvass.invitation.Invitation;
import org.canvass.organization.CurrentOrganization;
import org.canvass.wave.LanguageRule;
import org.canvass.wave.Wave;
import org.canvass.wave.audience.Choosing;

/** Contacts of a wave's audience through whose eyes a letter can be read. */
@ApplicationScoped
class Readers {
    private static final int MOST = 20;

    @Inject
    Choosing choosing;

    @Inject
    CurrentOrganization current;

    /** Some who would get the letter in this language; those of other languages where there is nobody. */
    List<LettersPage.Reader> of(Wave wave, String language) {
        return wave.isDraft() ? chosen(wave, language) : invited(wave, language);
    }

    /** The contact of this id, else the first of the readers; null where the organization has no contact at all. */
    Contact contact(Wave wave, String language, UUID wanted) {
        UUID id = wanted != null
                ? wanted
                : of(wave, language).stream()
                        .map(LettersPage.Reader::id)
                        .findFirst()
                        .orElse(null);
        Contact contact = id == null ? null : byId(id);
        return contact != null
                ? contact
                : Contact.<Contact>find(
                                "from Contact c join fetch c.account a left join fetch a.manager where c.leftAt is null"
                                        + " order by a.name, c.name")
                        .firstResult();
    }

    private static Contact byId(UUID id) {
        return Contact.<Contact>find(
                        "from Contact c join fetch c.account a left join fetch a.manager where c.id = ?1", id)
                .firstResult();
    }

    private List<LettersPage.Reader> chosen(Wave wave, String language) {
        LanguageRule rule = wave.languages(current.get());
        return choosing.choose(wave).asked().stream()
                .filter(one -> rule.languageFor(one.language()).equals(language))
                .limit(MOST)
                .map(one -> new LettersPage.Reader(one.contactId(), one.name(), one.accountName()))
                .toList();
    }

    private static List<LettersPage.Reader> invited(Wave wave, String language) {
        return Invitation.getEntityManager()
                .createQuery(
                        "select new org.canvass.invitation.editing.LettersPage$Reader(c.id, c.name, a.name)"
                                + " from Invitation i join i.contact c join i.account a"
                                + " where i.wave.id = ?1 and i.language = ?2 order by a.name, c.name",
                        LettersPage.Reader.class)
                .setParameter(1, wave.id)
                .setParameter(2, language)
                .setMaxResults(MOST)
                .getResultList();
    }
}
