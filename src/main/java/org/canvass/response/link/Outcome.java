package org.canvass.response.link;

import java.util.OptionalInt;
import org.canvass.survey.FormReading;

/** What became of a page that was sent. */
public sealed interface Outcome {

    /** The link is unknown or void. */
    record Unknown() implements Outcome {}

    /** The wave has closed; nothing of the page was kept. */
    record Closed(Ask ask) implements Outcome {}

    /** The contact passed it on to a colleague; nothing of the page was kept. */
    record PassedOn(Ask ask) implements Outcome {}

    /** The page is not one that this contact is asked; nothing was kept. */
    record NoSuchPage(Ask ask) implements Outcome {}

    /** Something is missing or wrong; nothing was kept, and all of it is to be shown again. */
    record Refused(Ask ask, int page, FormReading form) implements Outcome {}

    /**
     * The page is kept for good: its transaction is committed.
     *
     * @param onwards the page to go on with; empty when the response is whole
     */
    record Kept(OptionalInt onwards) implements Outcome {}
}
