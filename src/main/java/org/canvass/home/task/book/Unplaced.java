package org.canvass.home.task.book;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.canvass.home.HomePage;
import org.canvass.home.task.TaskSource;
import org.canvass.home.task.Today;

/** Accounts that nobody can place yet. */
@ApplicationScoped
@Priority(50)
class Unplaced implements TaskSource {
    @Override
    public void find(Today today, List<HomePage.Task> tasks) {
        long unplaced = today.tally() == null ? 0 : today.tally().unplaced();
        if (unplaced > 0) {
            tasks.add(new HomePage.Task(
                    unplaced + " " + today.me().accountWord().of(unplaced)
                            + (unplaced == 1
                                    ? " is not placed: one answer would tell."
                                    : " are not placed: one answer each would settle most."),
                    "/accounts?segment=0",
                    false));
        }
    }
}
