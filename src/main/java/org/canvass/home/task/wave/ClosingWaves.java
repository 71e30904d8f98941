package org.canvass.home.task.wave;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.canvass.home.HomePage;
import org.canvass.home.task.TaskSource;
import org.canvass.home.task.Today;

/** Waves that soon take no more answers. */
@ApplicationScoped
@Priority(70)
class ClosingWaves implements TaskSource {
    private static final int SOON_DAYS = 3;

    @Override
    public void find(Today today, List<HomePage.Task> tasks) {
        today.running().stream()
                .filter(one -> ChronoUnit.DAYS.between(today.day(), one.wave().closesOn) <= SOON_DAYS)
                .forEach(one -> tasks.add(new HomePage.Task(
                        one.wave().name + " " + one.closes() + "; "
                                + one.funnel().answered() + " of "
                                + one.funnel().asked() + " have answered.",
                        today.isAccountManager() ? "/accounts" : "/waves/" + one.wave().id,
                        true)));
    }
}
