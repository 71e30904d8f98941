package org.canvass.proof;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Whoever signs out at one replica is a stranger at the other with the very next request. */
@Tag("proof")
class SignedOutEverywhereIT {
    private static final int TIMES = 100;

    @Test
    void theNextRequestAtTheOtherReplicaIsAStrangers() throws Exception {
        try (KillableDatabase server = KillableDatabase.start("sessions")) {
            Replica here = Replica.start(server.settings()).ready();
            Replica there = Replica.start(server.settings()).ready();
            int strangers = 0;
            for (int i = 0; i < TIMES; i++) {
                Desk desk = new Desk();
                assertThat(desk.signIn(here).status()).isEqualTo(303);
                assertThat(desk.get(there, "/intake").status()).isEqualTo(200);
                Desk another = desk.another();
                assertThat(another.get(there, "/intake").status()).isEqualTo(200);
                assertThat(desk.submit(here, "/intake", "/sign-out", Map.of()).status())
                        .isEqualTo(303);
                Desk.Page after = another.get(there, "/intake");
                strangers += after.status() == 401 || after.location().contains("/sign-in") ? 1 : 0;
            }
            here.stop();
            there.stop();
            System.out.printf("PROOF signed out at one replica, a stranger at the other: %d of %d%n", strangers, TIMES);
            assertThat(strangers).isEqualTo(TIMES);
        }
    }
}
