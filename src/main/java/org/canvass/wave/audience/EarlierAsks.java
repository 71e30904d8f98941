package org.canvass.wave.audience;

import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;

/** When contacts were asked before; told by the package that asks them. */
public interface EarlierAsks {
    /** When each of these contacts was last invited into a wave; who is not here never was. One query. */
    Map<UUID, Instant> last(Collection<UUID> contactIds);
}
