package org.canvass.account.facts;

import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * A known number about an account, and where it comes from.
 *
 * @param amount the sum; 0 is a number, unknown is a null FigureSum
 * @param currency ISO 4217 for money, null for counts
 * @param source "file" or "purchases"
 * @param from the first day it covers
 * @param to the last day it covers; not later than the day it was asked for, except for a potential
 */
public record FigureSum(BigDecimal amount, String currency, String source, LocalDate from, LocalDate to) {}
