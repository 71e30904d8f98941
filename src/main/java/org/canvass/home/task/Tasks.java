package org.canvass.home.task;

import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import org.canvass.home.HomePage;

/** What needs a person today, the most urgent first. */
@ApplicationScoped
public class Tasks {
    /** In the order of their priorities. */
    @Inject
    @All
    List<TaskSource> sources;

    public List<HomePage.Task> of(Today today) {
        List<HomePage.Task> tasks = new ArrayList<>();
        sources.forEach(source -> source.find(today, tasks));
        return tasks;
    }
}
