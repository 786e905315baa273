package org.passerelle.evidence.inspection;

import java.nio.charset.StandardCharsets;

/** The harmless file that every scanner takes for a virus; in two halves, so that none takes this one for it. */
public final class Eicar {

    private static final String TEXT = "X5O!P%@AP[4\\PZX54(P^)7CC)7}$" + "EICAR-STANDARD-ANTIVIRUS-TEST-FILE!$H+H*";

    private Eicar() {}

    public static byte[] file() {
        return TEXT.getBytes(StandardCharsets.US_ASCII);
    }

    static boolean isIn(String content) {
        return content.contains(TEXT);
    }
}
