package org.canvass.bench.answers;

import java.util.EnumMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.UUID;
import org.canvass.bench.installation.Book.Invited;
import org.canvass.organization.Ids;

/** What differs from person to person in the statements of an answer. */
enum Slot {
    ORGANIZATION,
    WAVE,
    ACCOUNT,
    CONTACT,
    INVITATION,
    RESPONSE,
    HASH;

    /** The values of one person; the response is new. */
    static Map<Slot, String> of(String organization, UUID wave, Invited person) {
        return of(organization, wave, person, Ids.next().toString());
    }

    /** The values of one person with this response. */
    static Map<Slot, String> of(String organization, UUID wave, Invited person, String response) {
        Map<Slot, String> values = new EnumMap<>(Slot.class);
        values.put(ORGANIZATION, "'" + organization + "'");
        values.put(WAVE, wave.toString());
        values.put(ACCOUNT, person.account().toString());
        values.put(CONTACT, person.contact().toString());
        values.put(INVITATION, person.invitation().toString());
        values.put(RESPONSE, response);
        values.put(HASH, "x'" + HexFormat.of().formatHex(person.hash()) + "'");
        return values;
    }
}
