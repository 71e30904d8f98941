package org.canvass.organization;

import java.util.UUID;
import org.hibernate.engine.spi.SharedSessionContractImplementor;
import org.hibernate.id.uuid.UuidVersion7Strategy;

/** Ids for rows: UUIDv7, so that new rows lie together and inserts need no answer from the database. */
public final class Ids {
    private static final UuidVersion7Strategy VERSION_7 = new UuidVersion7Strategy();

    private Ids() {}

    /** A new id, later than every id this process has given before. */
    public static UUID next() {
        return VERSION_7.generateUuid((SharedSessionContractImplementor) null);
    }
}
