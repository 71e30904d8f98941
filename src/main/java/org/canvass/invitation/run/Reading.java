package org.canvass.invitation.run;

import io.quarkus.qute.RawString;
import io.quarkus.qute.TemplateInstance;
import java.util.Map;
import org.canvass.invitation.remind.ReminderPlan;
import org.canvass.wave.letter.LetterKind;

/**
 * All that a launched wave's page shows of the present, read once for whoever looks.
 *
 * @param reminders how many would get which reminder now
 * @param plan which reminders leave by themselves, and when
 */
record Reading(RunPage page, Map<LetterKind, Long> reminders, ReminderPlan plan, Facts facts) {

    /** When and by whom, in words. */
    record Facts(String launched, String by, String until, String closed, String today) {}

    /** What changes on the page by itself, for a reader who may run waves or not, with the reader's own CSRF field. */
    String fragments(boolean mayRun, String csrfField) {
        return news(mayRun, new RawString(csrfField)).render();
    }

    TemplateInstance news(boolean mayRun, RawString csrfField) {
        return WaveResource.Templates.news(page, mayRun, reminders, facts, csrfField, plan);
    }
}
