package org.passerelle.privacy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.UUID;
import org.passerelle.platform.Sha256;
import org.passerelle.privacy.chain.Chain;
import org.passerelle.privacy.chain.ChainedEntry;
import org.passerelle.privacy.chain.Claim;

/** How the chain stood on a day, as it was signed. */
record Checkpoint(UUID id, LocalDate day, Chain chain, Instant signedAt, String keyId, String signature) {

    /** The bytes that are signed, in this order and without blanks. */
    static String payload(LocalDate day, Chain chain, Instant signedAt) {
        return "{\"type\":\"passerelle-audit-checkpoint-1\",\"day\":\"%s\",\"position\":%s,\"chainHash\":\"%s\",\"signedAt\":\"%s\"}"
                .formatted(day, chain.position(), HexFormat.of().formatHex(chain.hash()), signedAt);
    }

    String payload() {
        return payload(day, chain, signedAt);
    }

    /** What the entry keeps that is written with it. */
    byte[] hash() {
        return Sha256.of(signature);
    }

    /** The entry that is written with it. */
    ChainedEntry entry(UUID entry) {
        return new ChainedEntry(entry, signedAt, AuditAction.CHECKPOINT_SIGNED.code(), null, hash());
    }

    String name() {
        return "checkpoint of " + day;
    }

    Claim claim() {
        return new Claim(name(), chain);
    }
}
