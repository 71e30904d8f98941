package org.canvass.response.page;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.canvass.TestServers;
import org.canvass.response.Invited;
import org.junit.jupiter.api.RepeatedTest;

/** The same link sent from many places at once. Two replicas at once are in the proof of kills. */
@QuarkusTest
@QuarkusTestResource(TestServers.class)
class OneResponseTest {
    private static final List<String> STAGES = List.of("everyday", "risk", "knowledge", "identification");
    private static final int AT_ONCE = 8;

    @RepeatedTest(3)
    void eightTabsAtOnceLeaveOneWholePageAndTheLastOneSentWins() throws Exception {
        Invited maria = Invited.somebody();
        ExecutorService tabs = Executors.newFixedThreadPool(AT_ONCE);
        try {
            List<Callable<Integer>> sends = new ArrayList<>();
            for (int i = 0; i < 3 * AT_ONCE; i++) {
                String stage = STAGES.get(i % STAGES.size());
                String more = i % STAGES.size() < 2 ? "less" : "maybe";
                sends.add(() ->
                        SurveyPageTest.send(maria, 1, "P1", stage, "P2", more).statusCode());
            }
            for (Future<Integer> sent : tabs.invokeAll(sends)) {
                assertThat(sent.get()).isEqualTo(303);
            }
        } finally {
            tabs.shutdownNow();
        }
        assertThat(Invited.rows("select 1 from response where invitation_id = ?", maria.invitationId))
                .hasSize(1);
        List<String> kept = maria.kept();
        assertThat(kept).hasSize(2);
        // Never one tab's first answer beside another tab's second.
        boolean early = STAGES.indexOf(kept.get(0).substring(3)) < 2;
        assertThat(kept.get(1)).isEqualTo(early ? "P2=less" : "P2=maybe");

        SurveyPageTest.send(maria, 1, "P1", "risk", "P2", "same");
        assertThat(maria.kept()).containsExactly("P1=risk", "P2=same");
    }
}
