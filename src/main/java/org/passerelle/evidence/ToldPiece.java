package org.passerelle.evidence;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.passerelle.evidence.identity.DayRange;
import org.passerelle.evidence.identity.ZoneReading;

/**
 * What is told about a piece that can be held against what the person submitted, opened.
 *
 * @param names as they are written on it, and in its machine-readable zone
 * @param births the birth dates written on it and in its zone; a whole year where only the year is known
 * @param zone what came of reading its zone; empty where none was typed
 */
public record ToldPiece(UUID id, String type, List<String> names, List<DayRange> births, Optional<ZoneReading> zone) {

    public ToldPiece {
        names = List.copyOf(names);
        births = List.copyOf(births);
    }
}
