package org.canvass.home.task.book;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.canvass.home.HomePage;
import org.canvass.home.task.TaskSource;
import org.canvass.home.task.Today;
import org.canvass.report.Days;
import org.canvass.staff.Blind;
import org.canvass.staff.StaffAsk;
import org.canvass.staff.StaffTokens;
import org.canvass.wave.Wave;

/** What is asked of the reader as an account manager. */
@ApplicationScoped
@Priority(110)
class Estimates implements TaskSource {
    @Inject
    Blind blind;

    @Inject
    StaffTokens tokens;

    @Override
    public void find(Today today, List<HomePage.Task> tasks) {
        for (StaffAsk ask : blind.waiting(today.me(), today.now())) {
            Wave beside = ask.wave.waveId == null ? null : Wave.byId(ask.wave.waveId);
            tasks.add(new HomePage.Task(
                    "What would your " + today.me().accountWord().many() + " say? Please estimate until "
                            + Days.of(ask.wave.closesOn) + "."
                            + (beside == null
                                    ? ""
                                    : " Until you have finished, " + beside.name + " is hidden from you."),
                    tokens.path(ask),
                    true));
        }
    }
}
