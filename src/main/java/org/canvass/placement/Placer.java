package org.canvass.placement;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeSet;
import org.canvass.account.facts.AccountFigures;
import org.canvass.account.facts.Acquaintance;
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
import org.canvass.segmentation.model.Field;
import org.canvass.segmentation.model.Input;
import org.canvass.segmentation.model.Terciles;

/**
 * Merges what is known of one account into a placement: its figures, its products, its contacts' answers. Without clock
 * or chance.
 *
 * @param asOf the day the figures are read for
 */
record Placer(SegmentationModel model, Map<String, Terciles> frozen, LocalDate asOf) {

    /** Under this key a placement stores that the account was new; no input may be called so. */
    static final String NEW = "new";

    /** Behind the answer that somebody gave in the customer's place. */
    static final String ESTIMATED = "-estimated";

    /** In front of a model's alert among the flags. */
    static final String ALERT = "alert-";

    /** Everything known of one account; {@code heard} counts contacts who answered within a year. */
    record Known(
            AccountFigures figures,
            Holding holding,
            AccountVoices<Stage> trust,
            AccountVoices<Appetite> appetite,
            Loyalty loyalty,
            Acquaintance acquaintance,
            int heard,
            Estimated estimate) {

        Known(
                AccountFigures figures,
                Holding holding,
                AccountVoices<Stage> trust,
                AccountVoices<Appetite> appetite,
                int heard) {
            this(figures, holding, trust, appetite, Loyalty.NOBODY, Acquaintance.UNKNOWN, heard, Estimated.NOTHING);
        }
    }

    /** A placement's content, before it is written. */
    record Placed(
            List<InputValue> inputs,
            Placing placing,
            Evidence evidence,
            String flags,
            BigDecimal revenue,
            String stage,
            String appetite) {}

    /** A raw value with where it comes from and the day it speaks for. */
    private record Value(Object raw, String source, LocalDate date) {

        static final Value NONE = new Value(null, "none", null);

        String text() {
            return raw instanceof BigDecimal number
                    ? number.stripTrailingZeros().toPlainString()
                    : raw == null ? null : raw.toString();
        }
    }

    /** What the customer, or somebody in their place, said to one question. */
    private record Said(Source source, Object raw, LocalDate day, Set<String> flags, String strength) {

        static Said estimated(Estimated.Part<?> part, String code) {
            String heard = part.heard() == null || part.heard().equals("judgement") ? "" : "-" + part.heard();
            return new Said(Source.ESTIMATE, code, part.day(), Set.of(), heard);
        }

        /**
         * Where it comes from; an estimate says beside it whether it rests on having asked. What nobody said may still be
         * supplied by a file; it never counts as asked.
         */
        Value value() {
            String from = source == Source.NONE && raw != null ? "file" : source.name();
            return new Value(raw, from.toLowerCase(Locale.ROOT).replace('_', '-') + strength, raw == null ? null : day);
        }

        /** What the customer said; null where somebody only thinks so. */
        String asked() {
            return source.isCustomer() ? (String) raw : null;
        }
    }

    Placed place(Known known) {
        Map<Field, Said> said = said(known);
        Map<String, Value> values = new LinkedHashMap<>();
        Map<String, Object> raw = new LinkedHashMap<>();
        Map<String, Source> answers = new LinkedHashMap<>();
        for (Input input : model.inputs()) {
            Field field = Field.of(input.source(), input.field())
                    .orElseThrow(() -> new IllegalArgumentException(
                            "The model '" + model.key() + "' wants '" + input.field() + "', which nothing supplies."));
            Value value = said.containsKey(field) ? said.get(field).value() : value(field, known);
            if (field == Field.SUITED && value.raw() == null) {
                value = suited(known.estimate());
            }
            values.put(input.key(), value);
            raw.put(input.key(), value.raw());
            if (said.containsKey(field)) {
                answers.put(input.key(), said.get(field).source());
            }
        }
        boolean isNew = known.acquaintance().isNew(asOf, model.settings().newMonths());
        Inputs inputs = model.read(raw, frozen).asNew(isNew);
        Placing placing = model.place(inputs);
        return new Placed(
                stored(values, inputs, known.acquaintance()),
                placing,
                EvidenceRule.evidence(model, inputs, answers),
                flags(said, placing),
                amount(known.figures().revenue()),
                said.get(Field.TRUST).asked(),
                said.get(Field.APPETITE).asked() == null
                        ? null
                        : Appetite.of(said.get(Field.APPETITE).asked()).name());
    }

