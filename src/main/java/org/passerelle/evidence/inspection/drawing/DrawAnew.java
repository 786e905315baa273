package org.passerelle.evidence.inspection.drawing;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Has a file drawn anew by a process of its own, which is given so much memory and time and no more, an empty environment,
 * and is ended with whatever it has begun.
 */
@ApplicationScoped
public class DrawAnew {

    private final Duration longest;
    private final int megabytes;

    DrawAnew(
            @ConfigProperty(name = "passerelle.inspection.time") Duration longest,
            @ConfigProperty(name = "passerelle.inspection.memory") int megabytes) {
        this.longest = longest;
        this.megabytes = megabytes;
    }

    /** Blocks until it is done. */
    public Drawn draw(MediaKind kind, byte[] file) {
        try {
            Process process = start();
            process.onExit()
                    .orTimeout(longest.toMillis(), TimeUnit.MILLISECONDS)
                    .whenComplete((_, _) -> process.destroyForcibly());
            return talk(process, kind, file);
        } catch (IOException failure) {
            return new Drawn.Failed(String.valueOf(failure.getMessage()));
        }
    }

    private static Drawn talk(Process process, MediaKind kind, byte[] file) {
        try (OutputStream out = process.getOutputStream();
                InputStream in = process.getInputStream()) {
            Conversation.ask(out, kind, file);
            return Conversation.understand(in);
        } catch (IOException | RuntimeException failure) {
            int status = process.destroyForcibly().onExit().join().exitValue();
            return new Drawn.Failed("ended with " + status + " before it had answered: "
                    + failure.getClass().getSimpleName());
        } finally {
            process.destroyForcibly();
        }
    }

    Process start() throws IOException {
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        ProcessBuilder builder = new ProcessBuilder(List.of(
                java,
                "-Xmx" + megabytes + "m",
                "-XX:+UseSerialGC",
                "-XX:-UsePerfData",
                "-Djava.awt.headless=true",
                "-Dpdfbox.fontcache=" + System.getProperty("java.io.tmpdir"),
                "-cp",
                String.join(File.pathSeparator, Places.all()),
                Drawer.class.getName(),
                Long.toString(longest.toMillis())));
        builder.environment().clear();
        return builder.redirectError(ProcessBuilder.Redirect.DISCARD).start();
    }
}
