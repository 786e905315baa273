package org.passerelle.assistance;

import java.time.Instant;
import java.util.UUID;

/**
 * That a member of a partner organisation met a person.
 *
 * @param metAt by the clock of whoever noted it, within the hours of the day
 * @param byCode whether the person showed a code; else the helper has access to their file
 */
public record Meeting(
        UUID id,
        UUID application,
        UUID member,
        UUID organisation,
        String place,
        boolean byCode,
        Instant metAt,
        Instant recordedAt) {}
