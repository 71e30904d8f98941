package org.canvass.invitation.letter;

import java.util.function.BinaryOperator;

/**
 * Where a letter's links lead.
 *
 * @param preselect the survey with an option chosen, by the question's key and the option's code
 */
public record LetterLinks(String survey, BinaryOperator<String> preselect, String notForMe, String stop) {}
