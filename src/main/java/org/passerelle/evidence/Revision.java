package org.passerelle.evidence;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.passerelle.platform.http.ProblemException;
import org.passerelle.platform.http.ProblemType;

/**
 * Which state of a piece somebody means: the number with which its entity tag begins.
 *
 * @param number 0 for any
 */
record Revision(int number) {

    private static final Pattern TAG = Pattern.compile("\"(\\d{1,9})(-[^\"]*)?\"");

    /** Reads {@code If-Match}; throws {@link ProblemException} where it is no tag of ours. */
    static Revision of(String ifMatch) {
        String text = ifMatch.strip();
        Matcher tag = TAG.matcher(text);
        if (text.equals("*")) {
            return new Revision(0);
        }
        if (!tag.matches()) {
            throw new ProblemException(ProblemType.PRECONDITION_FAILED);
        }
        return new Revision(Integer.parseInt(tag.group(1)));
    }

    boolean is(int revision) {
        return number == 0 || number == revision;
    }
}
