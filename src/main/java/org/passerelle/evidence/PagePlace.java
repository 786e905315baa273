package org.passerelle.evidence;

import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.passerelle.platform.Sha256;

/** Where the bytes of a page lie, and the key to them, still sealed. */
public record PagePlace(UUID file, String blob, byte[] sealedKey) {

    /** The entity tag, without quotes: what is ready is never drawn again. */
    public String tag() {
        return Sha256.tag(blob.getBytes(StandardCharsets.UTF_8));
    }
}
