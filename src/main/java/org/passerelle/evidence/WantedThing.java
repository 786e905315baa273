package org.passerelle.evidence;

import org.jspecify.annotations.Nullable;

/**
 * One thing that a person is asked to show.
 *
 * @param type a code of the catalogue; null where any of a family will do
 * @param category the family; null where a type is named
 * @param words what is needed in plain words; null where nothing needs saying
 */
public record WantedThing(
        @Nullable String type,
        @Nullable String category,
        WhyWanted why,
        @Nullable String words) {}
