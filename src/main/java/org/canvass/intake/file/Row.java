package org.canvass.intake.file;

/**
 * A row of a file, as many cells as the header.
 *
 * @param line where it begins, counted from 1
 * @param note how the row was repaired, null where it was not
 * @param problem why the row cannot be read; its cells are null then
 */
public record Row(int line, String[] cells, String note, String problem) {}
