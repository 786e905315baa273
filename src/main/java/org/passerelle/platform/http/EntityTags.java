package org.passerelle.platform.http;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Conditional requests of RFC 9110, section 13. */
public final class EntityTags {

    private static final Pattern TAG = Pattern.compile("(W/)?\"([^\"]*)\"");

    private static final int CONTENT_BYTES = 12;

    private EntityTags() {}

    /** A tag that changes with every byte of the content. */
    public static String of(byte[] content) {
        byte[] start = Arrays.copyOf(sha256(content), CONTENT_BYTES);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(start);
    }

    private static byte[] sha256(byte[] bytes) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes);
        } catch (NoSuchAlgorithmException failure) {
            throw new IllegalStateException("Every Java platform has SHA-256", failure);
        }
    }

    /** Whether {@code If-Match} names this strong tag, or is {@code *}. */
    public static boolean matches(String ifMatch, String tag) {
        return ifMatch.strip().equals("*") || names(ifMatch, tag, false);
    }

    /** Whether {@code If-None-Match} names this tag, so that 304 is the answer. */
    public static boolean unchanged(@Nullable String ifNoneMatch, String tag) {
        return ifNoneMatch != null && (ifNoneMatch.strip().equals("*") || names(ifNoneMatch, tag, true));
    }

    private static boolean names(String header, String tag, boolean weakly) {
        Matcher tags = TAG.matcher(header);
        while (tags.find()) {
            if (tags.group(2).equals(tag) && (weakly || tags.group(1) == null)) {
                return true;
            }
        }
        return false;
    }
}
