package org.canvass.wave.page;

import java.util.List;

/**
 * Which page of a list is shown.
 *
 * @param page counted from 1, always a page that exists
 * @param rows of the whole list
 */
public record Paging(int page, long rows, int size) {

    public static Paging of(int page, long rows, int size) {
        int last = (int) Math.max(1, (rows + size - 1) / size);
        return new Paging(Math.max(1, Math.min(page, last)), rows, size);
    }

    public int pages() {
        return (int) Math.max(1, (rows + size - 1) / size);
    }

    public boolean first() {
        return page == 1;
    }

    public boolean last() {
        return page >= pages();
    }

    public boolean several() {
        return pages() > 1;
    }

    public int before() {
        return page - 1;
    }

    public int after() {
        return page + 1;
    }

    /** The index of the first row. */
    public int from() {
        return (page - 1) * size;
    }

    /** The rows of this page. */
    public <T> List<T> of(List<T> all) {
        return all.subList(Math.min(from(), all.size()), Math.min(from() + size, all.size()));
    }
}
