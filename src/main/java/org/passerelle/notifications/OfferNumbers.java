package org.passerelle.notifications;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.HexFormat;
import org.passerelle.platform.Chance;
import org.passerelle.privacy.LookupHash;

/** Draws the four digits with which somebody agrees, and keeps only their keyed hash. */
@ApplicationScoped
class OfferNumbers {

    private static final String PURPOSE = "text-offer";
    private static final int FIRST = 1_000;
    private static final int COUNT = 9_000;

    private final Chance chance;
    private final LookupHash hash;

    OfferNumbers(Chance chance, LookupHash hash) {
        this.chance = chance;
        this.hash = hash;
    }

    /** Without a zero in front, which some leave out. */
    String draw() {
        return Integer.toString(FIRST + chance.below(COUNT));
    }

    byte[] hash(byte[] contact, String number) {
        return hash.of(PURPOSE, HexFormat.of().formatHex(contact) + " " + number);
    }
}
