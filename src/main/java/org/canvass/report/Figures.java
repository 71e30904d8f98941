package org.canvass.report;

import io.quarkus.qute.TemplateExtension;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Locale;
import java.util.Optional;
import org.canvass.statistics.Base;
import org.canvass.statistics.Interval;

/** How reports write numbers: thin spaces between thousands, whole units, a true minus, per cent without decimals. */
@TemplateExtension
public final class Figures {

    /** Below this base a group's share is not shown, only its count. */
    public static final int BASE_FOR_SHARES = Base.FOR_SHARES;

    private static final char THIN_SPACE = '\u202F';

    private Figures() {}

    /** 1234567.8 is "1 234 568"; null is a dash. */
    public static String whole(BigDecimal amount) {
        return amount == null ? "–" : format("#,##0").format(amount.setScale(0, RoundingMode.HALF_UP));
    }

    /** 0.684 is "68%"; nothing is a dash. */
    public static String percent(Optional<Double> share) {
        return share.map(s -> Math.round(100 * s) + "%").orElse("–");
    }

    /** +30, −4, 0. */
    public static String signed(long points) {
        return points > 0 ? "+" + points : points < 0 ? "−" + -points : "0";
    }

    /** "12 to 31", rounded, with true minus signs. */
    public static String range(Interval interval) {
        return minus(Math.round(interval.low())) + " to " + minus(Math.round(interval.high()));
    }

    private static String minus(long number) {
        return number < 0 ? "−" + -number : Long.toString(number);
    }

    /** The part in the whole, 0..1; empty where the whole is nothing. */
    public static Optional<Double> share(BigDecimal part, BigDecimal whole) {
        return whole.signum() == 0 ? Optional.empty() : Optional.of(part.doubleValue() / whole.doubleValue());
    }

    /** As {@link #share(BigDecimal, BigDecimal)}, for counts; empty below the base that shares need. */
    public static Optional<Double> share(long part, long base) {
        return base < BASE_FOR_SHARES ? Optional.empty() : Optional.of((double) part / base);
    }

    private static DecimalFormat format(String pattern) {
        DecimalFormatSymbols symbols = DecimalFormatSymbols.getInstance(Locale.ROOT);
        symbols.setGroupingSeparator(THIN_SPACE);
        symbols.setMinusSign('−');
        return new DecimalFormat(pattern, symbols);
    }
}
