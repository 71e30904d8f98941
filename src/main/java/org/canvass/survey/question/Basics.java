package org.canvass.survey.question;

import java.util.Optional;
import org.canvass.survey.answer.Route;
import org.canvass.survey.text.Texts;

/**
 * What every question has.
 *
 * @param key unique in its survey; also the name of its form field
 * @param text the question in full, as it stands alone
 * @param item what is left of it below the words of a matrix that asks for all its rows; empty where nothing shorter
 * @param required an answer is wanted before the next page; fair only where "can't say" is an answer too
 * @param inEmail shown in the letter; at most one question a survey
 * @param seconds how long it takes to answer
 * @param feeds what the answer is used for, if for more than being read
 * @param about which of several the answer is about: a need, a stage of trust
 * @param route when it is asked
 */
public record Basics(
        String key,
        Texts text,
        Optional<Texts> item,
        boolean required,
        boolean inEmail,
        int seconds,
        Optional<Feeds> feeds,
        Optional<String> about,
        Route route) {}
