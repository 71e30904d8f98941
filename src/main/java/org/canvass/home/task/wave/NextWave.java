package org.canvass.home.task.wave;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.canvass.home.HomePage;
import org.canvass.home.task.TaskSource;
import org.canvass.home.task.Today;
import org.canvass.wave.Wave;
import org.canvass.wave.WaveState;

/** Drafts to be launched, and that it is time to ask again where there is none. */
@ApplicationScoped
@Priority(20)
class NextWave implements TaskSource {
    private static final int ASK_AGAIN_DAYS = 120;
    private static final int NAMED = 2;

    @Override
    public void find(Today today, List<HomePage.Task> tasks) {
        if (!today.runsWaves()) {
            return;
        }
        List<Wave> drafts = Wave.list("state = ?1 order by createdAt desc", WaveState.DRAFT);
        drafts.stream()
                .filter(draft -> !toldBefore(draft, tasks))
                .limit(NAMED)
                .forEach(draft -> tasks.add(new HomePage.Task(
                        draft.name + " is ready to be looked at and launched.", "/waves/" + draft.id, false)));
        if (today.running().isEmpty() && drafts.isEmpty() && !today.waves().isEmpty()) {
            long days = ChronoUnit.DAYS.between(today.waves().get(0).closesOn, today.day());
            if (days > ASK_AGAIN_DAYS) {
                tasks.add(new HomePage.Task(
                        "The last wave closed " + days + " days ago. It is time to ask again.", "/waves/new", false));
            }
        }
    }

    /** The draft of a series is told as such. */
    private static boolean toldBefore(Wave draft, List<HomePage.Task> tasks) {
        String path = "/waves/" + draft.id + "/draft";
        return tasks.stream().anyMatch(task -> path.equals(task.path()));
    }
}
