package org.canvass.mail.returned;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.canvass.TestServers;
import org.canvass.mail.Address;
import org.canvass.organization.Ids;
import org.canvass.organization.site.Secrets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A letter's envelope sender says which letter it is, and cannot be made up. */
@QuarkusTest
@QuarkusTestResource(TestServers.class)
class ReturnPathTest {
    private static final String TO = "ana@example.com";

    @Inject
    Secrets secrets;

    @Test
    void theAddressOfALetterIsReadBackInWhateverCaseItComes() {
        for (UUID id : new UUID[] {Ids.next(), new UUID(0, 0), new UUID(-1, -1), UUID.randomUUID()}) {
            String path = ReturnPath.of(new Address(null, "bounces@example.com"), id, TO, secrets);

            assertThat(path).matches("bounces\\+[a-z0-9]{44}@example\\.com");
            assertThat(path.indexOf('@')).isLessThanOrEqualTo(64);
            assertThat(new Address(null, path).email()).isEqualTo(path);
            for (String seen : new String[] {path, path.toUpperCase(Locale.ROOT), " " + path + " "}) {
                ReturnPath read = ReturnPath.in(seen).orElseThrow();
                assertThat(read.letterId()).isEqualTo(id);
                assertThat(read.signedFor("Ana@Example.com", secrets)).isTrue();
            }
        }
    }

    @Test
    void anotherLettersSignatureAnotherRecipientAndOneChangedCharacterProveNothing() {
        UUID id = Ids.next();
        ReturnPath path = path(id, TO);
        ReturnPath other = path(Ids.next(), TO);

        assertThat(new ReturnPath(other.letterId(), path.signature()).signedFor(TO, secrets))
                .isFalse();
        assertThat(path.signedFor("ben@example.com", secrets)).isFalse();
        for (int i = 0; i < path.signature().length(); i++) {
            char changed = path.signature().charAt(i) == 'a' ? 'b' : 'a';
            String forged = path.signature().substring(0, i)
                    + changed
                    + path.signature().substring(i + 1);
            assertThat(new ReturnPath(id, forged).signedFor(TO, secrets)).isFalse();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "bounces@example.com",
                "bounces+@example.com",
                "bounces+abc@example.com",
                "bounces+zzzzzzzzzzzzzzzzzzzzzzzzz0000000000000000000@example.com",
                "bounces+0000000000000000000000000000000000000000000@example.com",
                "bounces+000000000000000000000000000000000000000000000@example.com",
                "bounces+00000000000000000000000000000000000000000000@example.com\r\nBcc: x@example.com",
                "a+bounces+00000000000000000000000000000000000000000000@example.com"
            })
    void whatHasNotItsShapeIsNone(String address) {
        assertThat(ReturnPath.in(address)).isEqualTo(Optional.empty());
    }

    @Test
    void anAddressThatLeavesNoRoomForTheNumberIsRefusedInASentence() {
        Address longest = new Address(null, "a".repeat(ReturnPath.LONGEST_NAME) + "@example.com");
        assertThat(ReturnPath.of(longest, Ids.next(), TO, secrets).indexOf('@')).isEqualTo(64);

        assertThatThrownBy(() -> ReturnPath.of(new Address(null, "a" + longest.email()), Ids.next(), TO, secrets))
                .hasMessageContaining("at most 19 characters");
    }

    private ReturnPath path(UUID id, String to) {
        return ReturnPath.in(ReturnPath.of(new Address(null, "bounces@example.com"), id, to, secrets))
                .orElseThrow();
    }
}
