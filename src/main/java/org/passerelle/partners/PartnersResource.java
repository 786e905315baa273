package org.passerelle.partners;

import static java.util.Objects.requireNonNull;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.UUID;
import org.jboss.resteasy.reactive.server.Cancellable;
import org.jspecify.annotations.Nullable;
import org.passerelle.platform.http.Api;
import org.passerelle.platform.http.ContentTags;
import org.passerelle.platform.http.Idempotency;
import org.passerelle.platform.http.IdempotentCall;
import org.passerelle.platform.http.PageQuery;
import org.passerelle.platform.http.ProblemType;
import org.passerelle.platform.http.Problems;
import org.passerelle.platform.http.Reply;
import org.passerelle.platform.security.CurrentActor;
import org.passerelle.platform.security.Roles;

/** {@code /partners}: anybody sees who helps; a programme manager enters an organisation that UKVI approved. */
@Cancellable(false)
@Path(PartnersResource.PATH)
class PartnersResource {

    static final String PATH = Api.V1 + "/partners";

    private final CurrentActor current;
    private final Idempotency idempotency;
    private final ListOrganisations listOrganisations;
    private final RegisterOrganisation registerOrganisation;
    private final ContentTags contentTags;

    PartnersResource(
            CurrentActor current,
            Idempotency idempotency,
            ListOrganisations listOrganisations,
            RegisterOrganisation registerOrganisation,
            ContentTags contentTags) {
        this.current = current;
        this.idempotency = idempotency;
        this.listOrganisations = listOrganisations;
        this.registerOrganisation = registerOrganisation;
        this.contentTags = contentTags;
    }

    record Lead(String email, String name) {
        Lead {
            requireNonNull(email, "email");
            requireNonNull(name, "name");
        }
    }

    record Wanted(
            String name,
            List<String> towns,
            List<String> languages,
            @Nullable String phone,
            @Nullable String email,
            boolean listed,
            Lead lead) {
        Wanted {
            requireNonNull(name, "name");
            towns = List.copyOf(towns);
            languages = List.copyOf(languages);
            requireNonNull(lead, "lead");
        }

        Profile profile() {
            return new Profile(name, towns, languages, phone, email, listed);
        }
    }

    @GET
    public Uni<Response> list(
            @QueryParam("limit") @Nullable String limit,
            @QueryParam("cursor") @Nullable String cursor,
            @HeaderParam(HttpHeaders.IF_NONE_MATCH) @Nullable String known) {
        return listOrganisations
                .list(PageQuery.of(limit, cursor))
                .map(page -> contentTags.ok(page).unless(known));
    }

    @POST
    @RolesAllowed(Roles.PROGRAMME_MANAGER)
    public Uni<Response> register(@HeaderParam("Idempotency-Key") @Nullable String key, Wanted wanted) {
        UUID by = current.staff().staffId();
        var lead = new RegisterOrganisation.Lead(
                wanted.lead().email(), wanted.lead().name());
        IdempotentCall call = new IdempotentCall(key, by, "POST", PATH, wanted);
        return idempotency.once(
                call,
                () -> registerOrganisation.register(by, wanted.profile(), lead).map(PartnersResource::reply));
    }

    private static Response reply(OrganisationOutcome outcome) {
        return switch (outcome) {
            case OrganisationOutcome.Done(OrganisationBody body) ->
                Reply.created(body).at(PATH + "/" + body.id()).response();
            case OrganisationOutcome.Refused(ProblemType type) -> Problems.of(type);
        };
    }
}
