package org.passerelle.evidence;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.databind.JsonNode;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import java.util.UUID;
import org.jboss.resteasy.reactive.server.Cancellable;
import org.jspecify.annotations.Nullable;
import org.passerelle.platform.http.Idempotency;
import org.passerelle.platform.http.IdempotentCall;
import org.passerelle.platform.http.ProblemType;
import org.passerelle.platform.http.Problems;
import org.passerelle.platform.http.Reply;
import org.passerelle.platform.security.Actor;
import org.passerelle.platform.security.Roles;

/** {@code POST …/location/troubles}: why a phone could not say where it is, answered with what to do on such a phone. */
@Cancellable(false)
@Path(LocationTroublesResource.PATH)
@RolesAllowed({Roles.APPLICANT, Roles.HELPER, Roles.LEAD})
class LocationTroublesResource {

    static final String PATH = LocationResource.PATH + "/troubles";

    private final LocationReader reader;
    private final ReportTrouble reportTrouble;
    private final Idempotency idempotency;

    LocationTroublesResource(LocationReader reader, ReportTrouble reportTrouble, Idempotency idempotency) {
        this.reader = reader;
        this.reportTrouble = reportTrouble;
        this.idempotency = idempotency;
    }

    /** The code is a number of the browser's, or a word of the page's. */
    record Told(JsonNode code, String platform) {

        Told {
            requireNonNull(code, "code");
            requireNonNull(platform, "platform");
        }

        Optional<Trouble> trouble() {
            boolean word = code.isTextual() && code.textValue().equals("watchdog");
            return word || code.isInt() ? Trouble.of(code.asText()) : Optional.empty();
        }
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    public Uni<Response> report(
            UUID id,
            @HeaderParam("Idempotency-Key") @Nullable String key,
            @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) @Nullable String accepted,
            Told told) {
        Optional<Trouble> trouble = told.trouble();
        Optional<Trouble.Platform> platform = Trouble.Platform.of(told.platform());
        if (trouble.isEmpty() || platform.isEmpty()) {
            return Uni.createFrom().item(Problems.of(ProblemType.MALFORMED_REQUEST));
        }
        Actor actor = reader.actor();
        IdempotentCall call = new IdempotentCall(key, actor.id(), "POST", PATH.replace("{id}", id.toString()), told);
        return idempotency.once(call, () -> reportTrouble
                .report(actor, id, trouble.get(), platform.get(), reader.language(accepted))
                .map(LocationTroublesResource::reply));
    }

    private static Response reply(Optional<ReportTrouble.Explained> found) {
        return found.map(explained -> Reply.created(explained).response())
                .orElseGet(() -> Problems.of(ProblemType.NOT_FOUND));
    }
}
