package org.canvass.organization;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.canvass.TestServers;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(TestServers.class)
class TenancyTest {

    @Inject
    CurrentOrganization current;

    @Test
    void anOrganizationFindsOnlyItsOwnMembers() {
        Given one = Given.organization("The same name");
        Given other = Given.organization("The same name");
        UUID foreign = other.member(Role.MANAGER).id();

        assertThat(one.<List<Member>>within(Member::byName))
                .hasSize(4)
                .allMatch(member -> member.organizationId.equals(one.id()));
        assertThat(one.<Member>within(() -> Member.byId(foreign))).isNull();
        assertThat(one.<Member>within(() -> Member.findById(foreign))).isNull();
        assertThat(one.<Integer>within(() -> Member.update("role = ?1 where id = ?2", Role.ADMINISTRATOR, foreign)))
                .isZero();
        assertThat(other.<Role>within(() -> Member.byId(foreign).role)).isEqualTo(Role.MANAGER);
    }

    @Test
    void nobodyFindsNothing() {
        Given.organization();
        assertThat(current.id()).isEmpty();
        assertThat(QuarkusTransaction.requiringNew().call(() -> Member.count()).longValue())
                .isZero();
    }

    @Test
    void aRequestWorksForOneOrganizationOnly() {
        CurrentOrganization.run("one", () -> {
            current.use("one");
            assertThatThrownBy(() -> current.use("another")).isInstanceOf(IllegalStateException.class);
            CurrentOrganization.run("another", () -> assertThat(current.id()).isEqualTo("another"));
            assertThat(current.id()).isEqualTo("one");
        });
        assertThat(current.id()).isEmpty();
    }

    @Test
    void workForAnOrganizationDoesNotBeginInsideATransactionOfAnother() {
        assertThatThrownBy(() -> QuarkusTransaction.requiringNew().run(() -> CurrentOrganization.run("one", () -> {})))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("A transaction is open");
    }

    @Test
    void idsGrowInTheOrderInWhichTheyWereMade() {
        UUID before = Ids.next();
        for (int i = 0; i < 1000; i++) {
            UUID after = Ids.next();
            assertThat(after.version()).isEqualTo(7);
            assertThat(after.toString()).isGreaterThan(before.toString());
            before = after;
        }
    }
}
