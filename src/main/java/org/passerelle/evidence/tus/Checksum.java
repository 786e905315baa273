package org.passerelle.evidence.tus;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;

/** {@code Upload-Checksum}: what the bytes of one request add up to, if none was changed on the way. */
public final class Checksum {

    private static final Map<String, String> ALGORITHMS = Map.of("sha1", "SHA-1", "sha256", "SHA-256");

    private final MessageDigest digest;
    private final byte[] expected;

    private Checksum(MessageDigest digest, byte[] expected) {
        this.digest = digest;
        this.expected = expected;
    }

    /** Reads the header; empty for an algorithm that is none of ours, or a value of another length. */
    public static Optional<Checksum> read(String header) {
        String[] parts = header.strip().split(" ", -1);
        String algorithm = ALGORITHMS.get(parts[0]);
        return algorithm == null || parts.length != 2 ? Optional.empty() : of(digest(algorithm), parts[1]);
    }

    private static Optional<Checksum> of(MessageDigest digest, String base64) {
        try {
            byte[] expected = Base64.getDecoder().decode(base64);
            return expected.length == digest.getDigestLength()
                    ? Optional.of(new Checksum(digest, expected))
                    : Optional.empty();
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }

    private static MessageDigest digest(String algorithm) {
        try {
            return MessageDigest.getInstance(algorithm);
        } catch (NoSuchAlgorithmException failure) {
            throw new IllegalStateException("Every JDK has SHA-1 and SHA-256", failure);
        }
    }

    /** Counts further bytes in. */
    public void add(byte[] bytes, int start, int count) {
        digest.update(bytes, start, count);
    }

    /** Whether all that was counted in is what was expected; asked once. */
    public boolean fits() {
        return MessageDigest.isEqual(digest.digest(), expected);
    }
}
