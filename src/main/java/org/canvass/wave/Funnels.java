package org.canvass.wave;

import java.util.Collection;
import java.util.Map;
import java.util.UUID;

/** How far waves have come; told by the package that invites. */
public interface Funnels {
    /** The funnel of each of these waves of the current organization; a wave without invitations may be missing. */
    Map<UUID, Funnel> of(Collection<UUID> waveIds);
}
