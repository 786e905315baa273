package org.passerelle.platform.http;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.passerelle.platform.Sha256;

/** Conditional requests of RFC 9110, section 13. */
public final class EntityTags {

    private static final Pattern TAG = Pattern.compile("(W/)?\"([^\"]*)\"");

    private EntityTags() {}

    /** A tag that changes with every byte of the content. */
    public static String of(byte[] content) {
        return Sha256.tag(content);
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
