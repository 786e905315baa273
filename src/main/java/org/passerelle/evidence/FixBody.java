package org.passerelle.evidence;

import java.util.List;

/**
 * What a location is worth.
 *
 * @param present whether the signs are enough today
 * @param alternatives other ways, the easiest first; empty where none is needed
 */
record FixBody(
        String verdict,
        String band,
        boolean flagged,
        String text,
        boolean present,
        List<PresenceBody.MissingBody> missing,
        List<PresenceBody.WayBody> alternatives) {}
