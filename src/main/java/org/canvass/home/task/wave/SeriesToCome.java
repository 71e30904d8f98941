package org.canvass.home.task.wave;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.canvass.home.HomePage;
import org.canvass.home.task.TaskSource;
import org.canvass.home.task.Today;
import org.canvass.wave.series.SeriesNews;

/** Waves of a series that are prepared, or could not be. */
@ApplicationScoped
@Priority(40)
class SeriesToCome implements TaskSource {
    @Override
    public void find(Today today, List<HomePage.Task> tasks) {
        if (today.runsWaves()) {
            SeriesNews.now(today.now())
                    .forEach(news -> tasks.add(new HomePage.Task(news.says(), news.path(), news.urgent())));
        }
    }
}
