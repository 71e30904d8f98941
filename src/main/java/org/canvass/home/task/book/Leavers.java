package org.canvass.home.task.book;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.canvass.home.HomePage;
import org.canvass.home.task.TaskSource;
import org.canvass.home.task.Today;
import org.canvass.leaver.Leaver;

/** Contacts who have left or cannot be reached: of the reader's own accounts, or of all for who runs waves. */
@ApplicationScoped
@Priority(100)
class Leavers implements TaskSource {
    @Override
    public void find(Today today, List<HomePage.Task> tasks) {
        if (!today.runsWaves() && !today.isAccountManager()) {
            return;
        }
        long open = today.isAccountManager() ? Leaver.countOpenOf(today.me().memberId()) : Leaver.countOpen();
        if (open > 0) {
            tasks.add(new HomePage.Task(
                    open + (open == 1 ? " contact has" : " contacts have")
                            + " left or cannot be reached. Who has taken over?",
                    "/leavers",
                    false));
        }
    }
}
