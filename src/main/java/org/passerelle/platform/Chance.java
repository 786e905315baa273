package org.passerelle.platform;

import jakarta.enterprise.context.ApplicationScoped;
import java.security.SecureRandom;

/** The one source of chance, so that everything random is unpredictable and found in one place. */
@ApplicationScoped
public class Chance {

    private final SecureRandom random = new SecureRandom();

    /** So many random bytes. */
    public byte[] bytes(int count) {
        byte[] bytes = new byte[count];
        random.nextBytes(bytes);
        return bytes;
    }

    /** A number from 0 to {@code bound} - 1, each as likely as the others. */
    public int below(int bound) {
        return random.nextInt(bound);
    }

    /** A number from 0 to {@code bound} - 1, each as likely as the others. */
    public long below(long bound) {
        return random.nextLong(bound);
    }
}
