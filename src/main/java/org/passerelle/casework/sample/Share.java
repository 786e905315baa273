package org.passerelle.casework.sample;

import java.nio.ByteBuffer;

/** A share from none (0) to all (1) of what is chosen from by the bytes of a keyed hash: fixed, and foreseen by nobody. */
public record Share(double of) {

    public Share {
        if (!(of >= 0 && of <= 1)) {
            throw new IllegalArgumentException("A share lies between 0 and 1");
        }
    }

    /** Whether a thing with that hash is chosen; the hash has at least eight bytes. */
    public boolean picks(byte[] hash) {
        long bits = ByteBuffer.wrap(hash).getLong() >>> 11;
        return bits * 0x1.0p-53 < of;
    }
}
