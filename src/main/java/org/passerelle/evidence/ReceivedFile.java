package org.passerelle.evidence;

import java.util.UUID;

/**
 * A file that has arrived whole and is to be inspected.
 *
 * @param sealedKey the key of its segments and copies
 * @param tries how often its inspection was begun, this time included
 */
record ReceivedFile(UUID id, UUID application, UUID piece, byte[] sealedKey, int length, int tries) {}
