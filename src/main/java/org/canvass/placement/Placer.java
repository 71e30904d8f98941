package org.canvass.placement;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalInt;
import java.util.TreeSet;
import org.canvass.account.facts.AccountFigures;
import org.canvass.account.facts.FigureSum;
import org.canvass.account.facts.Holding;
import org.canvass.segmentation.Appetite;
import org.canvass.segmentation.Evidence;
import org.canvass.segmentation.EvidenceRule;
import org.canvass.segmentation.EvidenceRule.Source;
import org.canvass.segmentation.Inputs;
import org.canvass.segmentation.Placing;
import org.canvass.segmentation.SegmentationModel;
import org.canvass.segmentation.Stage;
import org.canvass.segmentation.model.Input;
import org.canvass.segmentation.model.Terciles;

/**
 * Merges what is known of one account into a placement: its figures, its products, its contacts' answers. Without clock
 * or chance.
 *
 * @param asOf the day the figures are read for
 */
record Placer(SegmentationModel model, Map<String, Terciles> frozen, LocalDate asOf) {

    /** Everything known of one account; {@code heard} counts contacts who answered within a year. */
    record Known(
            AccountFigures figures,
            Holding holding,
            AccountVoices<Stage> trust,
            AccountVoices<Appetite> appetite,
            int heard) {}

    /** A placement's content, before it is written. */
    record Placed(
            List<InputValue> inputs,
            Placing placing,
            Evidence evidence,
            String flags,
            BigDecimal revenue,
            String stage,
            String appetite) {}

    Placed place(Known known) {
        EvidenceRule rule = EvidenceRule.of(model.settings());
        Source trustFrom = rule.source(known.trust().said(asOf), asOf);
        Source appetiteFrom = rule.source(known.appetite().said(asOf), asOf);
        String trust = trustFrom == Source.NONE ? null : known.trust().code(Stage::code);
        String appetite = appetiteFrom == Source.NONE ? null : known.appetite().code(Appetite::code);

        Map<String, Object> raw = new LinkedHashMap<>();
        Map<String, InputValue> values = new LinkedHashMap<>();
        for (Input input : model.inputs()) {
            switch (input.field()) {
                case "revenue" -> figure(input, known.figures().revenue(), raw, values);
                case "profit" -> figure(input, known.figures().profit(), raw, values);
                case "engagement" -> engagement(input, known, raw, values);
                case "suited" -> count(input, known.holding().suitedNotTaken(), raw, values);
                case "taken" -> count(input, known.holding().taken(), raw, values);
                case "trust" -> answer(input, trust, trustFrom, known.trust().day(), raw, values);
                case "appetite" ->
                    answer(input, appetite, appetiteFrom, known.appetite().day(), raw, values);
                default ->
                    throw new IllegalArgumentException(
                            "The model '" + model.key() + "' wants '" + input.field() + "', which nothing supplies.");
            }
        }
        Inputs inputs = model.read(raw, frozen);
        Placing placing = model.place(inputs);
        Integer suited = known.holding().suitedNotTaken();
        Evidence evidence = rule.evidence(appetiteFrom, trustFrom, suited != null && suited == 0);
        return new Placed(
                values.values().stream().map(value -> leveled(value, inputs)).toList(),
                placing,
                evidence,
                flags(known, trustFrom, appetiteFrom, placing),
                amount(known.figures().revenue()),
                trust,
                appetite == null ? null : Appetite.of(appetite).name());
    }

    private void figure(Input input, FigureSum sum, Map<String, Object> raw, Map<String, InputValue> values) {
        value(
                input,
                amount(sum),
                sum == null || sum.amount() == null ? "none" : sum.source(),
                sum == null ? null : sum.to(),
                raw,
                values);
    }

    /** Touches that files give, and on top the answers we had ourselves; without a file it stays unknown. */
    private void engagement(Input input, Known known, Map<String, Object> raw, Map<String, InputValue> values) {
        FigureSum sum = known.figures().engagement();
        BigDecimal touches = amount(sum) == null ? null : amount(sum).add(BigDecimal.valueOf(known.heard()));
        value(input, touches, touches == null ? "none" : sum.source(), sum == null ? null : sum.to(), raw, values);
    }

    private void count(Input input, Integer count, Map<String, Object> raw, Map<String, InputValue> values) {
        value(input, count, count == null ? "none" : "products", count == null ? null : asOf, raw, values);
    }

    private void answer(
            Input input,
            String code,
            Source from,
            LocalDate day,
            Map<String, Object> raw,
            Map<String, InputValue> values) {
        value(
                input,
                code,
                from.name().toLowerCase(Locale.ROOT).replace('_', '-'),
                code == null ? null : day,
                raw,
                values);
    }

    private static void value(
            Input input,
            Object value,
            String source,
            LocalDate date,
            Map<String, Object> raw,
            Map<String, InputValue> values) {
        raw.put(input.key(), value);
        String text = value instanceof BigDecimal number
                ? number.stripTrailingZeros().toPlainString()
                : value == null ? null : value.toString();
        values.put(input.key(), new InputValue(input.key(), null, text, source, date));
    }

    private static InputValue leveled(InputValue value, Inputs inputs) {
        var level = inputs.level(value.key());
        return new InputValue(
                value.key(), level.isPresent() ? level.getAsInt() : null, value.raw(), value.source(), value.date());
    }

    private static String flags(Known known, Source trustFrom, Source appetiteFrom, Placing placing) {
        var flags = new TreeSet<String>();
        boolean trust = trustFrom.isCustomer();
        boolean appetite = appetiteFrom.isCustomer();
        if (trust) {
            flags.addAll(known.trust().flags("trust"));
        }
        if (appetite) {
            flags.addAll(known.appetite().flags("appetite"));
        }
        if (trust && appetite) {
            // Of the account as a whole: who was heard on one question was heard.
            onlyInBoth(known, AccountVoices.ONE_VOICE, flags);
            onlyInBoth(known, AccountVoices.NO_DECISION_MAKER, flags);
        }
        placing.untypical().forEach(input -> flags.add(input + "-untypical"));
        return String.join(" ", flags);
    }

    private static void onlyInBoth(Known known, String flag, TreeSet<String> flags) {
        if (!known.trust().flags("trust").contains(flag)
                || !known.appetite().flags("appetite").contains(flag)) {
            flags.remove(flag);
        }
    }

    private static BigDecimal amount(FigureSum sum) {
        return sum == null ? null : sum.amount();
    }

    /** Places stored inputs again: the same model gives the same result. */
    static Placing replay(SegmentationModel model, List<InputValue> stored) {
        Inputs inputs = Inputs.none();
        for (InputValue value : stored) {
            if (value.level() != null) {
                boolean answer = model.input(value.key()).kind() == Input.Kind.MAP;
                inputs = answer
                        ? inputs.with(value.key(), OptionalInt.of(value.level()), value.raw())
                        : inputs.with(value.key(), value.level());
            }
        }
        return model.place(inputs);
    }
}
