package org.canvass.survey.yaml;

/**
 * One thing wrong with a definition: where, and what to do about it in a sentence.
 *
 * @param line counted from 1
 */
public record Problem(String file, int line, String message) {

    @Override
    public String toString() {
        return file + ":" + line + ": " + message;
    }
}
