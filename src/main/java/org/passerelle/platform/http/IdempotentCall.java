package org.passerelle.platform.http;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A write that a client may send again: its {@code Idempotency-Key}, if any, within account, method and path. */
public record IdempotentCall(
        @Nullable String key,
        UUID account,
        String method,
        String path,
        @Nullable Object body) {

    private static final Pattern VISIBLE = Pattern.compile("[\\x21-\\x7e]{1,200}");

    boolean keyed() {
        return key != null;
    }

    boolean valid() {
        return key == null || VISIBLE.matcher(key).matches();
    }

    byte[] scope() {
        return sha256(String.join("\n", account.toString(), method, path, String.valueOf(key)));
    }

    long lock() {
        return ByteBuffer.wrap(scope()).getLong();
    }

    static byte[] sha256(String text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException failure) {
            throw new IllegalStateException("Every JDK has SHA-256", failure);
        }
    }
}