    private Map<Field, Said> said(Known known) {
        EvidenceRule rule = EvidenceRule.of(model.settings());
        Estimated estimate = known.estimate();
        Source trust = rule.source(known.trust().said(asOf, Estimated.day(estimate.trust())), asOf);
        Source appetite = rule.source(known.appetite().said(asOf, Estimated.day(estimate.appetite())), asOf);
        Source loyalty = rule.source(known.loyalty().said(asOf), asOf);
        Map<Field, Said> said = new LinkedHashMap<>();
        said.put(
                Field.TRUST,
                trust == Source.ESTIMATE
                        ? Said.estimated(
                                estimate.trust(), estimate.trust().what().code())
                        : new Said(
                                trust,
                                trust == Source.NONE ? null : known.trust().code(Stage::code),
                                known.trust().day(),
                                known.trust().flags("trust"),
                                ""));
        said.put(
                Field.APPETITE,
                appetite == Source.ESTIMATE
                        ? Said.estimated(
                                estimate.appetite(), estimate.appetite().what().code())
                        : new Said(
                                appetite,
                                appetite == Source.NONE
                                        ? null
                                        : known.appetite().code(Appetite::code),
                                known.appetite().day(),
                                known.appetite().flags("appetite"),
                                ""));
        said.put(
                Field.LOYALTY,
                new Said(
                        loyalty,
                        loyalty == Source.NONE
                                ? known.acquaintance().loyalty()
                                : known.loyalty().points(),
                        loyalty == Source.NONE
                                ? known.acquaintance().loyaltyOn()
                                : known.loyalty().day(),
                        known.loyalty().flags(),
                        ""));
        return said;
    }

    /** Where no file says what suits them, what the account manager named stands in for as long as an estimate does. */
    private Value suited(Estimated estimate) {
        Source source = EvidenceRule.of(model.settings())
                .source(new EvidenceRule.Said(null, null, Estimated.day(estimate.suited())), asOf);
        return source == Source.ESTIMATE
                ? new Value(
                        BigDecimal.valueOf(estimate.suited().what()),
                        "estimate",
                        estimate.suited().day())
                : Value.NONE;
    }

    private Value value(Field field, Known known) {
        return switch (field) {
            case REVENUE -> figure(known.figures().revenue());
            case PROFIT -> figure(known.figures().profit());
            case POTENTIAL -> figure(known.figures().potential());
            case ENGAGEMENT -> engagement(known);
            case SUITED -> count(known.holding().suitedNotTaken());
            case TAKEN -> count(known.holding().taken());
            case TENURE -> tenure(known.acquaintance());
            case CONTACTS -> new Value(BigDecimal.valueOf(known.acquaintance().contacts()), "account", asOf);
            case COUNTRY -> country(known.acquaintance());
            case TRUST, APPETITE, LOYALTY -> throw new IllegalStateException(field + " is an answer.");
        };
    }

    private static Value figure(FigureSum sum) {
        return amount(sum) == null
                ? new Value(null, "none", sum == null ? null : sum.to())
                : new Value(sum.amount(), sum.source(), sum.to());
    }

    /** Touches that files give, and on top the answers we had ourselves; without a file it stays unknown. */
    private static Value engagement(Known known) {
        FigureSum sum = known.figures().engagement();
        return amount(sum) == null
                ? figure(sum)
                : new Value(sum.amount().add(BigDecimal.valueOf(known.heard())), sum.source(), sum.to());
    }

