package org.canvass.home.task.wave;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.canvass.calendar.Calendars;
import org.canvass.home.HomePage;
import org.canvass.home.task.TaskSource;
import org.canvass.home.task.Today;

/** Nobody has said yet when letters may leave. */
@ApplicationScoped
@Priority(30)
class NoCalendar implements TaskSource {
    @Inject
    Calendars calendars;

    @Override
    public void find(Today today, List<HomePage.Task> tasks) {
        if (today.isAdministrator() && !calendars.kept()) {
            tasks.add(new HomePage.Task(
                    "Letters leave at any hour of any day. Say when they may, and how often one is asked.",
                    "/settings/calendar",
                    false));
        }
    }
}
