package org.canvass.placement;

import java.time.LocalDate;

/**
 * One input of a placement as it was when it was placed.
 *
 * @param key the input's key in the model
 * @param level counted from 1; null where unknown
 * @param raw the value behind it: an amount, a count, or an answer's code; null where unknown
 * @param source {@code file}, {@code purchases}, {@code this-wave}, {@code carried}, {@code none}, or an
 *     estimate of the account manager: {@code estimate-recent} and {@code estimate-earlier} where they had asked,
 *     {@code estimate} where they judge
 * @param date the day the value speaks for: an answer's day, the last day of a figure's period; null where unknown
 */
public record InputValue(String key, Integer level, String raw, String source, LocalDate date) {}
