package org.passerelle.evidence.inspection.drawing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import org.jboss.logging.Logger;
import org.junit.jupiter.api.Test;

/**
 * How long it takes to draw a photo of twelve megapixels anew, and how much memory; no part of the tests:
 * {@code ./mvnw surefire:test -Dtest=InspectionBenchmark} after {@code ./mvnw test-compile}.
 */
class InspectionBenchmark {

    private static final Logger LOG = Logger.getLogger(InspectionBenchmark.class);
    private static final int TIMES = 5;

    @Test
    void twelveMegapixels() {
        byte[] photo = TestingPictures.asTheCameraWrites(TestingPictures.paper(4_000, 3_000), 6);
        draws("A photo of twelve megapixels", MediaKind.JPEG, photo);
        byte[] png = TestingPictures.file(TestingPictures.paper(4_000, 3_000), "png");
        draws("The same as PNG", MediaKind.PNG, png);
        draws("A PDF of ten pages", MediaKind.PDF, TestingDocuments.scans(10));
    }

    private static void draws(String what, MediaKind kind, byte[] file) {
        DrawAnew drawing = new DrawAnew(Duration.ofSeconds(60), 768);
        AtomicLong most = new AtomicLong();
        for (int time = 0; time < TIMES; time++) {
            long start = System.nanoTime();
            CompletableFuture<Drawn> drawn = CompletableFuture.supplyAsync(() -> drawing.draw(kind, file));
            while (!drawn.isDone()) {
                children()
                        .mapToLong(InspectionBenchmark::kilobytes)
                        .forEach(now -> most.accumulateAndGet(now, Math::max));
            }
            assertThat(drawn.join()).isInstanceOf(Drawn.Pages.class);
            LOG.infof(
                    "%s, %d bytes: %d ms, at most %d MB in the process that draws",
                    what, file.length, (System.nanoTime() - start) / 1_000_000, most.get() / 1_024);
        }
    }

    private static Stream<ProcessHandle> children() {
        return ProcessHandle.current().children().filter(child -> child.info()
                .commandLine()
                .filter(line -> line.contains(Drawer.class.getName()))
                .isPresent());
    }

    private static long kilobytes(ProcessHandle process) {
        try (Stream<String> lines = Files.lines(Path.of("/proc", Long.toString(process.pid()), "status"))) {
            return lines.filter(line -> line.startsWith("VmHWM:"))
                    .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
                    .findFirst()
                    .orElse(0);
        } catch (IOException | UncheckedIOException _) {
            return 0;
        }
    }
}
