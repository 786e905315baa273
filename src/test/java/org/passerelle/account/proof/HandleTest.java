package org.passerelle.account.proof;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HandleTest {

    @Test
    void itIsReadAsItWasWritten() {
        Handle handle = new Handle(new UUID(7, 9), "sixteen bytes !!".getBytes());
        Handle read = Handle.read(handle.written()).orElseThrow();
        assertThat(read.id()).isEqualTo(handle.id());
        assertThat(read.secret()).isEqualTo(handle.secret());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "short",
                "!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!",
                "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA"
            })
    void whatIsNoneIsNotRead(String text) {
        assertThat(Handle.read(text)).isEmpty();
    }
}
