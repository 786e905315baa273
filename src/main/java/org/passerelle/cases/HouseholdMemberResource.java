package org.passerelle.cases;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.jboss.resteasy.reactive.server.Cancellable;
import org.jspecify.annotations.Nullable;
import org.passerelle.account.AccountNotices;
import org.passerelle.platform.http.Idempotency;
import org.passerelle.platform.http.IdempotentCall;
import org.passerelle.platform.security.Actor;
import org.passerelle.platform.security.CurrentActor;
import org.passerelle.platform.security.Roles;

/** The main applicant's parting with another adult. */
@Cancellable(false)
@Path(HouseholdResource.PATH + "/members/{member}")
@RolesAllowed(Roles.APPLICANT)
class HouseholdMemberResource {

    private final CurrentActor current;
    private final Idempotency idempotency;
    private final RemoveMember removeMember;
    private final AccountNotices notices;

    HouseholdMemberResource(
            CurrentActor current, Idempotency idempotency, RemoveMember removeMember, AccountNotices notices) {
        this.current = current;
        this.idempotency = idempotency;
        this.removeMember = removeMember;
        this.notices = notices;
    }

    @DELETE
    public Uni<Response> remove(UUID id, UUID member, @HeaderParam("Idempotency-Key") @Nullable String key) {
        Actor.Applicant actor = current.applicant();
        String path = HouseholdResource.path(id, "/members/" + member);
        IdempotentCall call = new IdempotentCall(key, actor.accountId(), "DELETE", path, null);
        return idempotency.once(call, () -> removed(actor, id, member)).invoke(notices::kick);
    }

    private Uni<Response> removed(Actor.Applicant actor, UUID id, UUID member) {
        return removeMember.remove(actor, id, member).map(HouseholdResource::reply);
    }
}
