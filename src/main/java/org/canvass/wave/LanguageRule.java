package org.canvass.wave;

import java.util.List;
import java.util.Optional;
import org.canvass.survey.text.Language;

/**
 * The language in which a contact is asked.
 *
 * @param rule {@link #CONTACT}, or one language code for all
 * @param offered the languages the survey is written in
 * @param organization the organization's language, for contacts whose own is unknown or not offered
 * @param fallback the survey's default language
 */
public record LanguageRule(String rule, List<String> offered, String organization, String fallback) {
    /** Each contact in their own language. */
    public static final String CONTACT = "contact";

    /** The language for a contact; always one that is offered. */
    public String languageFor(String contactLanguage) {
        Optional<String> wanted = rule.equals(CONTACT)
                ? Language.nearest(contactLanguage, offered).or(() -> Language.nearest(organization, offered))
                : Language.nearest(rule, offered);
        return wanted.orElse(fallback);
    }

    /** Whether the rule may be kept: each their own, or a language that the survey offers. */
    public boolean valid() {
        return rule.equals(CONTACT) || offered.contains(rule);
    }
}
