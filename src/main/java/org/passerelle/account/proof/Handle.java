package org.passerelle.account.proof;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;

/** A secret that finds its row: id and 16 bytes that only the holder has, in base64url. */
public record Handle(UUID id, byte[] secret) {

    /** The length of the secret in bytes. */
    public static final int SECRET = 16;

    private static final int WRITTEN = 43;

    public Handle {
        if (secret.length != SECRET) {
            throw new IllegalArgumentException("The secret has 16 bytes");
        }
    }

    /** Reads a handle's shape; whether the secret is right is for the row to say. */
    public static Optional<Handle> read(String text) {
        return text.length() == WRITTEN ? decode(text).map(Handle::of) : Optional.empty();
    }

    /** The handle as the client keeps it. */
    public String written() {
        byte[] bytes = ByteBuffer.allocate(2 * SECRET)
                .putLong(id.getMostSignificantBits())
                .putLong(id.getLeastSignificantBits())
                .put(secret)
                .array();
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    private static Handle of(byte[] bytes) {
        ByteBuffer buffer = ByteBuffer.wrap(bytes);
        return new Handle(new UUID(buffer.getLong(), buffer.getLong()), Arrays.copyOfRange(bytes, SECRET, 2 * SECRET));
    }

    private static Optional<byte[]> decode(String text) {
        try {
            byte[] bytes = Base64.getUrlDecoder().decode(text);
            return bytes.length == 2 * SECRET ? Optional.of(bytes) : Optional.empty();
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }
}
