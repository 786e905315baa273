package org.passerelle.evidence.vouch;

import java.nio.ByteBuffer;

/** A share from none (0) to all (1) of what is looked at, chosen by a keyed hash: fixed, and foreseen by nobody. */
public record LookedAtShare(double of) {

    private static final int SPARE_BITS = 11;

    public LookedAtShare {
        if (!(of >= 0 && of <= 1)) {
            throw new IllegalArgumentException("A share lies between 0 and 1");
        }
    }

    /** Whether a thing with that hash is looked at; the hash has at least eight bytes. */
    public boolean takes(byte[] hash) {
        long bits = ByteBuffer.wrap(hash).getLong() >>> SPARE_BITS;
        return bits * 0x1.0p-53 < of;
    }
}
