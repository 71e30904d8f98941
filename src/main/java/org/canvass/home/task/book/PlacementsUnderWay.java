package org.canvass.home.task.book;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.canvass.home.HomePage;
import org.canvass.home.task.TaskSource;
import org.canvass.home.task.Today;

/** Numbers of the page that are not final: nothing to do but wait, so it stands last. */
@ApplicationScoped
@Priority(10)
class PlacementsUnderWay implements TaskSource {
    @Override
    public void find(Today today, List<HomePage.Task> tasks) {
        if (today.waiting() > 0) {
            tasks.add(new HomePage.Task(
                    today.waiting() + " placements are being worked out; the numbers here follow in a moment.",
                    null,
                    false));
        }
    }
}
