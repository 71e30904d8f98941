package org.canvass.intake.file;

/** A file that cannot be read as a table, said in a sentence that tells where and what to do now. */
public class UnreadableFile extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public UnreadableFile(String sentence) {
        super(sentence);
    }
}
