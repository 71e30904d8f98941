package org.canvass.mail.returned.box;

import io.quarkus.arc.Arc;
import java.util.UUID;
import org.canvass.mail.Address;
import org.canvass.mail.returned.ReturnPath;
import org.canvass.organization.site.Secrets;

/** Signed addresses of letters that never were. */
final class ReturnedLetterNumbers {
    private ReturnedLetterNumbers() {}

    static String of(UUID letter) {
        return ReturnPath.of(
                new Address(null, "bounces@returned.example"),
                letter,
                "ana@example.com",
                Arc.container().instance(Secrets.class).get());
    }
}
