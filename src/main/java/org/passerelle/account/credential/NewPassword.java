package org.passerelle.account.credential;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Set;

/**
 * Whether a password may be chosen, as NIST SP 800-63B (section 3.1.1.2) has it: long enough, not one that many people
 * use, nothing of one's own address; no rules on which characters.
 */
public final class NewPassword {

    /** In Unicode characters. */
    public static final int SHORTEST = 12;

    /** In Unicode characters. */
    public static final int LONGEST = 200;

    private static final int FEWEST_DIFFERENT = 5;

    private NewPassword() {}

    /** Decides for the owner of an address; {@code common} holds passwords in lower case. */
    public static boolean allowed(String password, String email, Set<String> common) {
        String plain = Normalizer.normalize(password, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
        long length = plain.codePoints().count();
        return length >= SHORTEST
                && length <= LONGEST
                && plain.codePoints().distinct().count() >= FEWEST_DIFFERENT
                && !common.contains(plain)
                && !plain.equals(email.toLowerCase(Locale.ROOT));
    }
}
