package org.canvass.intake;

/** Why a file was not brought in, in a sentence that tells what to do now. Nothing was changed. */
public class CannotBringIn extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public CannotBringIn(String sentence) {
        super(sentence);
    }
}
