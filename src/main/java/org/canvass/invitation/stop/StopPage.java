package org.canvass.invitation.stop;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.canvass.account.Wishes;
import org.canvass.invitation.page.Style;
import org.canvass.survey.text.RespondentWords;
import org.canvass.wave.letter.LetterTexts;

/**
 * What the page behind a stop link says: a heading, a sentence, and what may be wished or taken back.
 *
 * @param sender who writes; empty where nobody knows whose link it is
 */
public record StopPage(
        String language,
        String direction,
        String sender,
        String title,
        String text,
        List<Choice> choices,
        String less,
        List<Choice> lesser) {

    /**
     * One form.
     *
     * @param action where it posts to
     * @param field the name every button of it sends; without it nothing is changed
     * @param quiet whether its buttons stand back
     */
    public record Choice(
            String heading, String text, String action, String field, List<Button> buttons, boolean quiet) {}

    /** A button with the value it sends. */
    public record Button(String value, String label) {}

    public String style() {
        return Style.SHEET;
    }

    /** A page that offers nothing. */
    static StopPage note(String language, String direction, String sender, String title, String text) {
        return new StopPage(language, direction, sender, title, text, List.of(), "", List.of());
    }

    /** "Shall we stop asking you?", with what is less than that. */
    static StopPage ask(String token, Stopping.Who who) {
        RespondentWords words = RespondentWords.in(who.language());
        return new StopPage(
                who.language(),
                who.direction(),
                who.sender(),
                words.say("stop.title"),
                words.say("stop.text", who.sender()),
                List.of(stop(token, words, false)),
                words.say("stop.less"),
                lesser(token, who, words));
    }

    /** As it stands now: stopped, paused, light, or nothing of it. */
    static StopPage standing(String token, Stopping.Who who) {
        RespondentWords words = RespondentWords.in(who.language());
        if (who.stopped()) {
            return stopped(token, who, words);
        }
        if (who.pausedUntil() == null && !who.light()) {
            return ask(token, who);
        }
        boolean pause = who.pausedUntil() != null;
        String title = pause
                ? words.say("pause.done.title", day(who.pausedUntil(), who.language()))
                : words.say("light.done.title");
        List<Choice> others = new ArrayList<>(lesser(token, who, words));
        others.add(stop(token, words, true));
        return new StopPage(
                who.language(),
                who.direction(),
                who.sender(),
                title,
                words.say(pause ? "pause.done" : "light.done", who.sender()),
                back(token, who, words),
                words.say("stop.less"),
                others);
    }

    /** A wish was taken back. */
    static StopPage ended(Stopping.Who who, String title) {
        RespondentWords words = RespondentWords.in(who.language());
        return note(
                who.language(), who.direction(), who.sender(), words.say(title), words.say("wish.ended", who.sender()));
    }

    private static StopPage stopped(String token, Stopping.Who who, RespondentWords words) {
        LetterTexts frame = LetterTexts.in(who.language());
        Choice mistake = new Choice(
                "",
                frame.words("stop-mistake"),
                "/u/" + token + "/mistake",
                "wish",
                List.of(new Button("stop", frame.words("stop-mistake-button"))),
                true);
        return new StopPage(
                who.language(),
                who.direction(),
                who.sender(),
                frame.words("stop-done-title"),
                words.say("stop.done", who.sender()),
                List.of(mistake),
                "",
                List.of());
    }

    private static Choice stop(String token, RespondentWords words, boolean quiet) {
        return new Choice(
                "",
                quiet ? words.say("stop.title") : "",
                "/u/" + token,
                "stop",
                List.of(new Button("1", words.say("stop.button"))),
                quiet);
    }

    private static List<Choice> back(String token, Stopping.Who who, RespondentWords words) {
        List<Button> buttons = new ArrayList<>();
        if (who.pausedUntil() != null) {
            buttons.add(new Button("pause", words.say("pause.end")));
        }
        if (who.light()) {
            buttons.add(new Button("light", words.say("light.end")));
        }
        return List.of(new Choice("", "", "/u/" + token + "/mistake", "wish", buttons, true));
    }

    private static List<Choice> lesser(String token, Stopping.Who who, RespondentWords words) {
        List<Choice> lesser = new ArrayList<>();
        if (who.pausedUntil() == null) {
            List<Button> months = Wishes.PAUSES.stream()
                    .map(many -> new Button(String.valueOf(many), words.say("pause.button", many)))
                    .toList();
            lesser.add(new Choice(
                    words.say("pause.title"),
                    words.say("pause.text", who.sender()),
                    "/u/" + token + "/pause",
                    "months",
                    months,
                    true));
        }
        if (!who.light()) {
            lesser.add(new Choice(
                    words.say("light.title"),
                    words.say("light.text"),
                    "/u/" + token + "/light-touch",
                    "light",
                    List.of(new Button("1", words.say("light.button"))),
                    true));
        }
        return lesser;
    }

    private static String day(LocalDate day, String language) {
        Locale locale = language.equals("en") ? Locale.UK : Locale.forLanguageTag(language);
        return DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
                .withLocale(locale)
                .format(day);
    }
}
