package org.passerelle.evidence;

import static java.util.Objects.requireNonNull;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.jboss.resteasy.reactive.server.Cancellable;
import org.jspecify.annotations.Nullable;
import org.passerelle.assistance.PersonInFront;
import org.passerelle.platform.http.Api;
import org.passerelle.platform.http.ContentTags;
import org.passerelle.platform.http.Idempotency;
import org.passerelle.platform.http.IdempotentCall;
import org.passerelle.platform.http.PageQuery;
import org.passerelle.platform.http.ProblemType;
import org.passerelle.platform.http.Problems;
import org.passerelle.platform.http.Reply;
import org.passerelle.platform.security.Actor;
import org.passerelle.platform.security.CurrentActor;
import org.passerelle.platform.security.Roles;

/** {@code /assistance/vouches}: what officers of an organisation say of people whom they know. */
@Cancellable(false)
@Path(OfficersVouchesResource.PATH)
@RolesAllowed({Roles.HELPER, Roles.LEAD})
class OfficersVouchesResource {

    static final String PATH = Api.V1 + "/assistance/vouches";

    private final CurrentActor current;
    private final Idempotency idempotency;
    private final VouchForPerson vouchForPerson;
    private final OfficersVouches officersVouches;
    private final ContentTags contentTags;
    private final VouchMessages messages;

    OfficersVouchesResource(
            CurrentActor current,
            Idempotency idempotency,
            VouchForPerson vouchForPerson,
            OfficersVouches officersVouches,
            ContentTags contentTags,
            VouchMessages messages) {
        this.current = current;
        this.idempotency = idempotency;
        this.vouchForPerson = vouchForPerson;
        this.officersVouches = officersVouches;
        this.contentTags = contentTags;
        this.messages = messages;
    }

    record Sent(
            @Nullable UUID application,
            @Nullable String reference,
            @Nullable String code,
            VouchBody vouch) {
        Sent {
            requireNonNull(vouch, "vouch");
            requireNonNull(new PersonInFront.Named(application, reference, code), "named");
        }
    }

    @GET
    public Uni<Response> list(
            @QueryParam("limit") @Nullable String limit,
            @QueryParam("cursor") @Nullable String cursor,
            @HeaderParam(HttpHeaders.IF_NONE_MATCH) @Nullable String known) {
        return officersVouches
                .list(current.helper(), PageQuery.of(limit, cursor))
                .map(page -> contentTags.ok(page).unless(known));
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    public Uni<Response> vouch(@HeaderParam("Idempotency-Key") @Nullable String key, Sent sent) {
        Actor.Helper officer = current.helper();
        GiveVouch.Said said = VouchLinkResource.said(sent.vouch());
        var named = new PersonInFront.Named(sent.application(), sent.reference(), sent.code());
        return idempotency
                .once(
                        new IdempotentCall(key, officer.memberId(), "POST", PATH, sent),
                        () -> vouchForPerson.vouch(officer, named, said).map(VouchLinkResource::given))
                .invoke(messages::kick);
    }

    @POST
    @Path("{vouch}/revocation")
    public Uni<Response> revoke(UUID vouch, @HeaderParam("Idempotency-Key") @Nullable String key) {
        Actor.Helper officer = current.helper();
        String path = PATH + "/" + vouch + "/revocation";
        return idempotency
                .once(new IdempotentCall(key, officer.memberId(), "POST", path, null), () -> officersVouches
                        .revoke(officer, vouch)
                        .map(known -> known ? Reply.nothing().response() : Problems.of(ProblemType.NOT_FOUND)))
                .invoke(messages::kick);
    }
}
