package org.passerelle.evidence;

import java.util.List;
import java.util.Optional;
import org.passerelle.evidence.identity.Help;
import org.passerelle.evidence.identity.Stage;

/**
 * What was worked out of a person's identity.
 *
 * @param next the first stage still ahead for which not enough is known
 * @param help what would help most to reach it
 */
public record AssessedIdentity(GatheredIdentity gathered, Optional<Stage> next, List<Help> help) {

    public AssessedIdentity {
        help = List.copyOf(help);
    }
}
