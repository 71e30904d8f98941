package org.canvass.survey.question;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.canvass.survey.answer.Answers;
import org.canvass.survey.answer.Asking;
import org.canvass.survey.answer.Posted;
import org.canvass.survey.answer.Reading;
import org.canvass.survey.text.Texts;
import org.canvass.survey.yaml.YamlNode;

/**
 * Any of several options, some of which may be the products that suit the account.
 *
 * @param mostProducts how many products are offered at most; 0 for a question that offers none
 * @param textWithoutProducts the wording when no product is left to offer and only "something else" is asked
 * @param mostChosen how many may be chosen; 0 where as many as one likes
 */
public record MultiChoice(
        Basics basics,
        List<Option> written,
        boolean shuffled,
        int mostProducts,
        Optional<Texts> textWithoutProducts,
        int mostChosen)
        implements Question {
    static final String NAME = "multi";
    static final QuestionType TYPE = new Type();

    @Override
    public String type() {
        return NAME;
    }

    /** The best-fitting products and the written options; with no product left, only "something else". */
    @Override
    public List<Option> options(Asking asking) {
        if (onlyBeside(asking)) {
            return written.stream().filter(Option::other).toList();
        }
        List<Option> products = asking.products().stream()
                .limit(mostProducts)
                .map(Option::product)
                .toList();
        List<Option> all = Stream.concat(products.stream(), written.stream()).toList();
        return shuffled ? Shuffle.of(all, asking.seed(), key()) : all;
    }

    @Override
    public boolean onlyBeside(Asking asking) {
        return mostProducts > 0
                && asking.products().isEmpty()
                && written.stream().noneMatch(Option::plain);
    }

    @Override
    public boolean offersProducts() {
        return mostProducts > 0;
    }

    @Override
    public String hint(Asking asking) {
        return mostChosen > 0
                ? asking.words().say("choose.most", mostChosen)
                : asking.words().say("choose.any");
    }

    @Override
    public boolean asked(Answers before, Asking asking) {
        return Question.super.asked(before, asking) && !options(asking).isEmpty();
    }

    @Override
    public String text(Asking asking) {
        return onlyBeside(asking) ? asking.say(textWithoutProducts.orElse(basics.text())) : Question.super.text(asking);
    }

    /** The field beside "something else". */
    @Override
    public Optional<String> fieldBeside() {
        return written.stream().filter(Option::other).findFirst().map(other -> key() + ".other");
    }

    @Override
    public Reading read(Posted posted, Asking asking) {
        List<Option> shown = options(asking);
        List<String> chosen = new ArrayList<>(posted.values(key()));
        if (new HashSet<>(chosen).size() < chosen.size() || beside(posted).size() > 1) {
            return new Reading.Invalid(asking.words().say("invalid.twice"));
        }
        if (!shown.stream().map(Option::code).toList().containsAll(chosen)) {
            return new Reading.Invalid(asking.words().say("invalid.choice"));
        }
        return new MultiChoiceReading(this, shown, asking).read(chosen, beside(posted));
    }

    private List<String> beside(Posted posted) {
        return fieldBeside().map(posted::values).orElse(List.of());
    }

    private record Type() implements QuestionType {

        @Override
        public String name() {
            return NAME;
        }

        @Override
        public Set<String> keys() {
            return Set.of("options", "order", "products", "text-without-products", "at-most");
        }

        @Override
        public void check(YamlNode question) {
            List<YamlNode> options = question.at("options").items();
            boolean products = question.at("products").present();
            if (options.isEmpty() && !products) {
                question.refuse("A multi choice needs options, products, or both; this one has neither.");
            }
            if (options.stream().filter(option -> option.isTrue("other")).count() > 1) {
                question.refuse("Only one option can be \"other\", as it has one field to write in.");
            }
            if (question.at("text-without-products").present() && !products) {
                question.at("text-without-products")
                        .refuse("This question offers no products, so this text is never shown.");
            }
        }

        @Override
        public Set<String> codes(YamlNode question) {
            return QuestionType.optionCodes(question);
        }

        @Override
        public Question read(YamlNode question, Basics basics, String defaultLanguage) {
            List<Option> options = question.at("options").items().stream()
                    .map(option -> Option.read(option, defaultLanguage))
                    .toList();
            Optional<Texts> without = Optional.of(question.at("text-without-products"))
                    .filter(YamlNode::present)
                    .map(texts -> Texts.read(texts, defaultLanguage));
            return new MultiChoice(
                    basics,
                    options,
                    question.at("order").text().equals("shuffled"),
                    question.at("products").at("most").number(0),
                    without,
                    question.at("at-most").number(0));
        }
    }
}
