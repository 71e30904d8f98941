package org.canvass.demo.panel;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.canvass.demo.panel.Panel.Contact;
import org.canvass.survey.question.Feeds;
import org.canvass.survey.question.Option;
import org.canvass.survey.question.Question;

/**
 * What the panel's contacts say when they are asked at length: the statements of trust, needs and how they are met,
 * competition, the market, the wallet. All of it follows from how far they trust, and from chance; now and then somebody
 * ticks the same everywhere or rushes through.
 */
final class Depth {
    /** Where a stage begins on the scale of trust. */
    private static final Map<String, Double> CUTS =
            Map.of("everyday", -1.5, "risk", -0.5, "knowledge", 0.6, "identification", 1.6);

    /** How much needs matter, and how well they are met by somebody of average trust. */
    private static final Map<String, Double> MATTERS =
            Map.of("quality", 4.6, "delivery", 4.5, "design", 2.9, "cost", 3.9, "service", 3.9, "ideas", 3.1);

    private static final Map<String, Double> MET =
            Map.of("quality", 4.1, "delivery", 2.9, "design", 3.0, "cost", 3.1, "service", 3.6, "ideas", 2.8);

    private static final List<String> COMPETITORS =
            List.of("Contoso Foods", "Fabrikam Trading", "Wide World Importers", "Fourth Coffee", "Coho Fine Foods");

    private final Panel panel;

    Depth(Panel panel) {
        this.panel = panel;
    }

    /** What the contact posts to the question; nothing where they leave it out. */
    List<String> values(Feeds feeds, Question question, Contact contact, int wave) {
        Chance chance = Chance.of("depth", contact.email(), wave, question.key());
        double trust = panel.trust(contact, wave);
        String about = question.basics().about().orElse("");
        return switch (feeds) {
            case TRUST_ITEM -> List.of(straight(contact) ? "4" : statement(trust - CUTS.get(about), chance));
            case TRUST_CHECK -> List.of(straight(contact) ? "4" : score(2.5 - 0.5 * trust + chance.normal(0.7)));
            case NEED_IMPORTANCE ->
                List.of(
                        chance.happens(0.05)
                                ? "not-relevant"
                                : score(MATTERS.getOrDefault(about, 3.0) + chance.normal(0.7)));
            case NEED_PERFORMANCE ->
                List.of(
                        chance.happens(0.05)
                                ? "cannot-say"
                                : score(MET.getOrDefault(about, 3.0) + 0.5 * trust + chance.normal(0.7)));
            case COMPETITOR -> List.of(chance.happens(0.2 + 0.1 * trust) ? "nobody" : chance.one(COMPETITORS));
            case COMPARISON -> List.of(score(3.1 + 0.5 * trust + chance.normal(0.6)));
            case IMPORTANCE -> List.of(score(3 + 0.4 * panel.size(contact.account()) + chance.normal(0.8)));
            case MARKET -> List.of(market(contact, chance));
            case INVOLVED_EARLY -> List.of(score(2.8 + 0.8 * trust + chance.normal(0.7)));
            case SHARE_OF_WALLET -> share(question, panel.share(contact.account()) + chance.normal(0.05), chance);
            case CEILING ->
                share(question, Math.max(panel.share(contact.account()) + 0.1, 0.6 + chance.normal(0.2)), chance);
            case WHO_ELSE -> some(question, chance);
            case PROCESS -> List.of(chance.one(question.written()).code());
            default -> List.of();
        };
    }

    /** How fast the contact answers: 1 is as long as the survey says. */
    double pace(Contact contact) {
        Chance chance = Chance.of("pace", contact.email());
        return chance.happens(0.04) ? 0.2 : Math.exp(chance.normal(0.3));
    }

    /** Some tick the same everywhere. */
    private static boolean straight(Contact contact) {
        return Chance.of("straight", contact.email()).happens(0.04);
    }

    private static String statement(double above, Chance chance) {
        return chance.happens(0.03) ? "cannot-say" : score(3.5 + 1.3 * above + chance.normal(0.7));
    }

    private static String market(Contact contact, Chance chance) {
        double goes = Chance.of("market", contact.account()).normal(1) + chance.normal(0.3);
        if (goes < -0.7) {
            return "shrink";
        }
        return goes < 0.4 ? "hold" : "grow";
    }

    /** The option whose number is nearest. */
    private static List<String> share(Question question, double share, Chance chance) {
        if (chance.happens(0.08)) {
            return question.written().stream()
                    .filter(Option::unknown)
                    .map(Option::code)
                    .toList();
        }
        return question.written().stream()
                .filter(option -> option.value().isPresent())
                .min(Comparator.comparingDouble(option ->
                        Math.abs(option.value().map(BigDecimal::doubleValue).orElseThrow() - share)))
                .map(Option::code)
                .stream()
                .toList();
    }

    private static List<String> some(Question question, Chance chance) {
        return question.written().stream()
                .map(Option::code)
                .filter(code -> chance.happens(0.3))
                .toList();
    }

    private static String score(double value) {
        return String.valueOf(Math.max(1, Math.min(5, Math.round(value))));
    }
}
