package org.canvass.leaver;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import org.canvass.account.Contact;
import org.canvass.account.ContactLeft;
import org.canvass.leaver.Leaver.Why;

/** "I have left", said by the contact: who has taken over? */
@ApplicationScoped
class LeftFollows {

    void follow(@Observes ContactLeft left) {
        Contact contact = Contact.findById(left.contactId());
        if (contact != null && contact.succeededBy == null) {
            Leaver.open(contact, Why.LEFT, null, left.waveId(), left.at());
        }
    }
}
