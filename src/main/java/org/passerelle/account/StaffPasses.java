package org.passerelle.account;

import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.passerelle.privacy.LookupHash;

/**
 * The pass that a closed door sends to the mailbox of a member of staff: twelve letters, good on its day and the next
 * (UTC). It opens nothing by itself; it only gives who reads that mailbox tries of their own.
 */
@ApplicationScoped
class StaffPasses {

    private static final String LETTERS = "bcdfghjkmnpqrstv";
    private static final int LENGTH = 12;

    private final LookupHash hashes;

    StaffPasses(LookupHash hashes) {
        this.hashes = hashes;
    }

    String pass(String email, Instant now) {
        return pass(email, day(now));
    }

    boolean good(String email, @Nullable String typed, Instant now) {
        if (typed == null) {
            return false;
        }
        String letters = typed.strip().toLowerCase(Locale.ROOT);
        LocalDate today = day(now);
        return equal(letters, pass(email, today)) | equal(letters, pass(email, today.minusDays(1)));
    }

    /** The door of who has the pass. */
    byte[] door(String email) {
        return hashes.of("staff-pass-door", StaffSecrets.known(email));
    }

    private String pass(String email, LocalDate day) {
        byte[] hash = hashes.of("staff-pass", day + " " + StaffSecrets.known(email));
        StringBuilder letters = new StringBuilder(LENGTH);
        for (int place = 0; place < LENGTH; place++) {
            letters.append(LETTERS.charAt(Math.floorMod(hash[place], LETTERS.length())));
        }
        return letters.toString();
    }

    private static boolean equal(String typed, String pass) {
        return MessageDigest.isEqual(typed.getBytes(StandardCharsets.UTF_8), pass.getBytes(StandardCharsets.UTF_8));
    }

    private static LocalDate day(Instant now) {
        return LocalDate.ofInstant(now, ZoneOffset.UTC);
    }
}
