package org.passerelle.routes;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import java.util.UUID;
import org.passerelle.TestingRows;
import org.passerelle.contract.Contract;

/** Pieces of evidence of both applicants and the uploads of their files, one for each caller: who ends one has had it. */
record SubjectsOfUploads(People people, TestingRows rows) {

    private static final String UPLOADS = "/api/v1/uploads";

    static boolean concern(String path) {
        return path.startsWith(UPLOADS);
    }

    void tell(Known known) {
        UUID first = piece(people.first());
        known.know(UPLOADS + "/{id}", upload(people.first(), first), upload(people.second(), piece(people.second())));
        for (Caller caller : Caller.values()) {
            known.knowOf(caller, UPLOADS + "/{id}", upload(people.first(), first));
        }
    }

    /** What each call of tus says; only those that make an upload say of which piece it is. */
    Map<String, String> headers(String method) {
        return method.equals("POST")
                ? headers(piece(people.first()))
                : Map.of("Tus-Resumable", "1.0.0", "Upload-Offset", "0");
    }

    private static Map<String, String> headers(UUID piece) {
        String named = Base64.getEncoder().encodeToString(piece.toString().getBytes(StandardCharsets.US_ASCII));
        return Map.of("Tus-Resumable", "1.0.0", "Upload-Length", "1000", "Upload-Metadata", "piece " + named);
    }

    private UUID piece(MadeUpPerson of) {
        UUID id = UUID.randomUUID();
        rows.change(
                "insert into evidence_pieces (id, application_id, type, issuing_event, state, strength, validity,"
                        + " revision, added_at, added_as) values (?, ?, 'BAPTISM_CERT', ?, 'received', 1, 0, 1, now(),"
                        + " 'applicant')",
                id,
                of.application(),
                id);
        return id;
    }

    private static UUID upload(MadeUpPerson of, UUID piece) {
        String address = MadeUpPerson.done(Contract.given()
                        .contentType("application/offset+octet-stream")
                        .header("Authorization", "Bearer " + of.signedIn().accessToken())
                        .headers(headers(piece))
                        .post(UPLOADS))
                .header("Location");
        return UUID.fromString(address.substring(UPLOADS.length() + 1));
    }
}
