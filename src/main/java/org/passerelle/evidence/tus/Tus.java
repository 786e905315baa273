package org.passerelle.evidence.tus;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.OptionalLong;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What this server can do of tus 1.0, and how its numbers and dates are written. */
public final class Tus {

    /** The one version spoken. */
    public static final String VERSION = "1.0.0";

    /** The extensions spoken. */
    public static final String EXTENSIONS = "creation,creation-with-upload,checksum,expiration,termination";

    /** The checksums understood. */
    public static final String CHECKSUMS = "sha1,sha256";

    /** 10 MB, the largest file. */
    public static final long LARGEST = 10 * 1024 * 1024;

    /** The media type of bytes that go on where others ended. */
    public static final String BYTES = "application/offset+octet-stream";

    private static final Pattern NUMBER = Pattern.compile("\\d{1,18}");

    /** IMF-fixdate of RFC 9110, section 5.6.7. */
    private static final DateTimeFormatter DATE =
            DateTimeFormatter.ofPattern("EEE, dd MMM yyyy HH:mm:ss 'GMT'", Locale.ENGLISH);

    private Tus() {}

    /** A length or an offset; empty for anything else. */
    public static OptionalLong number(@Nullable String text) {
        return text != null && NUMBER.matcher(text).matches()
                ? OptionalLong.of(Long.parseLong(text))
                : OptionalLong.empty();
    }

    /** A moment as {@code Upload-Expires} says it. */
    public static String date(Instant moment) {
        return DATE.format(moment.atOffset(ZoneOffset.UTC));
    }
}
