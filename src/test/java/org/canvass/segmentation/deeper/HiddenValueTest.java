package org.canvass.segmentation.deeper;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.canvass.segmentation.Appetite;
import org.canvass.segmentation.Evidence;
import org.canvass.segmentation.Stage;
import org.canvass.segmentation.deeper.Candidate.Offer;
import org.canvass.segmentation.deeper.HiddenValue.Because;
import org.canvass.segmentation.deeper.HiddenValue.Kind;
import org.canvass.segmentation.deeper.HiddenValue.Listing;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HiddenValueTest {

    private static final HiddenValue RULE = HiddenValue.STANDARD;

    @ParameterizedTest(name = "{0}, upside {1}, {2} of {3}, {4} days: {5}")
    @CsvSource(
            nullValues = "-",
            textBlock =
                    """
            YES,   3, LIGHT,    STANDARD, 10, true
            YES,   3, STANDARD, CLOSE,    -,  true
            YES,   3, STANDARD, STANDARD, 91, true
            YES,   3, -,        CLOSE,    91, true
            YES,   3, STANDARD, STANDARD, 90, false
            YES,   3, CLOSE,    LIGHT,    90, false
            YES,   3, -,        CLOSE,    -,  false
            YES,   3, LIGHT,    -,        -,  false
            YES,   2, LIGHT,    CLOSE,    99, false
            YES,   -, LIGHT,    CLOSE,    99, false
            MAYBE, 3, LIGHT,    CLOSE,    99, false
            NO,    3, LIGHT,    CLOSE,    99, false
            -,     3, LIGHT,    CLOSE,    99, false
            """)
    void whoWantsMoreAndGetsTooLittleIsUnderserved(
            Appetite appetite, Integer third, ServiceTier tier, ServiceTier target, Integer days, boolean listed) {
        Candidate account = new Candidate(
                appetite, true, null, false, false, third, true, tier, target, days, null, null, List.of(), null, null);
        assertThat(kinds(account).contains(Kind.UNDERSERVED)).isEqualTo(listed);
    }

    /** A row that does not say why it is there convinces nobody. */
    @ParameterizedTest(name = "{0} of {1}, {2} days: {3}, {4}")
    @CsvSource(
            nullValues = "-",
            textBlock =
                    """
            LIGHT,    STANDARD, 10, true,  false
            STANDARD, STANDARD, 91, false, true
            LIGHT,    STANDARD, 91, true,  true
            """)
    void theUnderservedSayWhatIsMissing(
            ServiceTier tier, ServiceTier target, Integer days, boolean below, boolean untouched) {
        Candidate account = new Candidate(
                Appetite.YES, true, null, false, false, 3, true, tier, target, days, null, null, List.of(), null, null);
        List<Because> because = RULE.of(account).get(0).because();
        assertThat(because).startsWith(Because.WANTS_MORE, Because.MUCH_TO_GAIN);
        assertThat(because.contains(Because.TIER_BELOW_TARGET)).isEqualTo(below);
        assertThat(because.contains(Because.UNTOUCHED)).isEqualTo(untouched);
    }

    @ParameterizedTest
    @CsvSource({"true, ASKED_FOR_IT", "false, PEERS_TAKE_IT"})
    void aCrossSellSaysWhetherTheyAskedOrTheirPeersTakeIt(boolean ticked, Because why) {
        Candidate account = new Candidate(
                Appetite.YES,
                true,
                null,
                false,
                false,
                null,
                false,
                null,
                null,
                null,
                1,
                null,
                List.of(new Offer("Tea", ticked, 5, 5)),
                null,
                null);
        assertThat(RULE.of(account).get(0).because()).containsExactly(Because.ROOM_FOR_PRODUCTS, why);
    }

    @ParameterizedTest
    @CsvSource(
            textBlock =
                    """
            true,  true,  ASKED
            true,  false, PARTLY_ASKED
            false, true,  PARTLY_ASKED
            false, false, ASSUMED
            """)
    void theEvidenceOfAnUnderservedAccountIsThatOfItsAppetiteAndUpside(
            boolean appetite, boolean upside, Evidence evidence) {
        Candidate account = new Candidate(
                Appetite.YES,
                appetite,
                null,
                false,
                false,
                3,
                upside,
                ServiceTier.LIGHT,
                ServiceTier.CLOSE,
                null,
                null,
                null,
                List.of(),
                null,
                null);
        assertThat(RULE.of(account).get(0).evidence()).isEqualTo(evidence);
    }

    @ParameterizedTest(name = "{0}, products {1}, ticked {2}, {3} of {4} peers: {5}")
    @CsvSource(
            nullValues = "-",
            textBlock =
                    """
            MAYBE, 2, true,  0, 0, ASKED
            -,     1, true,  0, 0, ASKED
            YES,   3, true,  0, 0, -
            YES,   -, true,  0, 0, -
            NO,    1, true,  5, 5, -
            YES,   1, false, 3, 5, ASSUMED
            YES,   1, false, 3, 6, -
            YES,   1, false, 4, 6, ASSUMED
            YES,   1, false, 4, 4, -
            YES,   1, false, 0, 0, -
            """)
    void whatSuitsThemAndTheyAskedForOrPeersTakeIsACrossSell(
            Appetite appetite, Integer products, boolean ticked, int taking, int peers, Evidence evidence) {
        Candidate account = new Candidate(
                appetite,
                true,
                null,
                false,
                false,
                null,
                false,
                null,
                null,
                null,
                products,
                null,
                List.of(new Offer("Tea", ticked, taking, peers)),
                null,
                null);
        Evidence found = RULE.of(account).stream()
                .filter(listing -> listing.kind() == Kind.CROSS_SELL)
                .map(Listing::evidence)
                .findFirst()
                .orElse(null);
        assertThat(found).isEqualTo(evidence);
    }

    @Test
    void whatTheyAskedForComesBeforeWhatPeersTake() {
        Candidate account = new Candidate(
                Appetite.YES,
                true,
                null,
                false,
                false,
                null,
                false,
                null,
                null,
                null,
                1,
                null,
                List.of(new Offer("Tea", false, 9, 9), new Offer("Fish", true, 0, 9)),
                null,
                null);
        assertThat(RULE.of(account).get(0).offers()).extracting(Offer::product).containsExactly("Fish");
    }

    @ParameterizedTest(name = "{0} {1}, {2} {3}, engaged {4}, early {5}, split {6}, plan {7}: {8}")
    @CsvSource(
            nullValues = "-",
            textBlock =
                    """
            KNOWLEDGE_BASED,      true,  YES,   true,  3, 4, false, -,     true
            IDENTIFICATION_BASED, true,  YES,   true,  3, 5, false, false, true
            RISK_BASED,           true,  YES,   true,  3, 4, false, -,     false
            KNOWLEDGE_BASED,      false, YES,   true,  3, 4, false, -,     false
            KNOWLEDGE_BASED,      true,  YES,   false, 3, 4, false, -,     false
            KNOWLEDGE_BASED,      true,  MAYBE, true,  3, 4, false, -,     false
            KNOWLEDGE_BASED,      true,  YES,   true,  2, 4, false, -,     false
            KNOWLEDGE_BASED,      true,  YES,   true,  -, 4, false, -,     false
            KNOWLEDGE_BASED,      true,  YES,   true,  3, 3, false, -,     false
            KNOWLEDGE_BASED,      true,  YES,   true,  3, -, false, -,     false
            KNOWLEDGE_BASED,      true,  YES,   true,  3, 4, true,  -,     false
            KNOWLEDGE_BASED,      true,  YES,   true,  3, 4, false, true,  false
            -,                    false, YES,   true,  3, 4, false, -,     false
            """)
    void whoTrustsWantsAndInvolvesUsIsAPartnershipCandidate(
            Stage trust,
            boolean trustAsked,
            Appetite appetite,
            boolean appetiteAsked,
            Integer engagement,
            Integer early,
            boolean split,
            Boolean plan,
            boolean listed) {
        Candidate account = new Candidate(
                appetite,
                appetiteAsked,
                trust,
                trustAsked,
                split,
                null,
                false,
                null,
                null,
                null,
                null,
                engagement,
                List.of(),
                early,
                plan);
        assertThat(kinds(account).contains(Kind.PARTNERSHIP)).isEqualTo(listed);
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            textBlock =
                    """
            NO,    true,  true
            NO,    false, false
            MAYBE, true,  false
            YES,   true,  false
            -,     false, false
            """)
    void onlyWhoSaidNoThemselvesIsLeftAlone(Appetite appetite, boolean asked, boolean listed) {
        Candidate account = new Candidate(
                appetite,
                asked,
                null,
                false,
                false,
                3,
                true,
                ServiceTier.LIGHT,
                ServiceTier.CLOSE,
                400,
                1,
                1,
                List.of(new Offer("Tea", true, 9, 9)),
                null,
                null);
        assertThat(kinds(account).contains(Kind.LIGHT_TOUCH)).isEqualTo(listed);
        if (listed) {
            assertThat(kinds(account)).containsExactly(Kind.LIGHT_TOUCH);
        }
    }

    private static List<Kind> kinds(Candidate account) {
        return RULE.of(account).stream().map(Listing::kind).toList();
    }

    @Test
    void anAccountOfWhichNothingIsKnownIsOnNoList() {
        Candidate nothing = new Candidate(
                null, false, null, false, false, null, false, null, null, null, null, null, List.of(), null, null);
        assertThat(Stream.of(nothing).flatMap(account -> RULE.of(account).stream()))
                .isEmpty();
    }
}
