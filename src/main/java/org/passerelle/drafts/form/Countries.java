package org.passerelle.drafts.form;

import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;

/** The codes a country question accepts: ISO 3166-1 alpha-2, and XK, under which the world writes Kosovo. */
public final class Countries {

    public static final Set<String> CODES = codes();

    private Countries() {}

    private static Set<String> codes() {
        Set<String> codes = new TreeSet<>(Locale.getISOCountries(Locale.IsoCountryCode.PART1_ALPHA2));
        codes.add("XK");
        return Set.copyOf(codes);
    }
}