    private Value count(Integer count) {
        return count == null ? Value.NONE : new Value(BigDecimal.valueOf(count), "products", asOf);
    }

    private Value tenure(Acquaintance account) {
        return account.since() == null
                ? Value.NONE
                : new Value(
                        BigDecimal.valueOf(
                                Math.max(0, java.time.temporal.ChronoUnit.MONTHS.between(account.since(), asOf))),
                        "account",
                        account.since());
    }

    /** A country that the model's map does not name says nothing. */
    private Value country(Acquaintance account) {
        String code = account.country() == null
                ? null
                : account.country().strip().toLowerCase(Locale.ROOT).replace(' ', '-');
        boolean named = model.inputs().stream()
                .filter(input -> input.field().equals(Field.COUNTRY.key()))
                .flatMap(input -> input.answers().stream())
                .anyMatch(answer -> answer.code().equalsIgnoreCase(code));
        return named ? new Value(code, "account", asOf) : Value.NONE;
    }

    private static List<InputValue> stored(Map<String, Value> values, Inputs inputs, Acquaintance account) {
        List<InputValue> stored = new ArrayList<>();
        values.forEach((key, value) -> {
            OptionalInt level = inputs.level(key);
            stored.add(new InputValue(
                    key, level.isPresent() ? level.getAsInt() : null, value.text(), value.source(), value.date()));
        });
        if (inputs.isNew()) {
            stored.add(new InputValue(NEW, 1, "true", "account", account.since()));
        }
        return stored;
    }

    private String flags(Map<Field, Said> said, Placing placing) {
        var flags = new TreeSet<String>();
        List<Said> heard = said.entrySet().stream()
                .filter(one -> one.getValue().source().isCustomer() && wants(one.getKey()))
                .map(Map.Entry::getValue)
                .toList();
        heard.forEach(one -> flags.addAll(one.flags()));
        for (String ofTheAccount : List.of(AccountVoices.ONE_VOICE, AccountVoices.NO_DECISION_MAKER)) {
            // Of the account as a whole: who was heard on one question was heard.
            if (!heard.stream().allMatch(one -> one.flags().contains(ofTheAccount))) {
                flags.remove(ofTheAccount);
            }
        }
        said.forEach((field, one) -> {
            if (one.source() == Source.ESTIMATE && wants(field)) {
                flags.add(field.key() + ESTIMATED);
            }
        });
        placing.untypical().forEach(input -> flags.add(input + "-untypical"));
        placing.alerts().forEach(alert -> flags.add(ALERT + alert));
        if (placing.inputs().isNew() && (model.x().forNew() != null || model.y().forNew() != null)) {
            flags.add(NEW);
        }
        return String.join(" ", flags);
    }

    private boolean wants(Field field) {
        return model.inputs().stream()
                .anyMatch(input -> input.isAnswer() && input.field().equals(field.key()));
    }

    private static BigDecimal amount(FigureSum sum) {
        return sum == null ? null : sum.amount();
    }

    /** Places stored inputs again: the same model gives the same result. */
    static Placing replay(SegmentationModel model, List<InputValue> stored) {
        return model.place(inputs(model, stored));
    }

    /** Stored inputs as they were placed. */
    static Inputs inputs(SegmentationModel model, List<InputValue> stored) {
        Inputs inputs = Inputs.none();
        for (InputValue value : stored) {
            if (value.key().equals(NEW)) {
                inputs = inputs.asNew(true);
                continue;
            }
            OptionalInt level = value.level() == null ? OptionalInt.empty() : OptionalInt.of(value.level());
            boolean number = value.raw() != null && model.input(value.key()).kind() != Input.Kind.MAP;
            inputs = number
                    ? inputs.with(value.key(), level, new BigDecimal(value.raw()))
                    : inputs.with(value.key(), level, value.raw());
        }
        return inputs;
    }
}
