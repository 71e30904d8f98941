package org.canvass.response.page;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;
import org.canvass.invitation.page.Style;
import org.canvass.response.link.Ask;
import org.canvass.response.link.Course;
import org.canvass.survey.text.Language;
import org.canvass.survey.text.RespondentWords;

/**
 * What surrounds every page: its language, who is writing, what the browser's tab says.
 *
 * @param language the language the page speaks
 * @param sender who writes; empty where nobody knows whose link it is
 * @param progress "2 of 3"; empty where there is none
 */
public record Frame(String language, String sender, String title, String progress) {

    /** A page without progress. */
    public static Frame of(String language, String sender, String title) {
        return new Frame(language, sender, title, "");
    }

    /** The frame of a page of questions. */
    static Frame around(Ask ask, Course course, int page, String heading) {
        String progress = Sheet.progress(course, page);
        return new Frame(course.asking().language(), ask.sender(), heading + " · " + progress, progress);
    }

    public String dir() {
        return Language.direction(language);
    }

    public String style() {
        return Style.SHEET;
    }

    /** What the program says by this key, in the page's language. */
    public String say(String key) {
        return RespondentWords.in(language).say(key);
    }

    /** As {@link #say(String)}, with one gap filled. */
    public String tell(String key, String gap) {
        return RespondentWords.in(language).say(key, gap);
    }

    /** A day in words: 30 April 2027. */
    public static String day(LocalDate day, String language) {
        Locale locale = language.equals("en") ? Locale.UK : Locale.forLanguageTag(language);
        return DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
                .withLocale(locale)
                .format(day);
    }
}
