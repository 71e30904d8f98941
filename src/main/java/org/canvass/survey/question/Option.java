package org.canvass.survey.question;

import java.math.BigDecimal;
import java.util.Optional;
import org.canvass.survey.answer.Asking;
import org.canvass.survey.text.Texts;
import org.canvass.survey.yaml.YamlNode;

/**
 * One choice.
 *
 * @param code unique in its question, kept with the answer for good
 * @param kind how it behaves beside the others
 * @param means what it says in the words of what the question feeds: a stage, an appetite, a role; empty when unknown
 * @param weight how much the answers of someone who chose it count, unless a setting says otherwise
 * @param flag a sign worth a look, such as "shrinking"
 * @param value the number it stands for where what the question feeds is one, such as the middle of a share
 */
public record Option(
        String code,
        Texts text,
        Kind kind,
        Optional<String> means,
        Optional<Integer> weight,
        Optional<String> flag,
        Optional<BigDecimal> value) {

    /** How an option behaves. Only plain ones are shuffled; the others stay below them in the order written. */
    public enum Kind {
        PLAIN,
        /** "I can't say": an answer, but not a level. */
        UNKNOWN,
        /** "None of these": stands alone. */
        EXCLUSIVE,
        /** "Something else": with a field to write in. */
        OTHER
    }

    private static final String PRODUCT = "product:";

    /** A product offered; its code cannot clash with an option of the definition. */
    static Option product(Asking.Product product) {
        return plain(PRODUCT + product.code(), Texts.same(product.name()));
    }

    /** A point of a score: its number is its code. */
    public static Option point(int score, Texts text) {
        return plain(String.valueOf(score), text);
    }

    private static Option plain(String code, Texts text) {
        return new Option(
                code, text, Kind.PLAIN, Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
    }

    /** The product a code stands for, if it stands for one. */
    public static Optional<String> productOf(String code) {
        return code.startsWith(PRODUCT) ? Optional.of(code.substring(PRODUCT.length())) : Optional.empty();
    }

    /** The option written here. */
    public static Option read(YamlNode node, String defaultLanguage) {
        String code = node.at("code").text();
        Kind kind = kind(node);
        return new Option(
                code,
                Texts.read(node.at("text"), defaultLanguage),
                kind,
                kind == Kind.UNKNOWN ? Optional.empty() : node.textAt("means").or(() -> Optional.of(code)),
                Optional.of(node.at("weight")).filter(YamlNode::present).map(weight -> weight.number(1)),
                node.textAt("flag"),
                Optional.of(node.at("value")).filter(YamlNode::present).map(value -> new BigDecimal(value.text())));
    }

    /** The wording this respondent reads. */
    public String text(Asking asking) {
        return asking.say(text);
    }

    public boolean unknown() {
        return kind == Kind.UNKNOWN;
    }

    public boolean exclusive() {
        return kind == Kind.EXCLUSIVE;
    }

    public boolean other() {
        return kind == Kind.OTHER;
    }

    boolean plain() {
        return kind == Kind.PLAIN;
    }

    private static Kind kind(YamlNode node) {
        if (node.isTrue("unknown")) {
            return Kind.UNKNOWN;
        }
        if (node.isTrue("exclusive")) {
            return Kind.EXCLUSIVE;
        }
        return node.isTrue("other") ? Kind.OTHER : Kind.PLAIN;
    }
}
