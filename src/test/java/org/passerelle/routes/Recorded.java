package org.passerelle.routes;

import java.util.regex.Pattern;

/** What the table says of the audit trail, and whether that is what was seen. */
final class Recorded {

    private static final Pattern REASON = Pattern.compile("(no|unseen|at times): [^?]{3,}");

    /** No helper and no member of staff gets through, or nobody need be signed in. */
    static final String NOBODY = "–";

    /** Some calls that succeeded left an entry, and some did not. */
    static final String SOME = "at times";

    private Recorded() {}

    /** Whether that can stand in the table at all. */
    static boolean said(String text) {
        return text.equals(NOBODY) || text.equals("yes") || REASON.matcher(text).matches();
    }

    /** Every call of a helper or of staff leaves an entry, or a reason says why not. */
    static boolean fits(String said, String seen) {
        return switch (seen) {
            case NOBODY, "yes" -> said.equals(seen);
            case "no", "unseen" -> said.startsWith(seen + ": ") && said(said);
            case SOME -> said.startsWith("at times: ") && said(said);
            default -> false;
        };
    }

    /** Where nothing is recorded somebody has to say why. */
    static String proposed(String seen) {
        return switch (seen) {
            case NOBODY, "yes" -> seen;
            default -> seen + ": ?";
        };
    }
}
