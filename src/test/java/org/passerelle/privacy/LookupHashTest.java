package org.passerelle.privacy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.jose4j.jwk.JsonWebKeySet;
import org.junit.jupiter.api.Test;
import org.passerelle.platform.security.KeyUse;

class LookupHashTest {

    private final LookupHash hash = new LookupHash(new JsonWebKeySet(KeyUse.LOOKUP.make()));

    @Test
    void aValueIsFoundByTheSameHash() {
        assertThat(hash.of("contact", "+447700900123"))
                .hasSize(32)
                .isEqualTo(hash.of("contact", "+447700900123"))
                .isNotEqualTo(hash.of("contact", "+447700900124"));
    }

    @Test
    void purposesKeepTheirHashesApart() {
        assertThat(hash.of("contact", "1")).isNotEqualTo(hash.of("code", "1"));
        assertThat(hash.of("contact", "1")).isNotEqualTo(hash.of("contact1", ""));
    }

    @Test
    void anotherKeyGivesAnotherHash() {
        LookupHash other = new LookupHash(new JsonWebKeySet(KeyUse.LOOKUP.make()));
        assertThat(other.of("contact", "1")).isNotEqualTo(hash.of("contact", "1"));
    }

    @Test
    void twoKeysAreRefusedBecauseNobodyWouldBeFoundAnyMore() {
        JsonWebKeySet two = new JsonWebKeySet(KeyUse.LOOKUP.make(), KeyUse.LOOKUP.make());
        assertThatThrownBy(() -> new LookupHash(two)).isInstanceOf(IllegalStateException.class);
    }
}
