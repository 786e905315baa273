package org.passerelle.assistance;

import java.time.Instant;
import java.util.UUID;

/**
 * A day on which an organisation meets people.
 *
 * @param met how many were met so far
 */
record CheckInDay(UUID id, String place, Instant opensAt, Instant closesAt, long met) {}
