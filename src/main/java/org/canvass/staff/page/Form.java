package org.canvass.staff.page;

import java.util.List;
import java.util.UUID;
import org.canvass.response.page.Field;
import org.canvass.response.page.Frame;
import org.canvass.staff.StaffWords;

/**
 * The questions about one account.
 *
 * @param heading what the survey asks, with the account's name in it
 * @param intro how to answer
 * @param problem what to say above the questions; empty where nothing is wrong
 * @param progress "3 of 12 estimated"
 */
public record Form(
        String style,
        StaffWords words,
        Frame frame,
        String token,
        String sender,
        UUID account,
        String heading,
        String intro,
        String problem,
        String progress,
        List<Part> parts) {

    /** Some of the questions, under a heading of their own; empty where they have none. */
    public record Part(String title, List<Field> fields) {}

    public String language() {
        return words.language();
    }

    public String say(String key) {
        return words.say(key);
    }
}
