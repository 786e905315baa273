package org.passerelle.evidence.store;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.passerelle.platform.Chance;

/**
 * Keeps bytes encrypted with AES-256-GCM (NIST SP 800-38D) under the key of their file, each time with a fresh nonce. The
 * name is authenticated with them, so that bytes copied to another name do not open.
 */
@ApplicationScoped
public class SealedBlobs {

    private static final String CIPHER = "AES/GCM/NoPadding";
    private static final int KEY_BYTES = 32;
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;

    private final BlobStore store;
    private final Chance chance;

    SealedBlobs(BlobStore store, Chance chance) {
        this.store = store;
        this.chance = chance;
    }

    /** A key for a new file. */
    public byte[] newKey() {
        return chance.bytes(KEY_BYTES);
    }

    /** Keeps bytes for good under a new name. */
    public Uni<Void> put(byte[] key, String name, byte[] plain) {
        return put(key, name, plain, plain.length);
    }

    /** The same for the first of some bytes, which may change as soon as this returns. */
    public Uni<Void> put(byte[] key, String name, byte[] plain, int length) {
        byte[] nonce = chance.bytes(NONCE_BYTES);
        byte[] whole = Arrays.copyOf(nonce, NONCE_BYTES + length + TAG_BITS / Byte.SIZE);
        try {
            cipher(Cipher.ENCRYPT_MODE, key, nonce, name).doFinal(plain, 0, length, whole, NONCE_BYTES);
        } catch (GeneralSecurityException failure) {
            throw new IllegalStateException("Not sealed: " + name, failure);
        }
        return store.put(name, whole);
    }

    /** The bytes of a name, as they were given. */
    public Uni<byte[]> get(byte[] key, String name) {
        return store.get(name).map(whole -> opened(key, name, whole));
    }

    /** Takes the bytes away; nothing happens where there are none. */
    public Uni<Void> delete(String name) {
        return store.delete(name);
    }

    private static byte[] opened(byte[] key, String name, byte[] whole) {
        try {
            return cipher(Cipher.DECRYPT_MODE, key, Arrays.copyOf(whole, NONCE_BYTES), name)
                    .doFinal(whole, NONCE_BYTES, whole.length - NONCE_BYTES);
        } catch (GeneralSecurityException failure) {
            throw new IllegalStateException("Altered, moved, or sealed under another key: " + name, failure);
        }
    }

    private static Cipher cipher(int mode, byte[] key, byte[] nonce, String name) throws GeneralSecurityException {
        Cipher cipher = Cipher.getInstance(CIPHER);
        cipher.init(mode, new SecretKeySpec(key, "AES"), new GCMParameterSpec(TAG_BITS, nonce));
        cipher.updateAAD(name.getBytes(StandardCharsets.UTF_8));
        return cipher;
    }
}
