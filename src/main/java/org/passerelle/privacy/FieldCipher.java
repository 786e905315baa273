package org.passerelle.privacy;

import io.quarkus.runtime.Startup;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.Key;
import java.util.UUID;
import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import org.passerelle.platform.Chance;

/**
 * Seals sensitive fields with AES-256-GCM (NIST SP 800-38D). The sealed form is: length of the key's name, its name,
 * nonce, ciphertext with tag. Table, row and column are authenticated with it, so that a value copied to another place
 * does not open.
 */
@Startup
@ApplicationScoped
public class FieldCipher {

    private static final String CIPHER = "AES/GCM/NoPadding";
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BYTES = 16;

    private final FieldKeys keys;
    private final Chance chance;

    FieldCipher(FieldKeys keys, Chance chance) {
        this.keys = keys;
        this.chance = chance;
    }

    /** Seals a text for one column of one row, under the newest key. */
    public byte[] seal(String table, UUID row, String column, String plain) {
        String name = keys.writing();
        byte[] nonce = chance.bytes(NONCE_BYTES);
        try {
            Cipher cipher = cipher(Cipher.ENCRYPT_MODE, key(name, table, row, column), nonce);
            cipher.updateAAD(place(table, row, column));
            byte[] secret = cipher.doFinal(plain.getBytes(StandardCharsets.UTF_8));
            byte[] label = name.getBytes(StandardCharsets.US_ASCII);
            return ByteBuffer.allocate(1 + label.length + NONCE_BYTES + secret.length)
                    .put((byte) label.length)
                    .put(label)
                    .put(nonce)
                    .put(secret)
                    .array();
        } catch (GeneralSecurityException failure) {
            throw new IllegalStateException("This JDK cannot seal with AES-256-GCM", failure);
        }
    }

    /** Opens what {@link #seal} made for the same place; throws {@link SealBrokenException} for anything else. */
    public String open(String table, UUID row, String column, byte[] sealed) {
        int label = sealed.length == 0 ? 0 : Byte.toUnsignedInt(sealed[0]);
        int start = 1 + label + NONCE_BYTES;
        if (sealed.length < start + TAG_BYTES) {
            throw new SealBrokenException("Cut short", table, row, column);
        }
        Key key = key(new String(sealed, 1, label, StandardCharsets.US_ASCII), table, row, column);
        try {
            Cipher cipher = Cipher.getInstance(CIPHER);
            cipher.init(Cipher.DECRYPT_MODE, key, new GCMParameterSpec(TAG_BYTES * 8, sealed, 1 + label, NONCE_BYTES));
            cipher.updateAAD(place(table, row, column));
            return new String(cipher.doFinal(sealed, start, sealed.length - start), StandardCharsets.UTF_8);
        } catch (AEADBadTagException _) {
            throw new SealBrokenException("Altered or moved", table, row, column);
        } catch (GeneralSecurityException failure) {
            throw new IllegalStateException("This JDK cannot open AES-256-GCM", failure);
        }
    }

    private Key key(String name, String table, UUID row, String column) {
        Key key = keys.named(name);
        if (key == null) {
            throw new SealBrokenException("No key of that name", table, row, column);
        }
        return key;
    }

    private static Cipher cipher(int mode, Key key, byte[] nonce) throws GeneralSecurityException {
        Cipher cipher = Cipher.getInstance(CIPHER);
        cipher.init(mode, key, new GCMParameterSpec(TAG_BYTES * 8, nonce));
        return cipher;
    }

    /** Lengths come first, so that no two places have the same bytes. */
    private static byte[] place(String table, UUID row, String column) {
        byte[] first = table.getBytes(StandardCharsets.UTF_8);
        byte[] last = column.getBytes(StandardCharsets.UTF_8);
        return ByteBuffer.allocate(2 + first.length + 16 + 2 + last.length)
                .putShort((short) first.length)
                .put(first)
                .putLong(row.getMostSignificantBits())
                .putLong(row.getLeastSignificantBits())
                .putShort((short) last.length)
                .put(last)
                .array();
    }
}
