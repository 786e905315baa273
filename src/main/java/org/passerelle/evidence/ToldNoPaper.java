package org.passerelle.evidence;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Why somebody has no paper, opened.
 *
 * @param reasons codes such as {@code taken_by_smuggler}
 * @param as applicant or helper
 */
public record ToldNoPaper(List<String> reasons, Optional<String> words, Instant at, String as) {

    public ToldNoPaper {
        reasons = List.copyOf(reasons);
    }
}
