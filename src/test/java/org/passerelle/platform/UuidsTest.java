package org.passerelle.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class UuidsTest {

    @Test
    void theUsualTextIsRead() {
        assertThat(Uuids.parse("0193a5e0-7c1d-7b1e-9c55-3a1f0a4b6c01"))
                .contains(new UUID(0x0193a5e07c1d7b1eL, 0x9c553a1f0a4b6c01L));
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(
            strings = {"", "1-1-1-1-1", "0193a5e07c1d7b1e9c553a1f0a4b6c01", "0193a5e0-7c1d-7b1e-9c55-3a1f0a4b6cxx"})
    void anythingElseIsNot(String text) {
        assertThat(Uuids.parse(text)).isEmpty();
    }
}
