package org.canvass.home.task;

import java.util.List;
import org.canvass.home.HomePage;

/**
 * One kind of thing that may need a person today. Each is a bean with a {@code @Priority}: the higher stands further up
 * on the page.
 */
public interface TaskSource {
    /**
     * Adds what needs the reader now; nothing where nothing does.
     *
     * @param tasks what was found by those before
     */
    void find(Today today, List<HomePage.Task> tasks);
}
