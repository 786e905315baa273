package org.passerelle.evidence;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Base64;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.passerelle.evidence.location.GeoPosition;
import org.passerelle.evidence.location.Travel;
import org.passerelle.platform.Chance;
import org.passerelle.platform.Sha256;
import org.passerelle.platform.security.Actor;
import org.passerelle.privacy.FieldCipher;
import org.passerelle.privacy.LookupHash;

/** Makes nonces, seals coordinates, and makes the keyed hashes by which cases are compared without opening them. */
@ApplicationScoped
class LocationSecrets {

    private static final String TABLE = "location_fixes";
    private static final String COLUMN = "coordinates";
    private static final int NONCE_BYTES = 16;

    private final Chance chance;
    private final FieldCipher cipher;
    private final LookupHash hashes;

    LocationSecrets(Chance chance, FieldCipher cipher, LookupHash hashes) {
        this.chance = chance;
        this.cipher = cipher;
        this.hashes = hashes;
    }

    String newNonce() {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(chance.bytes(NONCE_BYTES));
    }

    byte[] nonceHash(String nonce) {
        return Sha256.of(nonce);
    }

    byte[] seal(UUID fix, GeoPosition position, double accuracy) {
        return cipher.seal(TABLE, fix, COLUMN, position.latitude() + " " + position.longitude() + " " + accuracy);
    }

    Travel.Stop open(UUID fix, byte[] sealed, Instant at) {
        String[] parts = cipher.open(TABLE, fix, COLUMN, sealed).split(" ");
        return new Travel.Stop(
                new GeoPosition(Double.parseDouble(parts[0]), Double.parseDouble(parts[1])),
                Double.parseDouble(parts[2]),
                at);
    }

    /** Equal for the same coordinates to about a metre. */
    byte[] place(GeoPosition position) {
        return hashes.of(
                "location-place", String.format(Locale.ROOT, "%.5f %.5f", position.latitude(), position.longitude()));
    }

    /** The word by which a page knows its phone again; without one, the session stands for it. */
    byte[] device(@Nullable String device, Actor actor) {
        return hashes.of("location-device", device == null ? actor.sessionId().toString() : device);
    }
}
