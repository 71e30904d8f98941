package org.canvass.wave.letter.prose;

/**
 * Words of one look within a line.
 *
 * @param text with its placeholders
 * @param link where it leads, an https address; null for words that lead nowhere
 */
public record Run(String text, boolean bold, String link) {
    /** The same look with other words. */
    public Run saying(String words) {
        return new Run(words, bold, link);
    }
}
