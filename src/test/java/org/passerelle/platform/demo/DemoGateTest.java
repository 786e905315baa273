package org.passerelle.platform.demo;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Codes can be read and the clock moved in a demonstration, and nowhere else. */
class DemoGateTest {

    @ParameterizedTest
    @ValueSource(
            strings = {"/demo", "/demo/", "/demo/clock", "/demo/phones/+33639980001/messages", "/demo/jobs/outbox"})
    void outsideADemonstrationNothingOfItIsThere(String path) {
        assertThat(DemoGate.closed(false, path)).isTrue();
        assertThat(DemoGate.closed(true, path)).isFalse();
    }

    @Test
    void everythingElseIsAlwaysThere() {
        assertThat(DemoGate.closed(false, "/api/v1/applications")).isFalse();
        assertThat(DemoGate.closed(false, "/demonstration")).isFalse();
    }
}
