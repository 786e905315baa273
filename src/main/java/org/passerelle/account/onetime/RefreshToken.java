package org.passerelle.account.onetime;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;

/**
 * A refresh token: session id, nonce and seal, 16 bytes each, in base64url. The seal shows that we issued it, so that
 * made-up tokens cannot end anybody's session.
 */
public record RefreshToken(UUID session, byte[] nonce, byte[] seal) {

    /** The length of nonce and seal in bytes. */
    public static final int PART = 16;

    private static final int WRITTEN = 64;

    public RefreshToken {
        if (nonce.length != PART || seal.length != PART) {
            throw new IllegalArgumentException("Nonce and seal have 16 bytes");
        }
    }

    /** What the seal is made over. */
    public static String sealed(UUID session, byte[] nonce) {
        return encode(parts(session, nonce).array());
    }

    /** Reads a token's shape; its seal is not looked at. */
    public static Optional<RefreshToken> read(String text) {
        return text.length() == WRITTEN ? decode(text).map(RefreshToken::of) : Optional.empty();
    }

    /** The token as the client keeps it. */
    public String written() {
        byte[] bytes = Arrays.copyOf(parts(session, nonce).array(), 3 * PART);
        System.arraycopy(seal, 0, bytes, 2 * PART, PART);
        return encode(bytes);
    }

    private static RefreshToken of(byte[] bytes) {
        ByteBuffer buffer = ByteBuffer.wrap(bytes);
        return new RefreshToken(
                new UUID(buffer.getLong(), buffer.getLong()),
                Arrays.copyOfRange(bytes, PART, 2 * PART),
                Arrays.copyOfRange(bytes, 2 * PART, 3 * PART));
    }

    private static ByteBuffer parts(UUID session, byte[] nonce) {
        return ByteBuffer.allocate(2 * PART)
                .putLong(session.getMostSignificantBits())
                .putLong(session.getLeastSignificantBits())
                .put(nonce);
    }

    private static String encode(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    private static Optional<byte[]> decode(String text) {
        try {
            byte[] bytes = Base64.getUrlDecoder().decode(text);
            return bytes.length == 3 * PART ? Optional.of(bytes) : Optional.empty();
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }
}
