package org.canvass.mail.returned.page;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Named;
import java.util.List;
import java.util.UUID;
import org.canvass.mail.returned.Returned;

/** What came back of a mailing, for the page that shows it: {@code {#include mail/returnedCard /}}. */
@Named("returnedLetters")
@RequestScoped
public class ReturnedLetters {
    /** Why letters came back, the worst first; empty where none did. */
    public List<Returned.Group> of(UUID mailingId) {
        return Returned.of(mailingId);
    }

    /** Letters that did not arrive, each counted once. */
    public long failed(UUID mailingId) {
        return Returned.failed(mailingId);
    }
}
