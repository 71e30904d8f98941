package org.canvass.wave.letter.prose;

import java.util.List;

/** A piece of a letter between empty lines. */
public sealed interface Block {

    /** Lines that follow each other, each a row of runs. */
    record Paragraph(List<List<Run>> lines) implements Block {}

    /** A list, each item a row of runs. */
    record Bullets(List<List<Run>> items) implements Block {}

    /** Where the first question stands. */
    record Question() implements Block {}
}
