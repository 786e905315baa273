package org.passerelle.routes;

import io.quarkus.arc.Arc;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.passerelle.evidence.TestingFiles;
import org.passerelle.evidence.TestingFiles.Sent;
import org.passerelle.evidence.inspection.drawing.TestingDocuments;
import org.passerelle.evidence.inspection.drawing.TestingPictures;

/** A photo of a paper of one applicant, and a paper of two pages of the other, so that only theirs has a second. */
record SubjectsOfPages(People people) {

    /** Each takes back a piece of their own, so that the next finds one. */
    private static final List<Caller> TAKING_BACK = List.of(Caller.HELPER, Caller.LEAD, Caller.APPLICANT);

    private static final String PIECE = "applications/{id}/evidence/{piece}";
    private static final String FILE = PIECE + "/files/{file}";
    private static final String PAGE = FILE + "/pages/{page}";

    void tell(Known known) {
        TestingFiles files = Arc.container().instance(TestingFiles.class).get();
        byte[] photo = TestingPictures.file(TestingPictures.quarters(60, 40), "jpg");
        Sent first = files.sends(people.first().application(), photo);
        Sent second = files.sends(people.second().application(), TestingDocuments.scans(2));
        Map<Caller, Sent> own = TAKING_BACK.stream()
                .collect(Collectors.toMap(
                        caller -> caller, _ -> files.sends(people.first().application(), photo)));
        files.inspects();
        for (String area : new String[] {"/api/v1/", "/api/v1/casework/"}) {
            known.know(area + PIECE, first.piece(), second.piece());
            known.know(area + FILE, first.id(), second.id());
            known.know(area + PAGE, 1, 2);
        }
        own.forEach((caller, sent) -> {
            known.knowOf(caller, "/api/v1/" + PIECE, sent.piece());
            known.knowOf(caller, "/api/v1/" + FILE, sent.id());
        });
    }
}
