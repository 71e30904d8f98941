package org.canvass.response.page;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.canvass.survey.text.Language;
import org.canvass.survey.text.RespondentWords;

/**
 * What was sent: the page's own fields, which begin with an underscore as no question's key does, and the questions'.
 *
 * @param all every field, as it arrived
 */
record Form(Map<String, List<String>> all) {
    static final String PAGE = "_page";
    static final String BACK = "_back";
    static final String LATER = "_later";
    static final String LANGUAGE = "_language";

    /** The page's number; 0, which no page has, where it is none. */
    int page() {
        List<String> pages = all.getOrDefault(PAGE, List.of());
        return pages.size() == 1 && pages.get(0).matches("[1-9][0-9]{0,3}") ? Integer.parseInt(pages.get(0)) : 0;
    }

    boolean back() {
        return all.containsKey(BACK);
    }

    /** Whether the contact saves what is there, to go on another time. */
    boolean later() {
        return all.containsKey(LATER);
    }

    /** The language the page was in, for when nothing else can be asked; else the one given. */
    String language(String otherwise) {
        List<String> languages = all.getOrDefault(LANGUAGE, List.of());
        return languages.isEmpty()
                ? otherwise
                : Language.nearest(languages.get(0), RespondentWords.LANGUAGES).orElse(otherwise);
    }

    /** The questions' fields. */
    Map<String, List<String>> fields() {
        Map<String, List<String>> fields = new LinkedHashMap<>(all);
        fields.keySet().removeAll(List.of(PAGE, BACK, LATER, LANGUAGE));
        return fields;
    }
}
