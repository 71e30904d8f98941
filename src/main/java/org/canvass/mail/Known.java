package org.canvass.mail;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Supplier;

/**
 * What was looked up for letters of one organization and holds for those of the next second too: a text, a calendar, a
 * sender. Never whether a letter is still wanted. Used by one thread.
 */
public final class Known {
    private final Map<Object, Object> known = new HashMap<>();

    /**
     * What the key stands for.
     *
     * @param look finds it, never null; asked once. Values alone, as what belongs to a transaction ends with it.
     */
    @SuppressWarnings("unchecked")
    public <T> T of(Object key, Supplier<T> look) {
        Object found = known.get(key);
        if (found == null) {
            found = look.get();
            known.put(key, found);
        }
        return (T) found;
    }
}
