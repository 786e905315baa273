package org.passerelle.evidence;

import java.util.UUID;

/** A file as it was sent, and the key to it, still sealed. */
public record OriginalPlace(UUID file, byte[] sealedKey, int length) {}
