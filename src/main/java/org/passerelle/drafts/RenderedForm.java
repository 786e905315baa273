package org.passerelle.drafts;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;

/** A published form in one language, ready to be sent; it never changes while the application runs. */
record RenderedForm(String language, byte[] json, String tag) {

    private static final int TAG_BYTES = 12;

    static RenderedForm of(String language, String json) {
        byte[] bytes = json.getBytes(StandardCharsets.UTF_8);
        byte[] start = Arrays.copyOf(sha256(bytes), TAG_BYTES);
        return new RenderedForm(
                language, bytes, Base64.getUrlEncoder().withoutPadding().encodeToString(start));
    }

    private static byte[] sha256(byte[] bytes) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes);
        } catch (NoSuchAlgorithmException failure) {
            throw new IllegalStateException("Every Java platform has SHA-256", failure);
        }
    }
}
