package org.passerelle.assistance;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jboss.resteasy.reactive.server.Cancellable;
import org.jspecify.annotations.Nullable;
import org.passerelle.platform.http.Api;
import org.passerelle.platform.http.Idempotency;
import org.passerelle.platform.http.IdempotentCall;
import org.passerelle.platform.http.MaxBody;
import org.passerelle.platform.http.ProblemType;
import org.passerelle.platform.http.Problems;
import org.passerelle.platform.http.Reply;
import org.passerelle.platform.security.Actor;
import org.passerelle.platform.security.CurrentActor;
import org.passerelle.platform.security.Roles;

/** {@code POST /assistance/check-ins}: whom somebody met, up to a hundred people in one call. */
@Cancellable(false)
@Path(CheckInsResource.PATH)
@RolesAllowed({Roles.HELPER, Roles.LEAD})
class CheckInsResource {

    static final String PATH = Api.V1 + "/assistance/check-ins";

    private static final int MOST = 100;
    private static final int BYTES = 64 * 1024;

    private final CurrentActor current;
    private final Idempotency idempotency;
    private final RecordMeetings recordMeetings;

    CheckInsResource(CurrentActor current, Idempotency idempotency, RecordMeetings recordMeetings) {
        this.current = current;
        this.idempotency = idempotency;
        this.recordMeetings = recordMeetings;
    }

    @MaxBody(BYTES)
    record Met(UUID day, List<CheckInLine> lines) {
        Met {
            Objects.requireNonNull(day, "day");
            lines = List.copyOf(lines);
            if (lines.isEmpty() || lines.size() > MOST) {
                throw new IllegalArgumentException("Send 1 to 100 lines");
            }
        }
    }

    record Results(List<CheckInLine.Result> lines) {}

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    public Uni<Response> record(@HeaderParam("Idempotency-Key") @Nullable String key, Met met) {
        Actor.Helper helper = current.helper();
        IdempotentCall call = new IdempotentCall(key, helper.memberId(), "POST", PATH, met);
        return idempotency.once(
                call,
                () -> recordMeetings.record(helper, met.day(), met.lines()).map(CheckInsResource::reply));
    }

    private static Response reply(RecordMeetings.Outcome outcome) {
        return switch (outcome) {
            case RecordMeetings.Outcome.Taken(List<CheckInLine.Result> lines) ->
                Reply.ok(new Results(lines)).response();
            case RecordMeetings.Outcome.Suspended _ -> Problems.of(ProblemType.ORGANISATION_SUSPENDED);
            case RecordMeetings.Outcome.DayUnknown _ -> Problems.of(ProblemType.NOT_FOUND);
            case RecordMeetings.Outcome.TooManyTries _ ->
                Problems.with(ProblemType.TOO_MANY_TRIES)
                        .retryAfter(Duration.ofHours(1))
                        .build();
        };
    }
}
