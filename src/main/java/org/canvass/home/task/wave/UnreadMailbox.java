package org.canvass.home.task.wave;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.canvass.home.HomePage;
import org.canvass.home.task.TaskSource;
import org.canvass.home.task.Today;
import org.canvass.mail.returned.box.BoxLease;

/** A mailbox that cannot be read hides what comes back. */
@ApplicationScoped
@Priority(90)
class UnreadMailbox implements TaskSource {
    @Inject
    BoxLease boxes;

    @Override
    public void find(Today today, List<HomePage.Task> tasks) {
        if (today.isAdministrator()) {
            boxes.last(today.me().organizationId())
                    .filter(BoxLease.Last::failed)
                    .ifPresent(last -> tasks.add(new HomePage.Task(
                            "Letters that come back are not read. " + last.said(), "/settings/returned", true)));
        }
    }
}
