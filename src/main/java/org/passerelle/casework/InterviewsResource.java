package org.passerelle.casework;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import java.util.UUID;
import org.jboss.resteasy.reactive.server.Cancellable;
import org.jspecify.annotations.Nullable;
import org.passerelle.platform.FreeText;
import org.passerelle.platform.http.Idempotency;
import org.passerelle.platform.http.IdempotentCall;
import org.passerelle.platform.http.ProblemException;
import org.passerelle.platform.http.ProblemType;
import org.passerelle.platform.http.Problems;
import org.passerelle.platform.http.Reply;
import org.passerelle.platform.security.Actor;
import org.passerelle.platform.security.CurrentActor;
import org.passerelle.platform.security.Roles;

/** {@code POST /casework/applications/{id}/interviews}: that an officer talked with a person about who they are. */
@Cancellable(false)
@Path(WorkListResource.PATH + "/{id}/interviews")
@RolesAllowed({Roles.CASEWORKER, Roles.SUPERVISOR})
class InterviewsResource {

    private static final ZoneId FRANCE = ZoneId.of("Europe/Paris");
    private static final int MOST_YEARS = 5;

    private final CurrentActor current;
    private final Idempotency idempotency;
    private final InstantSource clock;
    private final KeepInterview keepInterview;

    InterviewsResource(
            CurrentActor current, Idempotency idempotency, InstantSource clock, KeepInterview keepInterview) {
        this.current = current;
        this.idempotency = idempotency;
        this.clock = clock;
        this.keepInterview = keepInterview;
    }

    record Interview(
            @JsonProperty(required = true) String day,
            @JsonProperty(required = true) String words) {
        Interview {
            if (day == null || words == null) {
                throw new ProblemException(ProblemType.MALFORMED_REQUEST);
            }
        }
    }

    /** The piece that it became. */
    record Kept(UUID piece, LocalDate day) {}

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    public Uni<Response> keep(UUID id, @HeaderParam("Idempotency-Key") @Nullable String key, Interview interview) {
        Instant now = clock.instant();
        Optional<LocalDate> day = day(interview.day(), now);
        if (day.isEmpty() || !FreeText.fits(interview.words())) {
            return Uni.createFrom()
                    .item(Problems.of(day.isEmpty() ? ProblemType.DAY_INVALID : ProblemType.TEXT_INVALID));
        }
        Actor.Staff actor = current.staff();
        String path = WorkListResource.PATH + "/" + id + "/interviews";
        KeepInterview.Held held = new KeepInterview.Held(day.get(), interview.words());
        return idempotency.once(new IdempotentCall(key, actor.staffId(), "POST", path, interview), () -> keepInterview
                .keep(actor, id, held, now)
                .map(found -> CaseResource.reply(found, piece -> Reply.created(new Kept(piece, held.day()))
                        .response())));
    }

    /** A day until today in France; empty for anything else. */
    private static Optional<LocalDate> day(String typed, Instant now) {
        try {
            LocalDate day = LocalDate.parse(typed);
            LocalDate today = LocalDate.ofInstant(now, FRANCE);
            return Optional.of(day).filter(each -> !each.isAfter(today) && each.isAfter(today.minusYears(MOST_YEARS)));
        } catch (DateTimeParseException _) {
            return Optional.empty();
        }
    }
}
