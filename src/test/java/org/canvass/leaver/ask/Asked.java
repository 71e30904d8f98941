package org.canvass.leaver.ask;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.UUID;
import org.canvass.mail.Letter;
import org.canvass.mail.Writing;
import org.canvass.organization.CurrentOrganization;
import org.canvass.organization.Given;

/** Account managers asked at a time of the test's choice. */
@Singleton
public class Asked {
    @Inject
    AskManagers job;

    @Inject
    AskLetters letters;

    @Inject
    AskTokens tokens;

    /** How many were asked now. */
    public int now(Given given, Instant now) {
        return CurrentOrganization.run(given.id(), () -> job.askAll(now));
    }

    /** The path of the link in the only letter. */
    public String linkOf(Given given, Instant now) {
        now(given, now);
        UUID ask = given.within(() -> ManagerAsk.<ManagerAsk>findAll().firstResult().id);
        return "/l/" + tokens.of(ask);
    }

    /** The only letter, as it is written. */
    public Writing letter(Given given, Instant now) {
        return given.within(() -> {
            Letter letter = Letter.find("kind", AskLetters.KIND).firstResult();
            return letters.write(letter, now);
        });
    }
}
