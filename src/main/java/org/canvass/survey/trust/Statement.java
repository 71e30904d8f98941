package org.canvass.survey.trust;

/**
 * One statement of the trust scale and how far somebody agreed with it.
 *
 * @param stage the stage it belongs to: everyday, risk, knowledge or identification
 * @param check whether it is not scored but shows, turned round, whether the others were read
 * @param score 1 to 5; null for "can't say" and for what was left out
 */
public record Statement(String key, String stage, boolean check, Integer score) {}
