package org.canvass.home.task.wave;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.canvass.home.HomePage;
import org.canvass.home.task.TaskSource;
import org.canvass.home.task.Today;
import org.canvass.mail.Letter;
import org.canvass.mail.LetterState;
import org.canvass.mail.Mailing;
import org.canvass.wave.Wave;

/** Letters of the newest waves that stopped, failed, or may have arrived or not. */
@ApplicationScoped
@Priority(120)
class SentLetters implements TaskSource {
    private static final int NEWEST = 4;

    @Override
    public void find(Today today, List<HomePage.Task> tasks) {
        if (today.runsWaves()) {
            today.waves().stream().limit(NEWEST).forEach(wave -> of(wave, tasks));
        }
    }

    private static void of(Wave wave, List<HomePage.Task> tasks) {
        String path = "/waves/" + wave.id;
        Mailing mailing = Mailing.byId(wave.id);
        if (mailing != null && mailing.paused() && mailing.pausedBecause != null && wave.takesAnswers()) {
            tasks.add(new HomePage.Task("Sending of " + wave.name + " rests: " + mailing.pausedBecause, path, true));
        }
        long uncertain = count(wave, LetterState.UNCERTAIN);
        if (uncertain > 0) {
            tasks.add(new HomePage.Task(
                    letters(uncertain) + " of " + wave.name + " may or may not have arrived. Decide whether to send"
                            + (uncertain == 1 ? " it" : " them") + " again.",
                    path,
                    true));
        }
        long failed = wave.takesAnswers() ? count(wave, LetterState.FAILED) : 0;
        if (failed > 0) {
            tasks.add(
                    new HomePage.Task(letters(failed) + " of " + wave.name + " could not be delivered.", path, false));
        }
    }

    private static long count(Wave wave, LetterState state) {
        return Letter.count("mailingId = ?1 and state = ?2", wave.id, state);
    }

    private static String letters(long count) {
        return count == 1 ? "1 letter" : count + " letters";
    }
}
