package org.passerelle.evidence;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import org.passerelle.evidence.inspection.Scanned;
import org.passerelle.evidence.inspection.VirusScanner;
import org.passerelle.evidence.inspection.drawing.Unfit;

/** Has a file scanned for what is harmful; where a scanner is set up, nothing goes on without its word. */
@ApplicationScoped
class ScanStep implements FileStep {

    private static final String OUTCOME = "outcome";

    private final Vertx vertx;
    private final VirusScanner scanner;

    ScanStep(Vertx vertx, VirusScanner scanner) {
        this.vertx = vertx;
        this.scanner = scanner;
    }

    @Override
    public String name() {
        return "scan";
    }

    @Override
    public Uni<StepResult> take(ReceivedFile file, byte[] content) {
        return vertx.executeBlocking(() -> scanner.scan(content), false).map(ScanStep::result);
    }

    private static StepResult result(Scanned scanned) {
        return switch (scanned) {
            case Scanned.Clean _ -> StepResult.Passed.with(Map.of(OUTCOME, "clean"));
            case Scanned.NotConfigured _ -> StepResult.Passed.with(Map.of(OUTCOME, "not_configured"));
            case Scanned.Found(String name) ->
                new StepResult.Rejected(Unfit.VIRUS, Map.of(OUTCOME, "found", "name", name));
            case Scanned.Unavailable(String why) -> new StepResult.Later(why);
        };
    }
}
