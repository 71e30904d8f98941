package org.canvass.report.account.words;

import java.math.BigDecimal;
import java.util.List;
import org.canvass.organization.AccountWord;
import org.canvass.placement.Explanation;
import org.canvass.placement.InputValue;
import org.canvass.report.Days;
import org.canvass.report.Figures;
import org.canvass.report.StageWords;
import org.canvass.segmentation.model.Band;
import org.canvass.segmentation.model.Input;

/**
 * The inputs of a placement in words: what each is, its value and level, where it comes from and of when.
 *
 * @param currency of money
 */
public record InputWords(Explanation explained, AccountWord word, String currency) {

    /**
     * One input.
     *
     * @param value "12 345 USD"; "Unknown" where nothing is known
     * @param level "highest third"; what to do about it, or that it did not matter, where unknown
     * @param from "from the orders, to 6 May 2026"; empty where unknown
     */
    public record Row(String key, String name, String value, String level, String from, boolean known) {

        /** "Revenue of twelve months: 12 345 USD, highest third, from the orders, to 6 May 2026." */
        public String sentence() {
            return known ? name + ": " + value + ", " + level + ", " + from + "." : name + ": unknown. " + level;
        }
    }

    public List<Row> rows() {
        return explained.model().inputs().stream().map(this::row).toList();
    }

    private Row row(Input input) {
        InputValue value = explained.input(input.key()).orElse(null);
        if (value == null || value.level() == null) {
            return new Row(input.key(), name(input), "Unknown", unknown(input), "", false);
        }
        Band level = input.levels().get(value.level() - 1);
        return new Row(
                input.key(),
                name(input),
                value(input, value.raw()),
                level.name().in("en"),
                from(value),
                true);
    }

    private String unknown(Input input) {
        boolean placed = explained.placing().segment().isPresent();
        if (!placed && !explained.placing().immaterial().contains(input.key())) {
            return input.ask().in("en");
        }
        return placed
                ? "It did not matter: whatever it is, the segment stays the same."
                : "It does not matter: whatever it is, the same segments stay open.";
    }

    /** The input's name as a person would put it. */
    private static String name(Input input) {
        return switch (input.field()) {
            case "revenue" -> "Revenue of twelve months";
            case "profit" -> "Profit of twelve months";
            case "suited" -> "Products that suit and are not taken";
            case "appetite" -> "Do they want more?";
            case "engagement" -> "Replies, clicks and meetings in twelve months";
            case "taken" -> "Products taken";
            case "trust" -> "Stage of trust";
            case "potential" -> "Potential of five years, any vendor";
            case "loyalty" -> "Would they recommend us?";
            default -> input.name().in("en");
        };
    }

    private String value(Input input, String raw) {
        return switch (input.field()) {
            case "revenue", "profit", "potential" -> Figures.whole(new BigDecimal(raw)) + "\u00a0" + currency;
            case "trust" -> StageWords.of(raw);
            case "loyalty" -> Figures.signed(Math.round(Double.parseDouble(raw)));
            case "appetite" -> raw.substring(0, 1).toUpperCase() + raw.substring(1);
            default -> raw;
        };
    }

    private String from(InputValue value) {
        String day = Days.of(value.date());
        return switch (value.source()) {
            case "purchases" -> "from the orders, to " + day;
            case "file" -> "from the files, to " + day;
            case "account" -> "known of the " + word.one() + " itself, on " + day;
            case "products" -> "counted from files and orders, to " + day;
            case "this-wave" -> "said by the " + word.one() + " in this wave, on " + day;
            case "carried" -> "said by the " + word.one() + " earlier, on " + day + ", and carried";
            case "estimate" -> "the account manager's judgement, on " + day;
            case "estimate-recent" ->
                "estimated by the account manager, who asked them in the six months before, on " + day;
            case "estimate-earlier" -> "estimated by the account manager, who asked them longer ago, on " + day;
            default -> "to " + day;
        };
    }
}
