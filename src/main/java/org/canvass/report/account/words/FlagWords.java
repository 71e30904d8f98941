package org.canvass.report.account.words;

import java.util.ArrayList;
import java.util.List;
import org.canvass.organization.AccountWord;
import org.canvass.placement.Explanation;
import org.canvass.placement.InputValue;
import org.canvass.report.StageWords;
import org.canvass.segmentation.model.Alert;
import org.canvass.segmentation.model.Segment;

/** What a reader should know before trusting a placement, a sentence each. */
public final class FlagWords {

    private FlagWords() {}

    public static List<String> of(Explanation explained, AccountWord word) {
        List<String> sentences = new ArrayList<>();
        for (String flag : explained.placement().flags.split(" ")) {
            switch (flag) {
                case "one-voice" -> sentences.add("One voice: a single contact was heard.");
                case "no-decision-maker-heard" -> sentences.add("Nobody who decides has been heard.");
                case "trust-split" ->
                    sentences.add("They disagree about the relationship: answers lie two or more stages apart.");
                case "appetite-split" -> sentences.add("They disagree about wanting more: one says Yes, another No.");
                case "trust-decision-maker-dissents" ->
                    sentences.add("Someone who decides sees the relationship otherwise than the answer that counts.");
                case "appetite-decision-maker-dissents" ->
                    sentences.add("Someone who decides answers otherwise on wanting more.");
                case "trust-estimated" ->
                    sentences.add("Nobody there has said how close we are: it is the account manager's estimate.");
                case "appetite-estimated" ->
                    sentences.add(
                            "Nobody there has said whether they want more: it is the account manager's estimate.");
                case "trust-untypical" -> sentences.add(untypical(explained, word));
                case "new" -> sentences.add("New: in its first months an account is placed with care.");
                default -> {
                    if (flag.startsWith("alert-")) {
                        Alert alert = explained.model().alert(flag.substring("alert-".length()));
                        sentences.add(
                                alert.name().in("en") + ". " + alert.says().in("en"));
                    } else if (!flag.isEmpty()) {
                        sentences.add("Flag: " + flag.replace('-', ' ') + ".");
                    }
                }
            }
        }
        return sentences;
    }

    private static String untypical(Explanation explained, AccountWord word) {
        Segment segment = explained.model().segment(explained.placement().segment);
        List<String> usual = segment.typical().getOrDefault("trust", List.of());
        String stage = explained.input("trust").map(InputValue::raw).orElseThrow();
        return StageWords.of(stage) + " is unusual here: most " + word.many() + " of "
                + segment.name().in("en") + " are "
                + String.join(" or ", usual.stream().map(StageWords::of).toList())
                + ". Read the answers before acting on the segment.";
    }
}
