package org.passerelle.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.passerelle.TestingRows;
import org.passerelle.drafts.TestingApplicant;

/** The evidence of a made-up person, as tests add to it and look behind it. */
record TestingEvidence(TestingApplicant person, DataSource database) {

    /** The specimen of ICAO 9303. */
    static final List<String> PASSPORT =
            List.of("P<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<", "L898902C36UTO7408122F1204159ZE184226B<<<<<10");

    String url(String part) {
        return person.url("evidence" + part);
    }

    Response adds(Map<String, Object> piece) {
        return person.request().body(piece).post(url(""));
    }

    Response invalid(Map<String, Object> piece) {
        return person.invalidRequest().body(piece).post(url(""));
    }

    Response with(String detail, Object value) {
        return adds(Map.of("type", "PASSPORT_COPY", "details", Map.of(detail, value)));
    }

    static Map<String, Object> passport(List<String> zone) {
        return Map.of("type", "PASSPORT_COPY", "details", Map.of("readableZone", zone));
    }

    Response change(String piece, String base, Map<String, Object> details) {
        return person.request()
                .header("If-Match", base)
                .body(Map.of("details", details))
                .patch(url("/" + piece));
    }

    Response asks(String piece) {
        return person.request()
                .body(Map.of("words", "It is mine. The name is spelled in another way."))
                .post(url("/" + piece + "/second-look"));
    }

    /** As an officer's review leaves it. */
    void stands(String piece, String state, @Nullable String reason) {
        rows().change(
                        "update evidence_pieces set state = ?, state_reason = ?,"
                                + " reviewed_at = coalesce(second_look_at + interval '1 second', added_at) where id = ?",
                        state,
                        reason,
                        UUID.fromString(piece));
    }

    long validities() {
        return rows().number("select sum(validity) from evidence_pieces where application_id = ?", person.id());
    }

    static void refused(Response reply, int status, String code) {
        assertThat(reply.statusCode()).as(reply.asString()).isEqualTo(status);
        assertThat(reply.<String>path("code")).isEqualTo(code);
    }

    TestingRows rows() {
        return new TestingRows(database);
    }
}
