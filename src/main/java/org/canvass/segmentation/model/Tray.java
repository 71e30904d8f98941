package org.canvass.segmentation.model;

/**
 * A name for the reason an account is in no segment: an input is missing. It lies beside the grid until somebody knows.
 *
 * @param key its short name in storage, such as {@code not-asked}
 * @param input the input that is missing
 * @param says what to do about it, in a sentence
 */
public record Tray(String key, String input, Wording name, Wording says) {}
