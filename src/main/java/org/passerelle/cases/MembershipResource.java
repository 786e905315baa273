package org.passerelle.cases;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.jboss.resteasy.reactive.server.Cancellable;
import org.jspecify.annotations.Nullable;
import org.passerelle.account.AccountNotices;
import org.passerelle.platform.http.Idempotency;
import org.passerelle.platform.http.IdempotentCall;
import org.passerelle.platform.http.ProblemException;
import org.passerelle.platform.http.ProblemType;
import org.passerelle.platform.security.Actor;
import org.passerelle.platform.security.CurrentActor;
import org.passerelle.platform.security.Roles;

/** Joining a household and leaving it. */
@Cancellable(false)
@Path(HouseholdResource.PATH + "/membership")
@RolesAllowed(Roles.APPLICANT)
class MembershipResource {

    private static final int LONGEST_NAME = 200;

    private final CurrentActor current;
    private final Idempotency idempotency;
    private final JoinHousehold joinHousehold;
    private final LeaveHousehold leaveHousehold;
    private final AccountNotices notices;

    MembershipResource(
            CurrentActor current,
            Idempotency idempotency,
            JoinHousehold joinHousehold,
            LeaveHousehold leaveHousehold,
            AccountNotices notices) {
        this.current = current;
        this.idempotency = idempotency;
        this.joinHousehold = joinHousehold;
        this.leaveHousehold = leaveHousehold;
        this.notices = notices;
    }

    /** The code, and the name by which the others see this person. */
    record Join(
            @JsonProperty(required = true) String code,
            @JsonProperty(required = true) String name) {

        Join {
            if (code == null || name == null) {
                throw new ProblemException(ProblemType.MALFORMED_REQUEST);
            }
        }

        String checkedName() {
            String shown = name.strip();
            boolean sound = shown.codePoints().noneMatch(c -> Character.isISOControl(c) || isSurrogate(c));
            if (shown.isEmpty() || shown.codePointCount(0, shown.length()) > LONGEST_NAME || !sound) {
                throw new ProblemException(ProblemType.NAME_INVALID);
            }
            return shown;
        }

        private static boolean isSurrogate(int c) {
            return c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE;
        }
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    public Uni<Response> join(UUID id, @HeaderParam("Idempotency-Key") @Nullable String key, Join request) {
        Actor.Applicant actor = current.applicant();
        String name = request.checkedName();
        return idempotency
                .once(call("POST", actor, id, key, request), () -> joined(actor, id, request.code(), name))
                .invoke(notices::kick);
    }

    @DELETE
    public Uni<Response> leave(UUID id, @HeaderParam("Idempotency-Key") @Nullable String key) {
        Actor.Applicant actor = current.applicant();
        return idempotency
                .once(call("DELETE", actor, id, key, null), () -> left(actor, id))
                .invoke(notices::kick);
    }

    private Uni<Response> joined(Actor.Applicant actor, UUID id, String code, String name) {
        return joinHousehold.join(actor, id, code, name).map(HouseholdResource::reply);
    }

    private Uni<Response> left(Actor.Applicant actor, UUID id) {
        return leaveHousehold.leave(actor, id).map(HouseholdResource::reply);
    }

    private static IdempotentCall call(
            String method, Actor.Applicant actor, UUID id, @Nullable String key, @Nullable Join body) {
        return new IdempotentCall(key, actor.accountId(), method, HouseholdResource.path(id, "/membership"), body);
    }
}
