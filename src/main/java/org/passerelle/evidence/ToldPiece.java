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
 * @param statement the person's own statement; empty for all other pieces
 * @param secondLook why the person asked for a second look; empty where they did not
 */
public record ToldPiece(
        UUID id,
        String type,
        List<String> names,
        List<DayRange> births,
        Optional<ZoneReading> zone,
        Optional<PersonalStatement> statement,
        Optional<String> secondLook) {

    public ToldPiece {
        names = List.copyOf(names);
        births = List.copyOf(births);
    }
}
