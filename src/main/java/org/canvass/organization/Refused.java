package org.canvass.organization;

/** What was asked is not to be done; the message says in a full sentence what, and what to do now. */
public class Refused extends RuntimeException {
    public Refused(String sentence) {
        super(sentence);
    }
}
