package org.passerelle.evidence.inspection;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.io.TempDir;
import org.passerelle.evidence.inspection.drawing.TestingPictures;

/** The real scanner, where it is installed, with a database of one signature: that of the EICAR file. */
@EnabledIf("installed")
class RealClamdTest {

    private static final Path CLAMD = Path.of("/usr/sbin/clamd");

    static boolean installed() {
        return Files.isExecutable(CLAMD);
    }

    @Test
    void itFindsWhatIsHarmfulAndNothingElse(@TempDir Path folder) throws IOException, InterruptedException {
        int port = freePort();
        Process clamd = start(folder, port);
        try {
            VirusScanner scanner = new VirusScanner(Optional.of("127.0.0.1:" + port), Duration.ofSeconds(20));
            assertThat(firstAnswer(scanner, clamd)).isEqualTo(new Scanned.Clean());
            assertThat(scanner.scan(Eicar.file())).isEqualTo(new Scanned.Found("Made.Up.Eicar.UNOFFICIAL"));
            byte[] photo = TestingPictures.file(TestingPictures.paper(3_000, 2_000), "jpg");
            assertThat(scanner.scan(photo)).isEqualTo(new Scanned.Clean());
        } finally {
            clamd.destroy();
            clamd.waitFor(20, TimeUnit.SECONDS);
        }
    }

    /** Until it has read its database it does not listen. */
    private static Scanned firstAnswer(VirusScanner scanner, Process clamd) {
        Scanned answer = scanner.scan(new byte[] {1});
        while (answer instanceof Scanned.Unavailable && clamd.isAlive()) {
            Thread.onSpinWait();
            answer = scanner.scan(new byte[] {1});
        }
        return answer;
    }

    private static Process start(Path folder, int port) throws IOException {
        Path database = Files.createDirectory(folder.resolve("database"));
        Files.writeString(
                database.resolve("eicar.ndb"),
                "Made.Up.Eicar:0:*:" + HexFormat.of().formatHex(Eicar.file()) + "\n");
        Path settings = folder.resolve("clamd.conf");
        Files.writeString(
                settings,
                String.join(
                        "\n",
                        "Foreground yes",
                        "DatabaseDirectory " + database,
                        "TemporaryDirectory " + folder,
                        "TCPAddr 127.0.0.1",
                        "TCPSocket " + port,
                        "LogFile " + folder.resolve("clamd.log"),
                        "StreamMaxLength 12M",
                        ""),
                StandardCharsets.UTF_8);
        return new ProcessBuilder(List.of(CLAMD.toString(), "--config-file=" + settings))
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("clamd.out").toFile())
                .start();
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
