package org.canvass.wave.plan;

import jakarta.ws.rs.core.MultivaluedMap;
import org.canvass.wave.rhythm.Rhythm;

/** When letters leave, as it stands in the form. */
record RhythmForm(
        boolean atOnce,
        String reminders,
        String firstAfter,
        String secondAfter,
        boolean automatic,
        boolean anyDay,
        boolean sameHour) {
    private static final int NO_NUMBER = -1;

    static RhythmForm of(Rhythm rhythm) {
        return new RhythmForm(
                rhythm.atOnce(),
                String.valueOf(rhythm.reminders()),
                String.valueOf(rhythm.firstAfter()),
                String.valueOf(rhythm.secondAfter()),
                rhythm.automatic(),
                rhythm.anyDay(),
                rhythm.sameHour());
    }

    /** A form without these fields, of a program that knows none, means the usual rhythm. */
    static RhythmForm of(MultivaluedMap<String, String> sent) {
        if (!sent.containsKey("reminders")) {
            return of(org.canvass.wave.Wave.freshRhythm());
        }
        return new RhythmForm(
                "at-once".equals(sent.getFirst("leaves")),
                sent.getFirst("reminders"),
                text(sent, "firstAfter"),
                text(sent, "secondAfter"),
                !"person".equals(sent.getFirst("remindedBy")),
                sent.containsKey("anyDay"),
                sent.containsKey("sameHour"));
    }

    /** The rhythm; what is no number makes one that has a problem. */
    Rhythm read() {
        return new Rhythm(
                atOnce, number(reminders), number(firstAfter), number(secondAfter), automatic, anyDay, sameHour);
    }

    /** "after 5 and 11 days". */
    public String inWords() {
        Rhythm rhythm = read();
        return rhythm.problem() == null ? rhythm.inWords() : "";
    }

    private static int number(String typed) {
        return typed != null && typed.strip().matches("\\d{1,4}") ? Integer.parseInt(typed.strip()) : NO_NUMBER;
    }

    private static String text(MultivaluedMap<String, String> sent, String field) {
        String value = sent.getFirst(field);
        return value == null ? "" : value.strip();
    }
}
