package org.passerelle.account;

import com.password4j.Argon2Function;
import com.password4j.types.Argon2;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.vertx.UniHelper;
import io.vertx.core.Vertx;
import io.vertx.core.WorkerExecutor;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.HexFormat;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.passerelle.platform.Chance;

/**
 * Hashes passwords with Argon2id (RFC 9106) on threads of their own: 19 MiB, two passes, one lane, a tag of 32 bytes, as
 * OWASP's cheat sheet has it. Two threads bound what a flood of tries can take of memory and processors.
 */
@ApplicationScoped
class Passwords {

    private static final int MEMORY_KIB = 19 * 1024;
    private static final int PASSES = 2;
    private static final int LANES = 1;
    private static final int TAG_BYTES = 32;
    private static final int SALT_BYTES = 16;
    private static final int THREADS = 2;
    private static final Argon2Function PRESENT =
            Argon2Function.getInstance(MEMORY_KIB, PASSES, LANES, TAG_BYTES, Argon2.ID);

    private final WorkerExecutor workers;
    private final Chance chance;
    private final String nobodys;

    Passwords(Vertx vertx, Chance chance) {
        this.workers = vertx.createSharedWorkerExecutor("passwords", THREADS);
        this.chance = chance;
        this.nobodys = hashed(HexFormat.of().formatHex(chance.bytes(SALT_BYTES)));
    }

    /** Whether a password is right, and if so its hash by the present parameters, which may be the one there was. */
    record Checked(boolean right, String hash) {}

    /** The hash of a new password. */
    Uni<String> hash(String password) {
        return on(() -> hashed(password));
    }

    /** Checks a password; without a hash it takes as long and is never right. */
    Uni<Checked> check(String password, @Nullable String hash) {
        return on(() ->
                hash == null ? new Checked(matches(password, nobodys) && false, nobodys) : checked(password, hash));
    }

    private Checked checked(String password, String hash) {
        boolean right = matches(password, hash);
        boolean present = Argon2Function.getInstanceFromHash(hash).equals(PRESENT);
        return new Checked(right, right && !present ? hashed(password) : hash);
    }

    private static boolean matches(String password, String hash) {
        return Argon2Function.getInstanceFromHash(hash).check(bytes(password), bytes(hash));
    }

    private String hashed(String password) {
        return PRESENT.hash(bytes(password), chance.bytes(SALT_BYTES)).getResult();
    }

    /** As NIST SP 800-63B asks: one password, whichever keyboard composed its characters. */
    private static byte[] bytes(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC).getBytes(StandardCharsets.UTF_8);
    }

    private <T> Uni<T> on(Callable<T> work) {
        return UniHelper.toUni(workers.executeBlocking(work, false));
    }

    @PreDestroy
    void close() {
        workers.close();
    }
}
