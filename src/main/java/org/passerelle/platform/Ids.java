package org.passerelle.platform;

import com.github.f4b6a3.uuid.UuidCreator;
import java.util.UUID;

/** Makes identifiers: UUIDv7 of RFC 9562, so that rows made later sort later. */
public final class Ids {

    private Ids() {}

    /** The next identifier; later ones of this process are always greater. */
    public static UUID next() {
        return UuidCreator.getTimeOrderedEpochPlus1();
    }
}
