package org.passerelle.evidence;

import static java.util.Objects.requireNonNull;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.util.UUID;
import org.jboss.resteasy.reactive.server.Cancellable;
import org.jspecify.annotations.Nullable;
import org.passerelle.evidence.location.GeoPosition;
import org.passerelle.platform.http.Api;
import org.passerelle.platform.http.Idempotency;
import org.passerelle.platform.http.IdempotentCall;
import org.passerelle.platform.http.ProblemType;
import org.passerelle.platform.http.Problems;
import org.passerelle.platform.http.Reply;
import org.passerelle.platform.security.Actor;
import org.passerelle.platform.security.Roles;

/** {@code /api/v1/applications/{id}/location}: what shows that a person is in France, and where their phone says it is. */
@Cancellable(false)
@Path(LocationResource.PATH)
@RolesAllowed({Roles.APPLICANT, Roles.HELPER, Roles.LEAD})
class LocationResource {

    static final String PATH = Api.V1 + "/applications/{id}/location";

    private static final int LONGEST_WORD = 200;

    private final LocationReader reader;
    private final ReadPresence readPresence;
    private final SendFix sendFix;
    private final Idempotency idempotency;

    LocationResource(LocationReader reader, ReadPresence readPresence, SendFix sendFix, Idempotency idempotency) {
        this.reader = reader;
        this.readPresence = readPresence;
        this.sendFix = sendFix;
        this.idempotency = idempotency;
    }

    record Sent(
            String nonce,
            Double latitude,
            Double longitude,
            Double accuracy,
            Instant takenAt,
            @Nullable Instant sentAt,
            @Nullable String device) {

        Sent {
            requireNonNull(nonce, "nonce");
            requireNonNull(latitude, "latitude");
            requireNonNull(longitude, "longitude");
            requireNonNull(accuracy, "accuracy");
            requireNonNull(takenAt, "takenAt");
        }

        SentFix fix() {
            return new SentFix(nonce, new GeoPosition(latitude, longitude), accuracy, takenAt, sentAt, device);
        }

        boolean readable() {
            return nonce.length() <= LONGEST_WORD && (device == null || device.length() <= LONGEST_WORD);
        }
    }

    @GET
    public Uni<Response> read(
            UUID id,
            @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) @Nullable String accepted,
            @HeaderParam(HttpHeaders.IF_NONE_MATCH) @Nullable String known) {
        String language = reader.language(accepted);
        return readPresence.read(reader.actor(), id, language).map(found -> found.map(
                        body -> reader.tagged(body, id).in(language).unless(known))
                .orElseGet(() -> Problems.of(ProblemType.NOT_FOUND)));
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    public Uni<Response> send(
            UUID id,
            @HeaderParam("Idempotency-Key") @Nullable String key,
            @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) @Nullable String accepted,
            Sent sent) {
        if (!sent.readable()) {
            return Uni.createFrom().item(Problems.of(ProblemType.MALFORMED_REQUEST));
        }
        if (!sent.fix().possible()) {
            return Uni.createFrom().item(Problems.of(ProblemType.COORDINATES_INVALID));
        }
        Actor actor = reader.actor();
        IdempotentCall call = new IdempotentCall(key, actor.id(), "POST", PATH.replace("{id}", id.toString()), sent);
        return idempotency.once(call, () -> sendFix.send(actor, id, sent.fix(), reader.language(accepted))
                .map(LocationResource::reply));
    }

    private static Response reply(SendFix.Outcome outcome) {
        return switch (outcome) {
            case SendFix.Outcome.Judged(FixBody body) -> Reply.created(body).response();
            case SendFix.Outcome.NonceRefused(LocationNonces.Use why) -> refused(why);
            case SendFix.Outcome.NotFound _ -> Problems.of(ProblemType.NOT_FOUND);
        };
    }

    private static Response refused(LocationNonces.Use why) {
        return switch (why) {
            case USED -> Problems.of(ProblemType.NONCE_USED);
            case EXPIRED -> Problems.of(ProblemType.NONCE_EXPIRED);
            case GOOD, UNKNOWN -> Problems.of(ProblemType.NONCE_UNKNOWN);
        };
    }
}
