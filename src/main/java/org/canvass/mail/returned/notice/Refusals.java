package org.canvass.mail.returned.notice;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import org.canvass.mail.Letter;
import org.canvass.mail.returned.Notice;
import org.canvass.mail.returned.Recording;
import org.canvass.mail.returned.ReturnedKind;
import org.canvass.organization.CurrentOrganization;

/** A mail server that refuses a dead address at once says the same as a report that comes later. */
@ApplicationScoped
public class Refusals {
    @Inject
    Recording recording;

    /** Keeps that the address is dead, where the refusal says so; outside of any transaction. */
    public void note(Letter letter, String said, Instant now) {
        Notice notice = Notices.refusal(said);
        if (notice.kind() == ReturnedKind.HARD) {
            CurrentOrganization.run(letter.organizationId, () -> recording.refused(letter.id, notice, now));
        }
    }
}
