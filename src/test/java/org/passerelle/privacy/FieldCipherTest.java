package org.passerelle.privacy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.jose4j.jwk.JsonWebKey;
import org.jose4j.jwk.JsonWebKeySet;
import org.junit.jupiter.api.Test;
import org.passerelle.platform.Chance;
import org.passerelle.platform.Ids;
import org.passerelle.platform.security.KeyUse;

class FieldCipherTest {

    private static final String PLAIN = "Example Person, été, 你好, 👩‍👧";

    private final JsonWebKey first = KeyUse.FIELD.make();
    private final UUID row = Ids.next();
    private final FieldCipher cipher = cipherWith(first);

    @Test
    void whatIsSealedOpensAgain() {
        assertThat(cipher.open("answers", row, "value", seal(PLAIN))).isEqualTo(PLAIN);
        assertThat(cipher.open("answers", row, "value", seal(""))).isEmpty();
    }

    @Test
    void theSameTextNeverLooksTheSameAndNeverShows() {
        assertThat(seal(PLAIN)).isNotEqualTo(seal(PLAIN));
        assertThat(new String(seal(PLAIN), StandardCharsets.UTF_8)).doesNotContain("Example");
    }

    @Test
    void aNewKeyWritesWhileTheOldOneStillReads() {
        byte[] old = seal(PLAIN);
        JsonWebKey second = KeyUse.FIELD.make();
        FieldCipher rotated = cipherWith(first, second);
        byte[] fresh = rotated.seal("answers", row, "value", PLAIN);

        assertThat(rotated.open("answers", row, "value", old)).isEqualTo(PLAIN);
        assertThat(rotated.open("answers", row, "value", fresh)).isEqualTo(PLAIN);
        assertThat(cipherWith(second).open("answers", row, "value", fresh)).isEqualTo(PLAIN);
        assertThatThrownBy(() -> cipher.open("answers", row, "value", fresh))
                .isInstanceOf(SealBrokenException.class)
                .hasMessageContaining("No key of that name");
    }

    @Test
    void everyAlteredByteIsNoticedAndNothingOfTheTextIsTold() {
        byte[] sealed = seal(PLAIN);
        for (int at = 0; at < sealed.length; at++) {
            byte[] altered = sealed.clone();
            altered[at] ^= 1;
            assertThatThrownBy(() -> cipher.open("answers", row, "value", altered))
                    .isInstanceOf(SealBrokenException.class)
                    .hasMessageNotContaining("Example")
                    .hasNoCause();
        }
    }

    @Test
    void aValueMovedToAnotherRowColumnOrTableDoesNotOpen() {
        byte[] sealed = seal(PLAIN);
        assertThatThrownBy(() -> cipher.open("answers", Ids.next(), "value", sealed))
                .isInstanceOf(SealBrokenException.class);
        assertThatThrownBy(() -> cipher.open("answers", row, "note", sealed)).isInstanceOf(SealBrokenException.class);
        assertThatThrownBy(() -> cipher.open("snapshots", row, "value", sealed))
                .isInstanceOf(SealBrokenException.class);
    }

    @Test
    void aCutValueIsRefused() {
        byte[] sealed = seal(PLAIN);
        for (int length = 0; length < sealed.length; length++) {
            byte[] cut = java.util.Arrays.copyOf(sealed, length);
            assertThatThrownBy(() -> cipher.open("answers", row, "value", cut)).isInstanceOf(SealBrokenException.class);
        }
    }

    @Test
    void keysWithoutANameOrOfOneNameAreRefused() {
        JsonWebKey unnamed = KeyUse.FIELD.make();
        unnamed.setKeyId(null);
        assertThatThrownBy(() -> cipherWith(unnamed)).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> cipherWith(first, first)).isInstanceOf(IllegalStateException.class);
    }

    private byte[] seal(String plain) {
        return cipher.seal("answers", row, "value", plain);
    }

    private static FieldCipher cipherWith(JsonWebKey... keys) {
        return new FieldCipher(new FieldKeys(new JsonWebKeySet(keys)), new Chance());
    }
}
