package org.passerelle.evidence.inspection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** A scanner's word is clear, or it is none. */
class VirusScannerTest {

    @Test
    void whatItSaysIsUnderstood() throws IOException {
        try (ClamdStandIn standIn = ClamdStandIn.start()) {
            VirusScanner scanner = at(standIn.address());
            assertThat(scanner.scan(new byte[200_000])).isEqualTo(new Scanned.Clean());
            assertThat(scanner.scan(new byte[0])).isEqualTo(new Scanned.Clean());
            assertThat(scanner.scan(Eicar.file())).isEqualTo(new Scanned.Found("Eicar-Signature"));
        }
    }

    @Test
    void nonsenseAndSilenceAreNoAnswer() throws IOException {
        try (ClamdStandIn standIn = ClamdStandIn.start()) {
            assertThat(at(standIn.address()).scan(ClamdStandIn.nonsense())).isInstanceOf(Scanned.Unavailable.class);
            VirusScanner impatient = new VirusScanner(Optional.of(standIn.address()), Duration.ofMillis(50));
            assertThat(impatient.scan(ClamdStandIn.silence())).isInstanceOf(Scanned.Unavailable.class);
        }
    }

    /** A connection that is open and takes nothing in would be waited for without end by a socket alone. */
    @Test
    void oneThatTakesNothingInIsUnavailable() throws IOException {
        try (ServerSocket deaf = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            VirusScanner scanner =
                    new VirusScanner(Optional.of("127.0.0.1:" + deaf.getLocalPort()), Duration.ofMillis(200));
            assertThat(scanner.scan(new byte[64 * 1024 * 1024])).isInstanceOf(Scanned.Unavailable.class);
        }
    }

    @Test
    void oneThatIsAwayIsUnavailableAndOneThatIsNotSetUpIsSaidToBe() throws IOException {
        ClamdStandIn standIn = ClamdStandIn.start();
        String address = standIn.address();
        standIn.close();
        assertThat(at(address).scan(Eicar.file())).isInstanceOf(Scanned.Unavailable.class);
        assertThat(new VirusScanner(Optional.empty(), Duration.ofSeconds(5)).scan(Eicar.file()))
                .isEqualTo(new Scanned.NotConfigured());
    }

    @Test
    void anAddressWithoutAPortIsNoAddress() {
        for (String wrong : new String[] {"localhost", "localhost:", ":3310"}) {
            assertThatThrownBy(() -> at(wrong)).as(wrong).isInstanceOf(IllegalArgumentException.class);
        }
    }

    private static VirusScanner at(String address) {
        return new VirusScanner(Optional.of(address), Duration.ofSeconds(20));
    }
}
