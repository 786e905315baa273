package org.passerelle.privacy.chain;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * SHA-256 over a domain, a zero byte and fields, each behind its length in four bytes, the highest first; a field that is
 * not there has the length 2^32 - 1. No two lists of fields have the same bytes.
 */
final class Framed {

    private static final int NONE = -1;

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

    private Framed(String domain) {
        bytes.writeBytes(domain.getBytes(StandardCharsets.US_ASCII));
        bytes.write(0);
    }

    static Framed of(String domain) {
        return new Framed(domain);
    }

    Framed bytes(byte @Nullable [] field) {
        bytes.writeBytes(ByteBuffer.allocate(Integer.BYTES)
                .putInt(field == null ? NONE : field.length)
                .array());
        if (field != null) {
            bytes.writeBytes(field);
        }
        return this;
    }

    Framed text(@Nullable String field) {
        return bytes(field == null ? null : field.getBytes(StandardCharsets.UTF_8));
    }

    Framed id(@Nullable UUID field) {
        return bytes(
                field == null
                        ? null
                        : ByteBuffer.allocate(2 * Long.BYTES)
                                .putLong(field.getMostSignificantBits())
                                .putLong(field.getLeastSignificantBits())
                                .array());
    }

    Framed number(long field) {
        return bytes(ByteBuffer.allocate(Long.BYTES).putLong(field).array());
    }

    /** In microseconds since 1970, which is what the database keeps. */
    Framed time(@Nullable Instant field) {
        return field == null ? bytes(null) : number(ChronoUnit.MICROS.between(Instant.EPOCH, field));
    }

    byte[] hash() {
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes.toByteArray());
        } catch (NoSuchAlgorithmException failure) {
            throw new IllegalStateException("Every JDK has SHA-256", failure);
        }
    }
}
