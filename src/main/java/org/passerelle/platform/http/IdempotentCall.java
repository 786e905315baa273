package org.passerelle.platform.http;

import java.nio.ByteBuffer;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.passerelle.platform.Sha256;

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
        return Sha256.of(String.join("\n", account.toString(), method, path, String.valueOf(key)));
    }

    long lock() {
        return ByteBuffer.wrap(scope()).getLong();
    }
}
