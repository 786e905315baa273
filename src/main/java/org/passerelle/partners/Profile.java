package org.passerelle.partners;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What an organisation tells about itself.
 *
 * @param languages tags of the languages it helps in
 * @param listed whether applicants find it on the public list; a refuge may not want that
 */
record Profile(
        String name,
        List<String> towns,
        List<String> languages,
        @Nullable String phone,
        @Nullable String email,
        boolean listed) {

    Profile {
        towns = List.copyOf(towns);
        languages = List.copyOf(languages);
    }
}
