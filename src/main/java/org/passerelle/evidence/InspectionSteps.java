package org.passerelle.evidence;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** The steps of an inspection: nothing looks into a file before the scanner has. */
@ApplicationScoped
class InspectionSteps {

    private final ScanStep scan;
    private final KindStep kind;
    private final DigestStep digest;
    private final DrawStep draw;

    InspectionSteps(ScanStep scan, KindStep kind, DigestStep digest, DrawStep draw) {
        this.scan = scan;
        this.kind = kind;
        this.digest = digest;
        this.draw = draw;
    }

    List<FileStep> inOrder() {
        return List.of(scan, kind, digest, draw);
    }
}
